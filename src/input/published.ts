const ISO =
  /^(?<date>\d{4}-\d{2}-\d{2})(?<time>[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/;
const NUMBERS = /^(?<year>\d{4})(?:[/.]|年)(?<month>\d{1,2})(?:[/.]|月)(?<day>\d{1,2})日?(?<rest>\s.*)?$/;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?<rest>)$/;

/**
 * A date of publication as YYYY-MM-DD, with its time as written where it has one; null where it is none. Reads
 * ISO 8601, 2024/5/1, 2024年5月1日, 20240501, and the dates of mail and HTTP headers.
 */
export function parsePublished(written: string): string | null {
  const text = written.trim();
  const iso = ISO.exec(text)?.groups;
  if (iso) return isDay(iso.date) ? text.replace(" ", "T") : null;
  const parts = (NUMBERS.exec(text) ?? COMPACT.exec(text))?.groups;
  if (parts) {
    const date = `${parts.year}-${parts.month.padStart(2, "0")}-${parts.day.padStart(2, "0")}`;
    const time = /^\s(\d{1,2}):(\d{2}(?::\d{2})?)$/.exec(parts.rest ?? "");
    return isDay(date) ? date + (time ? `T${time[1].padStart(2, "0")}:${time[2]}` : "") : null;
  }
  if (!/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} /.test(text)) return null;
  const header = new Date(text);
  return Number.isNaN(header.getTime()) ? null : header.toISOString().replace(".000", "");
}

/** Whether YYYY-MM-DD is in the calendar. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
