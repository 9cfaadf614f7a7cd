import type { TriggerUnit, Unit } from "./units.js";

export interface Veto {
  readonly rule: string;
  readonly because: string;
}

/** Why a trigger is none, before anything is read of its clause; null where it may be one. */
export function deadTrigger(units: readonly Unit[], i: number, text: string, headline: boolean): Veto | null {
  const unit = units[i] as TriggerUnit;
  const next = units[i + 1];
  const nextText = next ? text.slice(next.start, next.end) : "";
  void headline;
  if (next?.kind === "noun" && !unit.inflection && next.start === unit.end && !PAPER_TAILS.test(nextText))
    return { rule: "agreement/veto-compound", because: `it only describes ${nextText}` };
  const before = units.slice(0, i).map((u) => text.slice(u.start, u.end));
  if (before.some((word) => word === "もし" || word === "仮に"))
    return { rule: "agreement/veto-condition", because: "it is a condition" };
  const last = unit.words.at(-1)!;
  const rest = units.slice(i + 1);
  switch (last.class) {
    case "view":
      return rest[0]?.kind === "particle" && rest[1]?.kind === "predicate" && rest[1].word.word === "一致"
        ? null
        : { rule: "agreement/veto-unshared", because: "nobody shares it" };
    case "stake":
    case "right":
      return rest.some(
        (u) =>
          (u.kind === "predicate" && (u.word.class === "buy" || u.word.class === "sell")) ||
          (u.kind === "trigger" && u.words.some((w) => w.class === "transfer" || w.type === "acquisition")),
      )
        ? null
        : { rule: "agreement/veto-unmoved", because: "it does not change hands" };
    case "result":
      return rest[0]?.kind === "particle" &&
        text.slice(rest[0].start, rest[0].end) === "に" &&
        rest[1] !== undefined &&
        "inflection" in rest[1] &&
        rest[1].inflection !== null
        ? null
        : { rule: "agreement/veto-state", because: "it is a state, no act" };
    case "venture":
    case "jointly":
      return rest.some((u) => u.kind === "predicate" && u.word.class === "establish")
        ? null
        : { rule: "agreement/veto-unfounded", because: "nothing is founded" };
    case "topic":
      if (unit.inflection) return { rule: "agreement/veto-topic", because: "it is only a topic" };
      return null;
    default:
      return null;
  }
}

const PAPER_TAILS = /^(?:書|文書|案|後|前|等)$/;
