import type { DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";
import { fold } from "../text/fold.js";
import type { Line } from "../text/layout.js";
import { type Sentence, splitSentences } from "../text/sentences.js";
import { type Anchor, readAnchor } from "./anchor.js";
import { directionOf } from "./direction.js";
import { Memory } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Phrase, Point } from "./phrase.js";
import { formatAmount } from "./quantity.js";
import { repeatValue } from "./repeat.js";
import { resolvePoint } from "./resolve.js";
import { scan } from "./scan.js";
import { formatMoment, intervalOf } from "./value.js";

/** A date before it has an id. Offsets into the folded text. */
export type FoundDate = Omit<DateRecord, "id" | "text">;

/** A date found in a text by itself. Offsets are UTF-16 code units into the text as given. */
export type ExtractedDate = Omit<DateRecord, "id">;

/** The dates of a document, resolved, in text order, without overlaps. */
export function findDates(doc: Doc, explain?: Explain): FoundDate[] {
  return datesIn(doc.text, doc.sentences, doc.publishedAt, explain);
}

/**
 * The dates of a text, resolved against the day it was published (`YYYY-MM-DD`, with `THH:MM` where known). Without
 * one, what the text does not state stays `X`.
 */
export function extractDates(
  text: string,
  options: { readonly publishedAt?: string | null } = {},
): ExtractedDate[] {
  const folded = fold(text);
  return datesIn(
    folded.text,
    splitSentences(folded.text, linesOf(folded.text)),
    options.publishedAt ?? null,
  ).map((date) => {
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

function datesIn(
  text: string,
  sentences: readonly Sentence[],
  publishedAt: string | null,
  explain?: Explain,
): FoundDate[] {
  const anchor = readAnchor(publishedAt);
  const memory = new Memory();
  const dates: FoundDate[] = [];
  for (const sentence of sentences) {
    let linked: Moment | null = null;
    for (const phrase of scan(text, sentence.start, sentence.end)) {
      const found = resolve(text, phrase, sentence, anchor, memory, phrase.link ? linked : null);
      linked = found?.moment ?? null;
      if (!found) continue;
      const previous = dates.at(-1);
      if (previous && !anchor && isExplainedBy(previous, found.date, text))
        dates[dates.length - 1] = { ...previous, value: found.date.value, interval: found.date.interval };
      dates.push(found.date);
      explain?.({
        about: text.slice(phrase.start, phrase.end),
        start: phrase.start,
        end: phrase.end,
        rule: phrase.rules.join(" "),
        says: derivation(phrase, found.moment),
        weight: null,
      });
    }
  }
  return dates;
}

/** 昨日(3月13日): the date in brackets says which day the unsettled one before them is. */
function isExplainedBy(date: FoundDate, next: FoundDate, text: string): boolean {
  return (
    date.type === "DATE" &&
    /^X+(?:-X+)*$/.test(date.value) &&
    next.value.length === date.value.length &&
    date.end + 1 === next.start &&
    text[date.end] === "(" &&
    text[next.end] === ")"
  );
}

/** The mention a phrase makes, and its moment if it is a point; null where the calendar has no such date. */
function resolve(
  text: string,
  phrase: Phrase,
  sentence: Sentence,
  anchor: Anchor | null,
  memory: Memory,
  linked: Moment | null,
): { date: FoundDate; moment: Moment | null } | null {
  const { start, end, reading, mod } = phrase;
  const date = (
    type: FoundDate["type"],
    value: string,
    interval: FoundDate["interval"] = null,
  ): FoundDate => ({
    start,
    end,
    sentence: sentence.index,
    type,
    value,
    mod,
    interval,
  });
  if (reading.is === "duration")
    return { date: date("DURATION", formatAmount(reading.amount)), moment: null };
  if (reading.is === "set") return { date: date("SET", reading.value), moment: null };
  if (reading.is === "reference") return { date: date("DATE", reading.value), moment: null };
  const { point } = reading;
  if (point.every) return { date: date("SET", repeatValue(point)), moment: null };
  const moment = resolvePoint(point, {
    anchor,
    memory,
    sentence: sentence.index,
    linked,
    link: phrase.link,
    direction: () => directionOf(text, end, sentence.end),
  });
  if (!moment) return null;
  if (mod !== "AFTER" && mod !== "BEFORE")
    memory.add({ moment, sentence: sentence.index, yearStated: statesYear(point) }, statesAll(point));
  const half = /[前後]半$/.test(text.slice(start, end));
  return {
    date: date(moment.time ? "TIME" : "DATE", formatMoment(moment), intervalOf(moment, mod, half)),
    moment,
  };
}

function statesYear({ year, shifts }: Point): boolean {
  return year !== undefined || shifts?.[0].unit === "year";
}

function statesAll({ year, month, day }: Point): boolean {
  return year !== undefined && month !== undefined && day !== undefined;
}

/** What the words state for certain, and what is implied by the day of publication or the dates before. */
function derivation({ reading }: Phrase, moment: Moment | null): string {
  if (reading.is !== "point" || !moment) return "certain: all of it";
  const say = (fields: [string, unknown][]) =>
    fields
      .map(([field, value]) => `${field} ${typeof value === "object" ? JSON.stringify(value) : value}`)
      .join(", ");
  const stated = Object.entries(reading.point);
  const implied = Object.entries(moment).filter(
    ([field, value]) =>
      field !== "unit" && field !== "time" && value !== undefined && !(field in reading.point),
  );
  return `certain: ${say(stated)}${implied.length > 0 ? `; implied: ${say(implied)}` : ""}`;
}
