import type { Anchor } from "./anchor.js";
import { daysInMonth, longestMonth, nthWeekday, toDays, weekdayOf } from "./calendar.js";
import type { Direction } from "./direction.js";
import { chosen, implyDay, implyYear } from "./imply.js";
import type { Memory } from "./memory.js";
import type { Moment } from "./moment.js";
import { dayOf } from "./named-days.js";
import type { Link, Point } from "./phrase.js";
import { resolveShifts } from "./shift.js";
import { timeOf } from "./time-of-day.js";
import { dayMoment, weekMoment } from "./when.js";

/** What a point is resolved against. */
export interface Context {
  readonly anchor: Anchor | null;
  readonly memory: Memory;
  readonly sentence: number;
  /** The moment right before it, where it is tied to that one. */
  readonly linked: Moment | null;
  readonly link: Link | null;
  /** Which way the sentence points; asked for only where it matters. */
  readonly direction: () => Direction;
}

/** The moment a point means; null where the calendar has no such day. */
export function resolvePoint(point: Point, context: Context): Moment | null {
  const date = point.shifts ? resolveShifts(point, context) : resolveDate(point, context);
  if (date === null || (point.hour === undefined && point.part === undefined)) return date;
  return timeOf(point, date, context);
}

/** The date part of a point that states it; a point with only a clock time has none. */
function resolveDate(point: Point, context: Context): Moment | null {
  if (point.period) return { unit: "period", period: point.period };
  if (point.decade !== undefined) return decadeMoment(point, context.linked);
  if (point.century !== undefined) return { unit: "century", century: point.century };
  const stated = point.year === undefined ? undefined : wholeYear(point, context);
  return inYear(point, context, stated, point.year !== undefined);
}

/**
 * Resolves what is finer than the year, with the year settled (`settled`, `year` undefined: it stays X) or
 * still implied.
 */
export function inYear(
  point: Point,
  context: Context,
  year: number | undefined,
  settled: boolean,
): Moment | null {
  if (point.closing !== undefined) return businessYear(point, asFigures(context), year, settled);
  if (point.toMonth !== undefined) context = asFigures(context);
  const yearFor = (first: (year: number) => number, last: (year: number) => number): number | undefined =>
    settled ? year : implyYear(point, context, first, last);

  if (point.toMonth !== undefined)
    return monthSpan(point.month!, point.toMonth, yearFor(starts(point.month!), ends(point.toMonth)));
  if (point.month !== undefined) {
    const inMonth = yearFor(
      (y) => toDays(y, point.month!, point.day ?? 1),
      (y) => toDays(y, point.month!, point.day ?? daysInMonth(y, point.month!)),
    );
    return within(point, inMonth, point.month);
  }
  if (point.named) return namedMoment(point, yearFor(namedDays(point), namedDays(point)));
  const fiscal = point.fiscal ? { fiscal: true } : {};
  const offset = point.fiscal ? 3 : 0;
  if (point.half !== undefined) {
    const at = offset + (point.half - 1) * 6;
    return { unit: "half", half: point.half, year: yearFor(monthIndex(at), monthIndex(at + 5)), ...fiscal };
  }
  if (point.quarter !== undefined) {
    const at = offset + (point.quarter - 1) * 3;
    return {
      unit: "quarter",
      quarter: point.quarter,
      year: yearFor(monthIndex(at), monthIndex(at + 2)),
      ...fiscal,
    };
  }
  if (point.season) {
    const at = { SP: 2, SU: 5, AU: 8, WI: 11 }[point.season];
    return { unit: "season", season: point.season, year: yearFor(monthIndex(at), monthIndex(at + 2)) };
  }
  if (point.nth !== undefined) return within(point, context.anchor?.year, context.anchor?.month);
  if (point.day !== undefined) return implyDay(point, context);
  if (point.week !== undefined) return weekOf(point.week, year, context);
  if (point.weekend) return weekendMoment(context);
  if (point.weekday !== undefined) return weekdayMoment(point, context);
  if (!settled) return { unit: "day" };
  if (point.fiscal) return { unit: "year", year, fiscal: true };
  return point.era ? { unit: "year", year, era: point.era } : { unit: "year", year };
}

/** 3月期, 10〜12月期: what is announced of a term is as a rule of one that is over. */
const asFigures = (context: Context): Context => ({
  ...context,
  direction: () => (context.direction() === "future" ? "closest" : context.direction()),
});

/** A month that is settled, and what is stated within it. */
export function within(point: Point, year: number | undefined, month: number | undefined): Moment | null {
  if (point.day !== undefined) {
    const length =
      month === undefined ? 31 : year === undefined ? longestMonth(month) : daysInMonth(year, month);
    return point.day <= length ? { unit: "day", year, month, day: point.day } : null;
  }
  if (point.nth !== undefined) {
    if (year === undefined || month === undefined) return { unit: "day", year, month };
    const day = nthWeekday(year, month, point.nth, point.weekday!);
    return day && { unit: "day", ...day };
  }
  if (point.week !== undefined && year !== undefined && month !== undefined) {
    const thursday = nthWeekday(year, month, point.week, 4);
    return thursday && weekMoment(toDays(thursday.year, thursday.month, thursday.day));
  }
  return { unit: "month", year, month };
}

