import { openEngine } from "./engine.js";
import { type KuromojiToken, kuromojiTokens } from "./kuromoji-tokens.js";
import type { LatticeTokenizer } from "./tokenizer.js";
import type { Utf8Writer } from "./utf8.js";

/** Prints a line of text as tokens, line break included. */
export type Layout = (line: string, output: Utf8Writer) => void;

/** A line of the ndjson layout. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly KuromojiToken[];
}

const LAYOUTS = { mecab, wakati, ndjson };
export type LayoutName = keyof typeof LAYOUTS;

/** @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used */
export function openLayout(name: LayoutName): Layout {
  return LAYOUTS[name](openEngine());
}

const LINE_BREAK = Buffer.from("\n");
const SPACE = Buffer.from(" ");
const END_OF_SENTENCE = Buffer.from("EOS\n");

/** MeCab's own with IPADIC: surface, tab, nine columns (seven for unknown words), and EOS after each line. */
function mecab(tokenizer: LatticeTokenizer): Layout {
  const columnsOf = new Array<Uint8Array | undefined>(tokenizer.dictionary.entries.length);
  return (line, output) => {
    const { count, word, start, end } = tokenizer.columnsOf(line);
    for (let i = 0; i < count; i++) {
      const entry = word[i];
      let columns = columnsOf[entry];
      if (columns === undefined) {
        columns = Buffer.from(mecabColumns(tokenizer, entry, line.slice(start[i], end[i])));
        columnsOf[entry] = columns;
      }
      output.text(line, start[i], end[i]);
      output.raw(columns);
    }
    output.raw(END_OF_SENTENCE);
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
  return (line, output) => {
    const { count, start, end } = tokenizer.columnsOf(line);
    for (let i = 0; i < count; i++) {
      if (isWhiteSpace(line, start[i], end[i])) continue;
      output.text(line, start[i], end[i]);
      output.raw(SPACE);
    }
    output.raw(LINE_BREAK);
  };
}

function isWhiteSpace(line: string, start: number, end: number): boolean {
  const first = line.charCodeAt(start);
  return (first <= 0x20 || first === 0x3000) && line.slice(start, end).trim() === "";
}

/** The line and its tokens in kuromoji's terms, as one JSON object. */
function ndjson(tokenizer: LatticeTokenizer): Layout {
  return (text, output) => {
    const line: TokenizedLine = { text, tokens: kuromojiTokens(tokenizer, text) };
    const json = `${JSON.stringify(line)}\n`;
    output.text(json, 0, json.length);
  };
}
