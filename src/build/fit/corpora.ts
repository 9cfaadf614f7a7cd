import { existsSync, readFileSync } from "node:fs";
import type { Doc } from "../../text/doc.js";
import { fold } from "../../text/fold.js";
import type { Line } from "../../text/layout.js";
import { splitSentences } from "../../text/sentences.js";
import type { Tokenizer } from "../../tokens/tokens.js";

/** Annotated text of other projects, kept beside this one; `corpora/README.md` there describes the format. */
const folder = new URL("../../../../shared/corpora/", import.meta.url);

/** The corpora that names are fitted on and measured on. */
export const CORPORA = ["stockmark", "gsd", "wac"] as const;
export type Corpus = (typeof CORPORA)[number];

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  /** The source's own label. */
  readonly orig?: string;
  /** A reading in brackets, which some corpora mark as a name too. */
  readonly reading?: boolean;
}

export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** The path of a file of the corpora, null where it is not there. */
export function corpusFile(name: string): URL | null {
  const file = new URL(name, folder);
  return existsSync(file) ? file : null;
}

/** The records of a file of the corpora. Throws where it is not there. */
export function readCorpus(name: string): GoldRecord[] {
  const lines = readFileSync(new URL(name, folder), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** A corpus text as a document: every line is text, none is a title or page furniture. */
export function plainDoc(text: string, tokenizer: Tokenizer): Doc {
  const folded = fold(text);
  const sentences = splitSentences(folded.text, [...linesOf(folded.text)]);
  const tokens = tokenizer.tokenize(folded.text, sentences);
  const firstToken = new Int32Array(sentences.length + 1);
  for (let token = 0, i = 0; i < sentences.length; i++) {
    while (token < tokens.count && tokens.start[token] < sentences[i].end) token++;
    firstToken[i + 1] = token;
  }
  return { folded, text: folded.text, title: null, publishedAt: null, sentences, tokens, firstToken };
}

function* linesOf(text: string): Generator<Line> {
  for (const line of text.matchAll(/[^\n]+/g)) {
    yield { start: line.index, end: line.index + line[0].length, role: "body" };
  }
}
