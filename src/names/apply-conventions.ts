import type { CategorySet } from "../rules/categories.js";
import { CONVENTIONS } from "./conventions.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";

/** The words that call for conventions, by their last character, with the bit of the convention. */
const CALLING = new Map<string, { word: string; bit: number }[]>();
for (const [i, { words }] of CONVENTIONS.entries()) {
  for (const word of words) {
    const alike = CALLING.get(word.slice(-1)) ?? [];
    CALLING.set(word.slice(-1), [...alike, { word, bit: 1 << i }]);
  }
}

/** The bits of the conventions that a word calls for by a category. */
const BY_CATEGORY = CONVENTIONS.flatMap(({ beside }, i) => (beside ? [{ beside, bit: 1 << i }] : []));

/** Which conventions a word calls for, as bits. */
export function conventionsOf(surface: string, { words }: CategorySet): number {
  let bits = 0;
  for (const { beside, bit } of BY_CATEGORY) if (beside & words) bits |= bit;
  for (const { word, bit } of CALLING.get(surface.slice(-1)) ?? []) if (surface.endsWith(word)) bits |= bit;
  return bits;
}

/** Applies the conventions to the scores (`spans` × K) of a sentence's candidates. */
export function applyConventions(
  s: Sentence,
  first: Int32Array,
  last: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  let called = 0;
  for (let i = 0; i < s.count; i++) called |= s.at(i).conventions;
  for (; called !== 0; called &= called - 1) {
    const convention = CONVENTIONS[31 - Math.clz32(called & -called)];
    for (let i = 0; i < count; i++) convention.apply(s, first[i], last[i], scores, i * K);
  }
}
