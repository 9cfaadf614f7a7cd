import { NUMERAL_START, type Numeral, readNumeral } from "./numeral.js";
import type { DateRule } from "./rule.js";
import { DATE_RULES } from "./rules/index.js";
import { StartIndex } from "./starts.js";

/** What a character does: starts a numeral, starts words by itself, starts words with the one behind it, is such a second. */
const NUMERAL = 1;
const ALONE = 2;
const PAIRED = 4;
const SECOND = 8;

/** The rules that can be called at a place. */
class CueIndex {
  /** By character code. */
  readonly #marks = new Uint8Array(0x10000);
  readonly #byStart: StartIndex<DateRule>;
  readonly #byUnit: StartIndex<DateRule>;

  constructor(rules: readonly DateRule[]) {
    const entries = (startsOf: (rule: DateRule) => Iterable<string>) =>
      rules.flatMap((rule) => [...startsOf(rule)].map((start) => [start, rule] as const));
    const starts = entries(({ cue }) => cue.at ?? "");
    this.#byStart = new StartIndex(starts);
    this.#byUnit = new StartIndex(entries(({ cue }) => cue.afterNumeral ?? ""));
    for (const [start] of starts) {
      this.#marks[start.charCodeAt(0)] |= start.length > 1 ? PAIRED : ALONE;
      if (start.length > 1) this.#marks[start.charCodeAt(1)] |= SECOND;
    }
    for (const char of NUMERAL_START) this.#marks[char.charCodeAt(0)] |= NUMERAL;
  }

  /** The next place where anything can start; `end` where there is none. One look into a table is all that most characters cost. */
  nextCue(text: string, from: number, end: number): number {
    const marks = this.#marks;
    for (let at = from; at < end; at++) {
      const mark = marks[text.charCodeAt(at)];
      if (mark & (NUMERAL | ALONE)) return at;
      if (mark & PAIRED && marks[text.charCodeAt(at + 1)] & SECOND) return at;
    }
    return end;
  }

  /** The numeral at a cue, if one starts there. */
  numeralAt(text: string, at: number): Numeral | null {
    return this.#marks[text.charCodeAt(at)] & NUMERAL ? readNumeral(text, at) : null;
  }

  /** The rules that a cue calls, in order of precedence: those for the words there before those for the numeral. */
  rulesAt(text: string, at: number, numeral: Numeral | null): readonly DateRule[] {
    const byStart = this.#marks[text.charCodeAt(at)] & (ALONE | PAIRED) ? this.#byStart.at(text, at) : NONE;
    const byUnit = numeral ? this.#byUnit.at(text, numeral.end) : NONE;
    if (byStart.length === 0 || byUnit.length === 0) return byStart.length === 0 ? byUnit : byStart;
    return [...byStart, ...byUnit.filter((rule) => !byStart.includes(rule))];
  }
}

const NONE: readonly DateRule[] = [];

/** At the start of a phrase, and behind what a phrase has stated so far. */
export const FIRST = new CueIndex(DATE_RULES.filter(({ place }) => place !== "further"));
export const FURTHER = new CueIndex(DATE_RULES.filter(({ place }) => place !== "first"));
