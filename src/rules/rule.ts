/** What every rule says of itself. Nothing about a rule lives anywhere but in its file. */
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
