import { Snapshot } from "./snapshot.js";
import { LatticeTokenizer } from "./tokenizer.js";
import type { Tokenizer } from "./tokens.js";

export { createTokenizer, type KuromojiToken, type KuromojiTokenizer } from "./kuromoji-tokens.js";
export { SnapshotError } from "./snapshot.js";
export type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";

/** The dictionary in memory that threads can share: send it to a worker, which opens its tokenizer on it. */
export type SharedDictionary = SharedArrayBuffer;

/** Reads the whole dictionary into shared memory. @throws {SnapshotError} */
export function shareDictionary(): SharedDictionary {
  return Snapshot.share();
}

/**
 * Opens the dictionary, or uses one that `shareDictionary` read.
 *
 * @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used
 */
export function openTokenizer(shared?: SharedDictionary): Tokenizer {
  return new LatticeTokenizer(shared ? Snapshot.of(shared) : Snapshot.open());
}
