import type { CategorySet } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import type { Place } from "./convention.js";
import { CONVENTIONS } from "./conventions.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";

/** A convention that raised a score, and by how much. */
export interface Raise {
  readonly convention: RuleHead;
  readonly addition: number;
}

/** By candidate × K + kind; most sentences have none. */
export type Raises = ReadonlyMap<number, readonly Raise[]>;

/** A convention counts as having spoken from this addition on. */
const NOTABLE = 0.1;
export const NO_RAISES: Raises = new Map();

const BITS = 32;
if (CONVENTIONS.length > BITS) throw new Error(`${CONVENTIONS.length} conventions do not fit ${BITS} bits`);

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

/** The scores of a candidate before a convention is applied to it. */
const before = new Float64Array(K);

/** The conventions that look at candidates which a word that calls for them stands at, by place, as bits. */
const standing = (place: Place) =>
  CONVENTIONS.reduce((bits, { stands }, i) => bits | (stands?.includes(place) ? 1 << i : 0), 0);
const [BEFORE, FIRST, LAST, BEHIND] = (["before", "first", "last", "behind"] as const).map(standing);
const ANYWHERE = ~(BEFORE | FIRST | LAST | BEHIND);

/** Applies the conventions to the scores (`spans` × K) of a sentence's candidates, and tells what they raised. */
export function applyConventions(
  s: Sentence,
  first: Int32Array,
  last: Int32Array,
  count: number,
  scores: Float64Array,
): Raises {
  const ofSentence = s.conventions();
  if (ofSentence === 0) return NO_RAISES;
  let raises: Map<number, Raise[]> | undefined;
  for (let i = 0; i < count; i++) {
    let called =
      (ofSentence & ANYWHERE) |
      (s.conventionsAt(first[i] - 1) & BEFORE) |
      (s.conventionsAt(first[i]) & FIRST) |
      ((s.conventionsAt(last[i]) | s.conventionsAt(last[i] - 1)) & LAST) |
      (s.conventionsAt(last[i] + 1) & BEHIND);
    for (; called !== 0; called &= called - 1) {
      const convention = CONVENTIONS[31 - Math.clz32(called & -called)];
      for (let y = 0; y < K; y++) before[y] = scores[i * K + y];
      convention.apply(s, first[i], last[i], scores, i * K);
      for (let y = 0; y < K; y++) {
        const addition = scores[i * K + y] - before[y];
        if (addition >= NOTABLE) raises = withRaise(raises, i * K + y, { convention, addition });
      }
    }
  }
  return raises ?? NO_RAISES;
}

function withRaise(raises = new Map<number, Raise[]>(), at: number, raise: Raise): Map<number, Raise[]> {
  const ofName = raises.get(at);
  if (ofName) ofName.push(raise);
  else raises.set(at, [raise]);
  return raises;
}
