import type { RuleHead } from "../../rules/rule.js";
import type { Entity } from "../entity.js";
import type { Reading } from "../reading.js";
import type { Speech } from "./speech.js";
import type { FoundWord } from "./words.js";

export interface ReferenceContext {
  readonly reading: Reading;
  readonly speech: Speech;
  /** By ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, Entity>;
}

/** Says which entities a reference word stands for. In the examples the word is marked `{同社}`. */
export interface ReferenceRule extends RuleHead {
  readonly forms: readonly FoundWord["form"][];
  /** A text and, behind ⇒, what the marked word stands for. */
  readonly examples: readonly string[];
  /** Texts whose marked word stands for nothing. */
  readonly counterExamples: readonly string[];
  /** The entities, or null where nothing fits. */
  find(word: FoundWord, context: ReferenceContext): readonly Entity[] | null;
}
