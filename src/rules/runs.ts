import type { RuleSentence } from "./rule.js";

/** A run is no longer than this, in words. */
const LONGEST = 10;

/** The first word of the unbroken run of nouns that ends with word `last`; `last + 1` where that is no noun. */
export function runStart(s: RuleSentence, last: number): number {
  let first = last + 1;
  while (first > 0 && last - first < LONGEST && s.at(first - 1).isNounLike && adjoins(s, first)) first--;
  return first;
}

/** The last word of the unbroken run of nouns that begins with word `first`; `first - 1` where that is no noun. */
export function runEnd(s: RuleSentence, first: number): number {
  let last = first - 1;
  while (last + 1 < s.count && last - first < LONGEST && s.at(last + 1).isNounLike && adjoins(s, last + 2))
    last++;
  return last;
}

/** Whether nothing, not even white space, stands between word `i` and the one before it. */
function adjoins(s: RuleSentence, i: number): boolean {
  return i >= s.count || i < 1 || s.start[i] === s.end[i - 1];
}

/** What joins the parts of foreign names. */
export const isDot = (surface: string) => surface === "・" || surface === "=" || surface === "＝";

const KATAKANA = /^[ァ-ヴー]+$/;

/** The first word of the chain of katakana words joined by ・ or ＝ that ends with word `last`. */
export function katakanaStart(s: RuleSentence, last: number): number {
  let first = last + 1;
  while (first > 0 && KATAKANA.test(s.at(first - 1).surface)) first--;
  if (first > last) return first;
  while (first > 1 && isDot(s.at(first - 1).surface) && KATAKANA.test(s.at(first - 2).surface)) first -= 2;
  return first;
}

/** The last word of the chain of katakana words joined by ・ or ＝ that begins with word `first`. */
export function katakanaEnd(s: RuleSentence, first: number): number {
  let last = first - 1;
  while (KATAKANA.test(s.at(last + 1).surface)) last++;
  if (last < first) return last;
  while (isDot(s.at(last + 1).surface) && KATAKANA.test(s.at(last + 2).surface)) last += 2;
  return last;
}

/** The first word of the legal form that ends with word `last`; -1 where none does. */
export function legalFormStart(s: RuleSentence, last: number): number {
  for (let first = Math.max(0, last - 3); first <= last; first++) {
    if (s.legalFormFrom(first) === last) return first;
  }
  return -1;
}
