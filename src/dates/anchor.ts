import { daysInMonth, toDays } from "./calendar.js";

/** The day, and the time where known, that an article counts from. */
export interface Anchor {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly days: number;
  /** Seconds since midnight; null where only the day is known. */
  readonly seconds: number | null;
}

const FORM = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * For what a caller gives as the time of publication: wrong, it would shift every date that counts from it. Throws a
 * TypeError unless it is missing or a day of the calendar as YYYY-MM-DD, with a time or without.
 */
export function checkPublishedAt(publishedAt: unknown): void {
  if (publishedAt === undefined || publishedAt === null) return;
  if (typeof publishedAt === "string" && FORM.test(publishedAt) && readAnchor(publishedAt)) return;
  throw new TypeError(
    `publishedAt must be a day as YYYY-MM-DD, with a time as in YYYY-MM-DDTHH:MM or without; it is ${JSON.stringify(publishedAt)}`,
  );
}

/** Reads `publishedAt`; null where it is missing or no date. */
export function readAnchor(publishedAt: string | null): Anchor | null {
  if (publishedAt === null) return null;
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(publishedAt);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const seconds = found[4] ? Number(found[4]) * 3600 + Number(found[5]) * 60 + Number(found[6] ?? 0) : null;
  return { year, month, day, days: toDays(year, month, day), seconds };
}
