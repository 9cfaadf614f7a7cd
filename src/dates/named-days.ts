import { type Row, table } from "../lexicon/lexicon.js";
import { type Day, nthWeekday } from "./calendar.js";
import type { NamedDay } from "./phrase.js";

export function readNamedDay(row: Row): NamedDay {
  return {
    name: row.surface,
    month: Number(row.month),
    ...(row.day && { day: Number(row.day) }),
    ...(row.nth && { nth: Number(row.nth), weekday: Number(row.weekday) }),
    ...(row.to_month && { to: { month: Number(row.to_month), day: Number(row.to_day) } }),
  };
}

let legal: Map<string, Day> | null = null;

/** The table of legal holidays 1970–2050, read when a holiday is first asked for. */
function legalHolidays(): Map<string, Day> {
  legal ??= new Map(
    table("date-holidays").map(({ name, date }) => {
      const [year, month, day] = date.split("-").map(Number);
      return [`${name} ${year}`, { year, month, day }];
    }),
  );
  return legal;
}

/**
 * The day that `named` falls on in a year: as the law had it where it did, else by its rule; null where
 * neither says.
 */
export function dayOf(named: NamedDay, year: number): Day | null {
  if (named.name.endsWith("日")) {
    const holiday = legalHolidays().get(`${named.name} ${year}`);
    if (holiday) return holiday;
  }
  if (named.day !== undefined) return { year, month: named.month, day: named.day };
  return named.nth !== undefined ? nthWeekday(year, named.month, named.nth, named.weekday!) : null;
}
