/** The part of speech of a dictionary entry, in IPADIC's terms; one shared object for each, so `===` and `id` compare. */
export interface PartOfSpeech {
  /** A small dense number, for tables and features. */
  readonly id: number;
  readonly pos: string;
  readonly detail1: string;
  readonly detail2: string;
  readonly detail3: string;
  readonly conjugationType: string;
  readonly conjugationForm: string;
}

/** The tokens of a text as columns: index `i` is the i-th token. Only the first `count` cells are filled. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets into `text`, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The dictionary entry; the same number is the same word. */
  readonly word: Int32Array;
  surface(i: number): string;
  partOfSpeech(i: number): PartOfSpeech;
  /** False for a word that is in no dictionary. */
  isKnown(i: number): boolean;
  /** The dictionary form of a verb or adjective; the surface where the dictionary gives none. */
  baseForm(i: number): string;
  /** In katakana; null where the dictionary gives none. */
  reading(i: number): string | null;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Tokenizer {
  /** Tokens of the whole text, or of each of `ranges` on its own, in order. The result stays valid. */
  tokenize(text: string, ranges?: readonly Range[]): Tokens;
}
