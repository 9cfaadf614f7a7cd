import type { PartOfSpeech } from "../tokens/tokens.js";
import type { CategorySet, NameCategory, WordCategory } from "./categories.js";

/**
 * What every rule says of itself. A rule that proposes is a file of its own, with all there is about it. Those that
 * change scores are tables: conventions in `names/conventions.ts` and `names/conventions-of-news.ts`, what one part
 * of a document says of another (`DOCUMENT_RULES`) in `names/document.ts`.
 */
export interface RuleHead {
  /** Room and name in words: `person/surname-before-title`. */
  readonly id: string;
  /** The reason, in one sentence. */
  readonly because: string;
}

export type NameType = "organization" | "person" | "place";

/** A name found in the text: what the names stage gives to the document stage. Offsets into the folded text. */
export interface NameMention {
  readonly type: NameType;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly confidence: number;
  /** The ids of the rules that proposed it. */
  readonly rules: readonly string[];
}

/** A word of a sentence, as rules see it. */
export interface RuleWord {
  readonly surface: string;
  readonly partOfSpeech: PartOfSpeech;
  readonly categories: CategorySet;
  /** Whether it can stand in a name at all: a noun, a prefix, a word in no dictionary. */
  readonly isNounLike: boolean;
  /** A proper noun, or in no dictionary. */
  readonly isName: boolean;
}

/** A sentence as rules see it. Words are numbered from 0; before the first and after the last is the edge, `^`. */
export interface RuleSentence {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets of the words into the text, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  at(i: number): RuleWord;
  /** The last word of the longest title or honorific that begins at word `i`; -1 where none does. */
  titleFrom(i: number): number;
  /** The same for legal forms: 学校|法人 has two words. */
  legalFormFrom(i: number): number;
}

/** Where a rule is asked: at the words that are one of these, or of one of these categories. */
export interface Cue {
  readonly words?: readonly string[];
  /** Categories of names, and of words that stand in or beside names. */
  readonly names?: readonly NameCategory[];
  readonly beside?: readonly WordCategory[];
}

/** A rule that proposes names. What its proposals are worth is fitted. */
export interface NameRule extends RuleHead {
  readonly type: NameType;
  readonly cue: Cue;
  /** What it proposes in a sentence, in brackets. The tests run them. */
  readonly examples: readonly string[];
  /** Sentences in which it proposes nothing. */
  readonly counterExamples: readonly string[];
  /** Is called for each word `at` that is a cue; `propose` takes a first and a last word. */
  find(sentence: RuleSentence, at: number, propose: (first: number, last: number) => void): void;
}
