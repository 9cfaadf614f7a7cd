import type { AgreementType } from "../record.js";
import { type Body, isOrganization, isState } from "./actors.js";
import type { Chain } from "./chain.js";
import type { TriggerUnit, Unit } from "./units.js";
import type { TriggerType, TriggerWord } from "./words.js";

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
  "memorandum",
  "agreement",
  "statement",
];
const RANK = new Map(ORDER.map((type, i) => [type, i]));

/**
 * The most telling type among a trigger, the triggers it is the content of and, for a bare 合意, the words before it
 * that only describe (買収価格で折り合い、合意した).
 */
export function kindOf(
  units: readonly Unit[],
  chain: Chain,
  describing: readonly TriggerWord[],
): TriggerType {
  const all = [chain.trigger, ...chain.consumed].flatMap((i) => (units[i] as TriggerUnit).words);
  // 命名権の売却: the transfer of a right is no takeover.
  const isRight = all.some((word) => word.class === "right");
  // 部品を共同で調達する founds nothing.
  const founds = chain.steps.some((step) => step.class === "establish");
  const words = all.filter(
    (word) => !(isRight && word.class === "transfer") && (founds || word.class !== "jointly"),
  );
  const inMemorandum = words.some((word) => word.type === "memorandum");
  const kind = mostTelling(words.filter((word) => !(inMemorandum && isVague(word))));
  if (kind !== "agreement") return kind;
  return mostTelling([
    ...describing.filter((word) => !isVague(word) && word.class !== "paper" && word.class !== "jointly"),
    ...words,
  ]);
}

function mostTelling(words: readonly TriggerWord[]): TriggerType {
  let first = ORDER.length;
  for (const { type } of words) first = Math.min(first, RANK.get(type)!);
  return ORDER[first] ?? "agreement";
}

/** 産学連携に関する覚書 is no more than a memorandum. */
const isVague = (word: TriggerWord) =>
  word.type === "partnership" && (word.class === "topic" || word.class === "weak");

const isInternational = (body: Body) =>
  isOrganization(body) &&
  (body.kind === "international" || body.kind === "government" || body.kind === "military");

const SIGNED = /^(?:調印|署名|批准|発効)$/;
const isUnion = ({ name }: Body) => /労働組合|労組|労連|総連/.test(name);

/** The type once the parties are known: among states a pact is a treaty, and an alliance an
 * agreement; what a union agrees on is labor's. */
export function typeOf(
  kind: TriggerType,
  parties: readonly Body[],
  { units, chain }: { readonly units: readonly Unit[]; readonly chain: Chain },
): AgreementType {
  const isPaper = (units[chain.trigger] as TriggerUnit).words.at(-1)!.class === "paper";
  const states = parties.some(isState) && parties.every((body) => isState(body) || isInternational(body));
  switch (kind) {
    case "pact":
      return states ? "treaty" : "partnership";
    case "document":
      return states ? "treaty" : "agreement";
    case "statement":
      return states && chain.steps.some((step) => step.class === "bind") ? "treaty" : "agreement";
    case "partnership":
      return states ? (isPaper ? "treaty" : "agreement") : kind;
    case "contract":
      return states ? "agreement" : kind;
    case "agreement":
      if (parties.some(isUnion)) return "labor";
      return states && chain.steps.some((step) => SIGNED.test(step.word)) ? "treaty" : kind;
    default:
      return kind;
  }
}
