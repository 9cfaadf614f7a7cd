import type { DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";
import { fold } from "../text/fold.js";
import type { Line } from "../text/layout.js";
import { splitSentences } from "../text/sentences.js";
import { checkPublishedAt } from "./anchor.js";
import { articleDates, type FoundDate } from "./article-dates.js";

export { checkPublishedAt } from "./anchor.js";
export type { FoundDate } from "./article-dates.js";

/** A date found in a text by itself. Offsets are UTF-16 code units into the text as given. */
export type ExtractedDate = Omit<DateRecord, "id">;

/** The dates of a document, resolved, in text order, without overlaps. Offsets into the folded text. */
export function findDates(doc: Doc, explain?: Explain): FoundDate[] {
  return articleDates(doc.text, doc.sentences, doc.publishedAt, explain);
}

/**
 * The dates of a text, resolved against the day it was published (`YYYY-MM-DD`, with `THH:MM` where known). Without
 * one, what the text does not state stays `X`. Throws a TypeError where it is no such day.
 */
export function extractDates(
  text: string,
  options: { readonly publishedAt?: string | null } = {},
): ExtractedDate[] {
  checkPublishedAt(options.publishedAt);
  const folded = fold(text);
  const sentences = splitSentences(folded.text, linesOf(folded.text));
  return articleDates(folded.text, sentences, options.publishedAt ?? null).map((date) => {
    const [start, end] = [folded.toSource(date.start), folded.toSource(date.end)];
    return { ...date, start, end, text: text.slice(start, end) };
  });
}

/** Every line as a part of the text: here nobody asked which of them are an article. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    role: "body",
  }));
}