const starts = (month: number) => (year: number) => toDays(year, month, 1);
const ends = (month: number) => (year: number) => toDays(year, month, daysInMonth(year, month));
const monthIndex = (index: number) => (year: number) =>
  toDays(year + Math.floor(index / 12), (index % 12) + 1, 1);

/** 24年 is the year of our century, or of the last one where ours has not come so far. */
function wholeYear(point: Point, { anchor, linked }: Context): number {
  if (!point.twoDigits) return point.year!;
  const near = linked?.year ?? anchor?.year ?? 2020;
  const year = Math.floor(near / 100) * 100 + point.year!;
  // 96年から03年
  if (linked?.year !== undefined && year < near - 70) return year + 100;
  return year > near + 30 ? year - 100 : year;
}

function decadeMoment({ decade, century, shifts }: Point, linked: Moment | null): Moment {
  if (decade! < 0 || decade! >= 100 || shifts)
    return { unit: "decade", decade, ...(century !== undefined && { century }) };
  if (linked?.decade !== undefined && linked.decade > 100)
    return { unit: "decade", decade: Math.floor(linked.decade / 100) * 100 + decade! };
  return { unit: "decade", decade: decade! + (decade! < 30 ? 2000 : 1900) };
}

function monthSpan(month: number, toMonth: number, year: number | undefined): Moment {
  const length = toMonth - month + 1;
  if (length === 3 && month % 3 === 1) return { unit: "quarter", quarter: (month + 2) / 3, year };
  if (length === 6 && (month === 1 || month === 7)) return { unit: "half", half: month === 1 ? 1 : 2, year };
  if (length === 6 && month === 4) return { unit: "half", half: 1, year, fiscal: true };
  return { unit: "month", year, month, until: { month: toMonth } };
}

/** The business year that closes with a month, or its first half. */
function businessYear(point: Point, context: Context, year: number | undefined, settled: boolean): Moment {
  const closing = point.closing!;
  const closes = settled ? year : implyYear(point, context, starts(closing), ends(closing));
  if (point.half !== undefined) {
    const begins = closes === undefined ? undefined : closing >= 6 ? closes : closes - 1;
    return { unit: "half", half: 1, year: begins, fiscal: true, firstMonth: ((closing + 6) % 12) + 1 };
  }
  const firstMonth = (closing % 12) + 1;
  const begins = closes === undefined || closing === 12 || point.fiscal ? closes : closes - 1;
  if (point.quarter !== undefined)
    return { unit: "quarter", quarter: point.quarter, year: begins, fiscal: true, firstMonth };
  return { unit: "year", year: begins, fiscal: true, firstMonth };
}

const namedDays = (point: Point) => (year: number) => {
  const day = dayOf(point.named!, year);
  return day ? toDays(day.year, day.month, day.day) : toDays(year, point.named!.month || 1, 1);
};

function namedMoment({ named }: Point, year: number | undefined): Moment {
  const month = named!.month || undefined;
  const until = named!.to && { until: named!.to };
  if (year === undefined) return { unit: "day", month, day: named!.day, ...until };
  const day = dayOf(named!, year);
  return { unit: "day", ...(day ?? { year, month }), ...until };
}

function weekOf(week: number, year: number | undefined, { anchor }: Context): Moment | null {
  if (year !== undefined) return { unit: "week", year, week };
  return anchor ? within({ week }, anchor.year, anchor.month) : { unit: "week" };
}

function weekendMoment({ anchor, direction }: Context): Moment {
  if (!anchor) return { unit: "weekend" };
  const back = weekdayOf(anchor.days) < 6 && direction() === "past" ? 7 : 0;
  return { ...weekMoment(anchor.days - back), unit: "weekend" };
}

function weekdayMoment(point: Point, { anchor, linked, direction }: Context): Moment {
  const weekday = point.weekday!;
  if (
    linked?.unit === "day" &&
    linked.year !== undefined &&
    linked.month !== undefined &&
    linked.day !== undefined
  ) {
    const from = toDays(linked.year, linked.month, linked.day);
    return dayMoment(from + ((weekday - weekdayOf(from) + 7) % 7));
  }
  if (!anchor) return { unit: "week", weekday };
  if (point.ahead) {
    const days = ((point.ahead * (weekday - weekdayOf(anchor.days)) + 6) % 7) + 1;
    return dayMoment(anchor.days + point.ahead * days);
  }
  const ahead = (weekday - weekdayOf(anchor.days) + 7) % 7;
  return dayMoment(
    chosen(anchor.days, anchor.days + (ahead === 0 ? 0 : ahead - 7), anchor.days + ahead, direction()),
  );
}
