import { kuromojiTokenizer } from "./kuromoji.js";
import type { Tokenizer } from "./tokens.js";

export type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";

export function openTokenizer(): Tokenizer {
  return kuromojiTokenizer;
}
