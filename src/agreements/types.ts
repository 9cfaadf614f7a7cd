import type { AgreementType } from "../record.js";
import { type Body, isState } from "./actors.js";
import type { Chain } from "./chain.js";
import type { TriggerUnit, Unit } from "./units.js";
import type { TriggerType } from "./words.js";

/** From the most telling to the least: a merger agreed on in a memorandum is a merger. */
const ORDER: readonly TriggerType[] = [
  "joint-development",
  "license",
  "joint-venture",
  "merger",
  "acquisition",
  "capital",
  "ceasefire",
  "labor",
  "settlement",
  "treaty",
  "partnership",
  "contract",
  "pact",
  "document",
  "statement",
  "memorandum",
  "agreement",
];

export interface FrameType {
  readonly raw: TriggerType;
  /** The type once the parties are known: a pact among states is a treaty. */
  of(parties: readonly Body[]): AgreementType;
}

/** The type of a frame: the most telling of its triggers and of the words they are said to be about. */
export function frameType(units: readonly Unit[], chain: Chain, text: string): FrameType {
  const triggers = [chain.trigger, ...chain.consumed].map((i) => units[i] as TriggerUnit);
  const words = triggers.flatMap((unit) => unit.words);
  const papers = words.filter((word) => word.type === "memorandum");
  const telling = words.filter(
    (word) =>
      !(
        papers.length > 0 &&
        ((word.class === "topic" && word.type === "partnership") || word.class === "weak")
      ),
  );
  const types = telling.map((word) => word.type);
  let raw = ORDER.find((type) => types.includes(type)) ?? "agreement";
  if (raw === "agreement" || raw === "memorandum") {
    const before = units
      .slice(0, chain.trigger)
      .filter((unit) => unit.kind === "trigger")
      .flatMap((unit) => unit.words)
      .map((word) => word.type);
    if (raw === "agreement")
      raw =
        ORDER.find((type) => before.includes(type) && type !== "partnership" && type !== "contract") ?? raw;
  }
  void text;
  return {
    raw,
    of(parties) {
      const states = parties.length > 0 && parties.every(isState);
      switch (raw) {
        case "pact":
        case "document":
        case "statement":
          return states ? "treaty" : raw === "pact" ? "partnership" : "agreement";
        case "partnership":
          return states ? "agreement" : raw;
        case "contract":
        case "agreement":
          return states && chain.steps.some((step) => /^(?:調印|署名|批准|発効)$/.test(step.word))
            ? "treaty"
            : raw;
        default:
          return raw;
      }
    },
  };
}
