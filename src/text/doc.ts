import type { Tokenizer, Tokens } from "../tokens/tokens.js";
import { type FoldedText, fold } from "./fold.js";
import { readLayout } from "./layout.js";
import { type Sentence, splitSentences } from "./sentences.js";

/** One article as it comes in. Offsets in the record are into `text`. */
export interface Article {
  readonly id?: string;
  readonly title?: string | null;
  readonly text: string;
  /** YYYY-MM-DD, with a time (`THH:MM`) where one is known. */
  readonly publishedAt?: string | null;
  readonly source?: string | null;
}

/** An article on its way through the pipeline. Every offset of every stage is into `text`, the folded text. */
export interface Doc {
  readonly folded: FoldedText;
  readonly text: string;
  /** Given with the article, else the line of the text that is its title, else null. */
  readonly title: string | null;
  /** Given with the article, else found in a dateline or a line of its own, else null. */
  readonly publishedAt: string | null;
  /** Of the article alone: its title, its category and page furniture are in none. */
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  /** Sentence `i` holds the tokens `firstToken[i]` up to `firstToken[i + 1]`. */
  readonly firstToken: Int32Array;
}

/** Reads an article into sentences and tokens. */
export function readDoc(article: Article, tokenizer: Tokenizer): Doc {
  const folded = fold(article.text);
  const layout = readLayout(folded.text, article.title == null ? null : fold(article.title).text);
  const sentences = splitSentences(folded.text, layout.lines);
  const tokens = tokenizer.tokenize(folded.text, sentences);
  const { count, start } = tokens;
  const firstToken = new Int32Array(sentences.length + 1);
  for (let token = 0, i = 0; i < sentences.length; i++) {
    const { end } = sentences[i];
    while (token < count && start[token] < end) token++;
    firstToken[i + 1] = token;
  }
  return {
    folded,
    text: folded.text,
    title: article.title ?? (layout.title && sourceSlice(folded, layout.title.start, layout.title.end)),
    publishedAt: article.publishedAt ?? layout.publishedAt,
    sentences,
    tokens,
    firstToken,
  };
}

/** The words at a span as the article writes them, before folding. */
export function written(doc: Doc, start: number, end: number): string {
  return sourceSlice(doc.folded, start, end);
}

function sourceSlice({ source, toSource }: FoldedText, start: number, end: number): string {
  return source.slice(toSource(start), toSource(end));
}
