import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";

const require = createRequire(import.meta.url);
// biome-ignore lint/suspicious/noExplicitAny: the package has no types
const kuromoji = require("kuromoji") as any;
const dicPath = join(dirname(require.resolve("kuromoji/package.json")), "dict");

interface KuromojiToken {
  word_id: number;
  word_type: string;
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  pos_detail_2: string;
  pos_detail_3: string;
  conjugated_type: string;
  conjugated_form: string;
  basic_form: string;
  reading?: string;
}

const engine: { tokenize(text: string): KuromojiToken[] } = await new Promise((resolve, reject) =>
  kuromoji
    .builder({ dicPath })
    .build((error: Error | null, tokenizer: never) => (error ? reject(error) : resolve(tokenizer))),
);

const shared = new Map<string, PartOfSpeech>();

function partOfSpeech(t: KuromojiToken): PartOfSpeech {
  const key = [
    t.pos,
    t.pos_detail_1,
    t.pos_detail_2,
    t.pos_detail_3,
    t.conjugated_type,
    t.conjugated_form,
  ].join();
  let found = shared.get(key);
  if (!found) {
    found = {
      id: shared.size,
      pos: t.pos,
      detail1: t.pos_detail_1,
      detail2: t.pos_detail_2,
      detail3: t.pos_detail_3,
      conjugationType: t.conjugated_type,
      conjugationForm: t.conjugated_form,
    };
    shared.set(key, found);
  }
  return found;
}

/** Kuromoji throws on NUL and lone surrogates and loses text after two astral characters: give it stand-ins. */
const standIn = (text: string) => text.replace(/[\ud800-\udfff]/g, "〓").replaceAll("\0", " ");

/** The tokenizer of the `kuromoji` package behind our interface. */
export const kuromojiTokenizer: Tokenizer = {
  tokenize(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): Tokens {
    const all: KuromojiToken[] = [];
    const starts: number[] = [];
    for (const range of ranges) {
      let at = range.start;
      for (const token of engine.tokenize(standIn(text.slice(range.start, range.end)))) {
        all.push(token);
        starts.push(at);
        at += token.surface_form.length;
      }
    }
    const start = Int32Array.from(starts);
    const end = Int32Array.from(all, (t, i) => starts[i] + t.surface_form.length);
    return {
      text,
      count: all.length,
      start,
      end,
      word: Int32Array.from(all, (t) => (t.word_type === "KNOWN" ? t.word_id : -1 - t.word_id)),
      surface: (i) => text.slice(start[i], end[i]),
      partOfSpeech: (i) => partOfSpeech(all[i]),
      isKnown: (i) => all[i].word_type === "KNOWN",
      baseForm: (i) => (all[i].basic_form === "*" ? text.slice(start[i], end[i]) : all[i].basic_form),
      reading: (i) => all[i].reading ?? null,
    };
  },
};
