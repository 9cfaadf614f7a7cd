import { nameBits, wordBits } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { isDot } from "../rules/runs.js";
import { KINDS } from "./lattice.js";
import type { Sentence } from "./sentence.js";

/**
 * What counts as a name where the annotated corpora disagree: the annotation guide's conventions, each a small
 * rule over the scores of a candidate. They are not used while measuring on a corpus with conventions of its own.
 */
export interface Convention extends RuleHead {
  /** A sentence without any word that ends with one of these, or has one of these categories, is not looked at. */
  readonly words: readonly string[];
  /** As bits of `CategorySet.words`. */
  readonly beside?: number;
  /** Only candidates are looked at that such a word stands at; without, all of the sentence. */
  readonly stands?: readonly Place[];
  /** `scores[at + kind]` are the scores of the candidate from word `first` to `last`. */
  apply(s: Sentence, first: number, last: number, scores: Float64Array, at: number): void;
}

/** Where a word stands to a candidate: right before it, as its first, as its last or the one before that, right behind it. */
export type Place = "before" | "first" | "last" | "behind";

export const [ORGANIZATION, PERSON, PLACE, THING] = KINDS.map((_, kind) => kind);
export const RULED_OUT = -50;
/** What a convention adds to the score of what it expects. */
export const LIKELY = 2.5;
/** Outweighs that the words of a name are those of a sentence: 川を守る会. */
export const WHATEVER_ITS_WORDS = 4 * LIKELY;
const COUNTRY = nameBits("country");

export function ruleOut(scores: Float64Array, at: number, ...kinds: number[]): void {
  for (const kind of kinds) scores[at + kind] = RULED_OUT;
}

export const ruleOutAll = (scores: Float64Array, at: number) =>
  ruleOut(scores, at, ORGANIZATION, PERSON, PLACE, THING);

export const isCountry = (s: Sentence, first: number, last = first) =>
  last < s.count && (s.categoriesOf(first, last).names & COUNTRY) !== 0;

/** Whether nothing stands between word `i` and the one before it. */
export const adjoins = (s: Sentence, i: number) => i > 0 && i < s.count && s.start[i] === s.end[i - 1];

/** What dictionaries have as a body and as nothing else, and with what else it may be. */
export const KNOWN_BODY = nameBits("organization", "known-organization", "listed-organization", "company");
export const BODY = KNOWN_BODY | nameBits("ambiguous-organization");

export const LOCATION = nameBits("place", "country", "prefecture", "municipality", "capital");
export const ANY_PLACE = LOCATION | nameBits("region", "city", "listed-place", "ambiguous-place");

export const ENDING = wordBits("organization-ending", "organization-suffix");
export const textOf = (s: Sentence, first: number, last: number) => s.text.slice(s.start[first], s.end[last]);
export const nounBefore = (s: Sentence, first: number) =>
  first > 0 && adjoins(s, first) && (s.at(first - 1).isNounLike || isDot(s.at(first - 1).surface));

const MINISTER = /(?:相|長官|次官補?|大臣|報道官)$/;

/** Whether word `i` begins the title of a minister or of who acts for one: 財務相, 国務次官補. */
export function isMinister(s: Sentence, i: number): boolean {
  const last = s.titleFrom(i);
  return last >= 0 && s.end[last] - s.start[i] > 1 && MINISTER.test(textOf(s, i, last));
}

/** Counts what corpora call one thing as another. */
export function merge(scores: Float64Array, at: number, from: number, into: number): void {
  scores[at + into] = Math.log(Math.exp(scores[at + into]) + Math.exp(scores[at + from]));
  scores[at + from] = RULED_OUT;
}
