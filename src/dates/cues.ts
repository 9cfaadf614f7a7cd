import { StartIndex, StartMarks } from "../rules/starts.js";
import { NUMERAL_START, type Numeral } from "./numeral.js";
import type { DateRule } from "./rule.js";
import { DATE_RULES } from "./rules/index.js";

/** The rules that can be called at a place. */
class CueIndex {
  readonly #byStart: StartIndex<DateRule>;
  readonly #byUnit: StartIndex<DateRule>;

  constructor(rules: readonly DateRule[]) {
    const entries = (startsOf: (rule: DateRule) => Iterable<string>) =>
      rules.flatMap((rule) => [...startsOf(rule)].map((start) => [start, rule] as const));
    this.#byStart = new StartIndex(entries(({ cue }) => cue.at ?? ""));
    this.#byUnit = new StartIndex(entries(({ cue }) => cue.afterNumeral ?? ""));
  }

  /** The rules that a cue calls, in order of precedence: those for the words there before those for the numeral. */
  rulesAt(text: string, at: number, numeral: Numeral | null): readonly DateRule[] {
    const byStart = this.#byStart.at(text, at);
    const byUnit = numeral ? this.#byUnit.at(text, numeral.end) : NONE;
    if (byStart.length === 0 || byUnit.length === 0) return byStart.length === 0 ? byUnit : byStart;
    return [...byStart, ...byUnit.filter((rule) => !byStart.includes(rule))];
  }
}

const NONE: readonly DateRule[] = [];

const FIRST_RULES = DATE_RULES.filter(({ place }) => place !== "further");
/** The places where a phrase can start: at a numeral, or a word that calls rules. */
export const STARTS = new StartMarks([
  ...NUMERAL_START,
  ...FIRST_RULES.flatMap(({ cue }) => [...(cue.at ?? "")]),
]);

/** At the start of a phrase, and behind what a phrase has stated so far. */
export const FIRST = new CueIndex(FIRST_RULES);
export const FURTHER = new CueIndex(DATE_RULES.filter(({ place }) => place !== "first"));
