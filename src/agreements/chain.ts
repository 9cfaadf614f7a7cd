import type { Inflection } from "./inflection.js";
import type { TriggerUnit, Unit } from "./units.js";
import type { PredicateClass } from "./words.js";

/** One thing said of a trigger, in text order. */
export interface Step {
  readonly unit: number;
  /** `trigger`: another trigger, as 合意 in 買収することで合意した; `other`: a verb this room has no class for. */
  readonly class: PredicateClass | "trigger" | "other";
  readonly word: string;
  /** Null where the word is used as a noun. */
  readonly inflection: Inflection | null;
}

/** A trigger and everything the rest of its clause says of it. */
export interface Chain {
  /** The unit of the trigger. */
  readonly trigger: number;
  readonly steps: readonly Step[];
  /** The triggers that this one is the content of: 合意 in 買収することで合意した. */
  readonly consumed: readonly number[];
  /** One behind the last unit read. */
  readonly end: number;
  /** The clause describes a noun (契約を結んだ会社は), which starts at this unit. */
  readonly describes: number | null;
}

/** Nouns that carry on from a clause to what is said of it: …する方針を固めた. */
const CARRIERS = new Set([
  "plan",
  "negotiate",
  "decide",
  "possible",
  "end",
  "fail",
  "refuse",
  "bind",
  "report",
]);

/** Reads on from a trigger as long as the words speak of it. */
export function readChain(units: readonly Unit[], trigger: number, text: string): Chain {
  const steps: Step[] = [];
  const consumed: number[] = [];
  const first = units[trigger] as TriggerUnit;
  let i = trigger + 1;
  let describes: number | null = null;

  const done = () => ({ trigger, steps, consumed, end: i, describes });
  let inflected = first.inflection;
  for (;;) {
    if (inflected !== null) {
      const to = carriesOn(units, i, inflected, text);
      if (to === null) {
        if (!inflected.continues && !inflected.conditional && isNounLike(units[i])) describes = i;
        return done();
      }
      i = to;
      inflected = null;
    }
    const unit = units[i];
    if (unit === undefined) return done();
    switch (unit.kind) {
      case "trigger":
        // A new trigger after a comma with its own object is another matter; the frames see to that.
        consumed.push(i);
        steps.push({
          unit: i,
          class: "trigger",
          word: text.slice(unit.start, unit.end),
          inflection: unit.inflection,
        });
        inflected = unit.inflection;
        i++;
        break;
      case "predicate":
        steps.push({ unit: i, class: unit.word.class, word: unit.word.word, inflection: unit.inflection });
        inflected = unit.inflection;
        i++;
        break;
      case "verb":
        steps.push({ unit: i, class: "other", word: unit.base, inflection: unit.inflection });
        inflected = unit.inflection;
        i++;
        break;
      default:
        i++;
    }
  }
}

/** Where what is said goes on behind a verb: at こと, a quoting と, or a noun such as 方針; null where it ends. */
function carriesOn(units: readonly Unit[], i: number, inflection: Inflection, text: string): number | null {
  const next = units[i];
  if (next === undefined || inflection.conditional) return null;
  if (next.kind === "nominalizer") {
    const after = units[i + 1];
    const particle = after?.kind === "particle" ? text.slice(after.start, after.end) : "";
    return particle.startsWith("は") ? null : i + 1;
  }
  if (next.kind === "particle") {
    const particle = text.slice(next.start, next.end);
    return particle.startsWith("と") ? i + 1 : null;
  }
  if (next.kind === "predicate" && next.inflection === null && CARRIERS.has(next.word.class)) return i;
  if (next.kind === "trigger") return i;
  if (next.kind === "noun" && text.slice(next.start, next.end) === "よう") return i + 1;
  return null;
}

function isNounLike(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    ["noun", "actor", "group", "number", "predicate", "open", "date"].includes(unit.kind)
  );
}
