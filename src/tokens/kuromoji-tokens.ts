import { openEngine } from "./engine.js";
import type { LatticeTokenizer } from "./tokenizer.js";

/** A token as the `kuromoji` package gives it: the same fields, in the same order. */
export interface KuromojiToken {
  word_id: number;
  word_type: "KNOWN" | "UNKNOWN";
  /** Offset in UTF-16 units, from 1: the surface is `text.slice(word_position - 1, word_position - 1 + surface_form.length)`. */
  word_position: number;
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  pos_detail_2: string;
  pos_detail_3: string;
  conjugated_type: string;
  conjugated_form: string;
  basic_form: string;
  /** Missing for unknown words, as is `pronunciation`. */
  reading?: string;
  pronunciation?: string;
}

export interface KuromojiTokenizer {
  tokenize(text: string): KuromojiToken[];
}

/**
 * For code that uses kuromoji: its tokens, without waiting for its dictionary. Differs where kuromoji is wrong: it never
 * throws, loses no text, and `word_position` is the offset in the whole text, from 1.
 *
 * @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used
 */
export function createTokenizer(): KuromojiTokenizer {
  const tokenizer = openEngine();
  return { tokenize: (text) => kuromojiTokens(tokenizer, text) };
}

export function kuromojiTokens(tokenizer: LatticeTokenizer, text: string): KuromojiToken[] {
  const { count, word, start, end } = tokenizer.columnsOf(text);
  const list = new Array<KuromojiToken>(count);
  for (let i = 0; i < count; i++) {
    const feature = tokenizer.features.of(word[i]);
    const pos = feature.partOfSpeech;
    const surface = text.slice(start[i], end[i]);
    const token: KuromojiToken = {
      word_id: feature.id,
      word_type: "UNKNOWN",
      word_position: start[i] + 1,
      surface_form: surface,
      pos: pos.pos,
      pos_detail_1: pos.detail1,
      pos_detail_2: pos.detail2,
      pos_detail_3: pos.detail3,
      conjugated_type: pos.conjugationType,
      conjugated_form: pos.conjugationForm,
      basic_form: feature.baseForm ?? surface,
    };
    if (feature.reading !== null && feature.pronunciation !== null) {
      token.word_type = "KNOWN";
      token.reading = feature.reading;
      token.pronunciation = feature.pronunciation;
    }
    list[i] = token;
  }
  return list;
}
