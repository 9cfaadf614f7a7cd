import type { ByteWriter } from "./bytes.js";
import { openEngine } from "./engine.js";
import { type KuromojiToken, kuromojiTokens } from "./kuromoji-tokens.js";
import type { LatticeTokenizer } from "./tokenizer.js";

/** Prints a line of well-formed UTF-8, from `start` to `end`, as tokens; line break included. */
export type Layout = (bytes: Uint8Array, start: number, end: number, output: ByteWriter) => void;

/** A line of the ndjson layout. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly KuromojiToken[];
}

const LAYOUTS = { mecab, wakati, ndjson };
export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
export const DEFAULT_LAYOUT: LayoutName = "mecab";

/** @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used */
export function openLayout(name: LayoutName): Layout {
  return LAYOUTS[name](openEngine());
}

const LINE_BREAK = 0x0a;
const SPACE = 0x20;
const END_OF_SENTENCE = Buffer.from("EOS\n");

const textOf = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();

/** MeCab's own with IPADIC: surface, tab, nine columns (seven for unknown words), and EOS after each line. */
function mecab(tokenizer: LatticeTokenizer): Layout {
  const columns: Uint8Array[] = [];
  /** Of each entry, 1 + the place of its columns, once it was met. */
  const places = new Uint32Array(tokenizer.dictionary.entries.length);
  return (bytes, from, to, output) => {
    const { count, word, start, end } = tokenizer.columnsOfUtf8(bytes, from, to);
    for (let i = 0; i < count; i++) {
      const entry = word[i];
      if (places[entry] === 0) {
        const printed = mecabColumns(tokenizer, entry, textOf(bytes, start[i], end[i]));
        places[entry] = columns.push(Buffer.from(printed));
      }
      output.part(bytes, start[i], end[i]);
      output.all(columns[places[entry] - 1]);
    }
    output.all(END_OF_SENTENCE);
  };
}

/** What follows the surface; only a word of the dictionary names it again as its base form. */
function mecabColumns(tokenizer: LatticeTokenizer, entry: number, surface: string): string {
  const { partOfSpeech: pos, baseForm, reading, pronunciation } = tokenizer.features.of(entry);
  const seven = [
    pos.pos,
    pos.detail1,
    pos.detail2,
    pos.detail3,
    pos.conjugationType,
    pos.conjugationForm,
    baseForm ?? surface,
  ];
  return `\t${[...seven, ...(reading === null ? [] : [reading, pronunciation])].join()}\n`;
}

/** The surfaces, a space after each. White space is no word here, as in MeCab. */
function wakati(tokenizer: LatticeTokenizer): Layout {
  return (bytes, from, to, output) => {
    const { count, start, end } = tokenizer.columnsOfUtf8(bytes, from, to);
    for (let i = 0; i < count; i++) {
      if (isWhiteSpace(bytes, start[i], end[i])) continue;
      output.part(bytes, start[i], end[i]);
      output.byte(SPACE);
    }
    output.byte(LINE_BREAK);
  };
}

function isWhiteSpace(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  // The ideographic space, U+3000, is E3 80 80.
  const mayBe = first <= SPACE || (first === 0xe3 && bytes[start + 1] === 0x80 && bytes[start + 2] === 0x80);
  return mayBe && textOf(bytes, start, end).trim() === "";
}

/** The line and its tokens in kuromoji's terms, as one JSON object. */
function ndjson(tokenizer: LatticeTokenizer): Layout {
  return (bytes, start, end, output) => {
    const text = textOf(bytes, start, end);
    const line: TokenizedLine = { text, tokens: kuromojiTokens(tokenizer, text) };
    output.all(Buffer.from(`${JSON.stringify(line)}\n`));
  };
}
