import { ByteWriter } from "./bytes.js";
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

/**
 * MeCab's own with IPADIC: surface, tab, nine columns (seven for unknown words), and EOS after each line.
 *
 * What is printed of a word lies anywhere in some megabytes. That, and not the copying, is what takes time: it is in one
 * buffer and not in one for each word, and is looked up for a whole line first, in a loop in which the processor waits for
 * many words at once (together an eighth of a whole run).
 */
function mecab(tokenizer: LatticeTokenizer): Layout {
  const entries = tokenizer.dictionary.entries.length;
  /** The columns of all words met so far, and by entry where they begin and end. */
  const known = new ByteWriter();
  const knownFrom = new Int32Array(entries);
  const knownTo = new Int32Array(entries);
  /** The same by token. */
  let columnsFrom = new Int32Array(1024);
  let columnsTo = new Int32Array(1024);

  const meet = (entry: number, surface: string) => {
    knownFrom[entry] = known.length;
    known.all(Buffer.from(mecabColumns(tokenizer, entry, surface)));
    knownTo[entry] = known.length;
  };

  return (bytes, from, to, output) => {
    const { count, word, start, end } = tokenizer.columnsOfUtf8(bytes, from, to);
    if (count > columnsTo.length) {
      columnsFrom = new Int32Array(2 * count);
      columnsTo = new Int32Array(2 * count);
    }
    for (let i = 0; i < count; i++) {
      const entry = word[i];
      if (knownTo[entry] === 0) meet(entry, textOf(bytes, start[i], end[i]));
      columnsFrom[i] = knownFrom[entry];
      columnsTo[i] = knownTo[entry];
    }
    for (let i = 0; i < count; i++) {
      output.part(bytes, start[i], end[i]);
      output.copy(known, columnsFrom[i], columnsTo[i]);
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
