import { nameBits } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { K, KINDS } from "./lattice.js";
import type { Sentence } from "./sentence.js";

/** The user's own dictionary wins: what it has is a name, of the kind it says, unless a longer entry holds it. */
export const USER_RULE: RuleHead = {
  id: "dictionary/user",
  because: "The user's own dictionary has it.",
};
/** The bit of this rule among those that proposed a candidate; the last, so that other rules count from the first. */
export const USER_ENTRY = 1 << 31;

export const USER_CATEGORIES = nameBits("user-organization", "user-person", "user-place");
const CATEGORY_OF = {
  organization: "user-organization",
  person: "user-person",
  place: "user-place",
} as const;
/** More than all other evidence together. */
const CERTAIN = 30;

/** Proposes the longest entries of the user's dictionary that begin at each word. */
export function proposeUserEntries(s: Sentence, propose: (first: number, last: number) => void): void {
  for (let i = 0; i < s.count; i++) {
    const last = s.userEntryFrom(i);
    if (last < 0) continue;
    propose(i, last);
    i = last;
  }
}

/** Adds to `scores[at + kind]` for the kinds that the dictionary gives the words. */
export function favourUserEntry(
  s: Sentence,
  first: number,
  last: number,
  scores: Float64Array,
  at: number,
): void {
  const { names } = s.categoriesOf(first, last);
  for (let y = 0; y < K; y++) {
    const kind = KINDS[y];
    if (kind !== "thing" && names & nameBits(CATEGORY_OF[kind])) scores[at + y] += CERTAIN;
  }
}
