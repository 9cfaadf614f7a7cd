import type { Tokenizer, Tokens } from "../tokens/tokens.js";
import { type FoldedText, fold } from "./fold.js";
import { type Sentence, splitSentences } from "./sentences.js";

/** One article as it comes in. Offsets in the record are into `text`. */
export interface Article {
  readonly id?: string;
  readonly title?: string | null;
  readonly text: string;
  /** YYYY-MM-DD, with a time where one is known. */
  readonly publishedAt?: string | null;
  readonly source?: string | null;
}

/** An article on its way through the pipeline. Every offset of every stage is into `text`, the folded text. */
export interface Doc {
  readonly folded: FoldedText;
  readonly text: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  /** Sentence `i` holds the tokens `firstToken[i]` up to `firstToken[i + 1]`. */
  readonly firstToken: Int32Array;
}

/** Reads an article into sentences and tokens. */
export function readDoc(article: Article, tokenizer: Tokenizer): Doc {
  const folded = fold(article.text);
  const sentences = splitSentences(folded.text);
  const tokens = tokenizer.tokenize(folded.text, sentences);
  const firstToken = new Int32Array(sentences.length + 1);
  for (let token = 0, i = 0; i < sentences.length; i++) {
    while (token < tokens.count && tokens.start[token] < sentences[i].end) token++;
    firstToken[i + 1] = token;
  }
  return {
    folded,
    text: folded.text,
    title: article.title ?? null,
    publishedAt: article.publishedAt ?? null,
    sentences,
    tokens,
    firstToken,
  };
}

/** The words at a span as the article writes them, before folding. */
export function written(doc: Doc, start: number, end: number): string {
  return doc.folded.source.slice(doc.folded.toSource(start), doc.folded.toSource(end));
}
