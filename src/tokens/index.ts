import { openEngine } from "./engine.js";
import { type SharedDictionary, Snapshot } from "./snapshot.js";
import type { Tokenizer } from "./tokens.js";

export { createTokenizer, type KuromojiToken, type KuromojiTokenizer } from "./kuromoji-tokens.js";
export { type SharedDictionary, SnapshotError } from "./snapshot.js";
export type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";

/** Reads the dictionary into memory that worker threads can share. @throws {SnapshotError} */
export function shareDictionary(): Promise<SharedDictionary> {
  return Snapshot.share();
}

/**
 * The tokenizer of this thread, the same whenever it is asked for. The first call in a worker gives it the dictionary
 * that `shareDictionary` read in the main thread, so that it is in memory once; to a later one it makes no difference.
 *
 * @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used
 */
export function openTokenizer(shared?: SharedDictionary): Tokenizer {
  return openEngine(shared);
}
