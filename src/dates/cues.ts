import { NUMERAL_START, type Numeral, readNumeral } from "./numeral.js";
import type { Point, Reading } from "./phrase.js";
import type { DateRule } from "./rule.js";
import { DATE_RULES } from "./rules/index.js";

const NUMERAL = 1;
const WORD = 2;

/** What a character code calls for: nothing (0), a numeral, rules for its character, or both. */
const CUES = new Uint8Array(0x10000);
const BY_CHAR = new Map<number, DateRule[]>();
const BY_UNIT = new Map<number, DateRule[]>();
for (const char of NUMERAL_START) CUES[char.charCodeAt(0)] |= NUMERAL;
for (const rule of DATE_RULES) {
  for (const char of new Set(rule.cue.at ?? "")) {
    CUES[char.charCodeAt(0)] |= WORD;
    add(BY_CHAR, char, rule);
  }
  for (const char of new Set(rule.cue.afterNumeral ?? "")) add(BY_UNIT, char, rule);
}

function add(index: Map<number, DateRule[]>, char: string, rule: DateRule): void {
  const list = index.get(char.charCodeAt(0));
  if (list) list.push(rule);
  else index.set(char.charCodeAt(0), [rule]);
}

/** Whether anything can start at a place: a look into a table, for every character of a text. */
export function isCue(text: string, at: number): boolean {
  return CUES[text.charCodeAt(at)] !== 0;
}

/** The numeral at a cue, if one starts there. */
export function numeralAt(text: string, at: number): Numeral | null {
  return CUES[text.charCodeAt(at)] & NUMERAL ? readNumeral(text, at) : null;
}

export interface Read {
  readonly reading: Reading;
  readonly rule: DateRule;
}

const NONE: readonly DateRule[] = [];

/** What the rules that a cue calls read there, in order of precedence. */
export function readingsAt(text: string, at: number, numeral: Numeral | null, before: Point | null): Read[] {
  const spot = { text, at, numeral, before };
  const byChar = BY_CHAR.get(text.charCodeAt(at)) ?? NONE;
  const byUnit = numeral ? (BY_UNIT.get(text.charCodeAt(numeral.end)) ?? NONE) : NONE;
  const reads: Read[] = [];
  for (const rules of [byChar, byUnit]) {
    for (const rule of rules) {
      if (rules === byUnit && byChar.includes(rule)) continue;
      const reading = rule.read(spot);
      if (reading) reads.push({ reading, rule });
    }
  }
  return reads;
}
