import { addMonths, daysInMonth, fromDays, mondayOf, toDays } from "./calendar.js";
import type { Moment, Time } from "./moment.js";
import type { Mod } from "./phrase.js";

function pad(value: number, width = 2): string {
  const digits = String(value);
  return digits.length < width ? digits.padStart(width, "0") : digits;
}
const orX = (value: number | undefined, width = 2): string =>
  value === undefined ? "X".repeat(width) : pad(value, width);

/** 2024, BC0202 (year -201), XXXX. */
function formatYear(year: number | undefined): string {
  if (year === undefined) return "XXXX";
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`;
}

/** The TIMEX3 value of a moment, as the annotation guide writes it. */
export function formatMoment(moment: Moment): string {
  const time = moment.time ? formatTime(moment.time) : "";
  if (moment.dayless) return time;
  return formatDate(moment) + time;
}

function formatDate(moment: Moment): string {
  const year = formatYear(moment.year);
  switch (moment.unit) {
    case "period":
      return moment.period === "undated" || !moment.period
        ? "XXXX"
        : `${formatYear(moment.period.from)}/${moment.period.to === 9999 ? ".." : formatYear(moment.period.to)}`;
    case "century":
      return formatCentury(moment.century);
    case "decade":
      return formatDecade(moment);
    case "year":
      return moment.fiscal ? `FY${year}` : year;
    case "half":
      return `${moment.fiscal ? "FY" : ""}${year}-H${moment.half}`;
    case "quarter":
      return `${moment.fiscal ? "FY" : ""}${year}-Q${moment.quarter ?? "X"}`;
    case "season":
      return `${year}-${moment.season}`;
    case "month":
      return moment.until
        ? `${year}-${orX(moment.month)}/${formatYear(moment.year)}-${orX(moment.until.month)}`
        : `${year}-${orX(moment.month)}`;
    case "week":
      return `${year}-W${orX(moment.week)}${moment.weekday ? `-${moment.weekday}` : ""}`;
    case "weekend":
      return `${year}-W${orX(moment.week)}-WE`;
    case "day": {
      const day = `${year}-${orX(moment.month)}-${orX(moment.day)}`;
      return moment.until ? `${day}/${year}-${orX(moment.until.month)}-${orX(moment.until.day)}` : day;
    }
  }
}

function formatCentury(century: number | undefined): string {
  if (century === undefined) return "XXXX";
  return century > 0 ? `${pad(century - 1)}XX` : `BC${pad(-century)}XX`;
}

function formatDecade({ decade, century }: Moment): string {
  if (decade === undefined) return "XXXX";
  if (decade < 0) return `BC${pad(Math.floor(-decade / 10), 3)}X`;
  if (decade < 100) return `${century === undefined ? "XX" : pad(century - 1)}${Math.floor(decade / 10)}X`;
  return `${pad(Math.floor(decade / 10), 3)}X`;
}

export function formatTime(time: Time): string {
  if (time.unknown) return "TXX:XX";
  if (time.hour === undefined) return `T${time.part}`;
  const second = time.second === undefined ? "" : `:${pad(time.second)}`;
  return `T${pad(time.hour)}:${pad(time.minute ?? 0)}${second}`;
}

export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** The first and last day, as days since 1970-01-01. */
type Days = readonly [number, number];

/**
 * The days a moment denotes under its modifier, `to` inclusive; null where they are unknown, open, or outside the years
 * 1 to 9999 that an ISO date has four digits for.
 */
export function intervalOf(moment: Moment, mod: Mod | null, half: boolean): Interval | null {
  if (mod === "BEFORE" || mod === "AFTER") return null;
  const whole = daysOf(moment);
  if (!whole || whole[0] < FIRST_DAY || whole[1] > LAST_DAY) return null;
  const [from, to] = narrow(whole, moment, mod, half);
  const first = isoDay(from);
  return { from: first, to: from === to ? first : isoDay(to) };
}

const FIRST_DAY = toDays(1, 1, 1);
const LAST_DAY = toDays(9999, 12, 31);

function isoDay(days: number): string {
  const { year, month, day } = fromDays(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function monthsOf(year: number, month: number, count: number): Days {
  const last = addMonths(year, month, count - 1);
  return [toDays(year, month, 1), toDays(last.year, last.month, daysInMonth(last.year, last.month))];
}

const SEASON_STARTS = { SP: 3, SU: 6, AU: 9, WI: 12 } as const;

function daysOf(moment: Moment): Days | null {
  const { year, month, day, unit } = moment;
  if (unit === "period") {
    const { period } = moment;
    if (!period || period === "undated" || period.to === 9999) return null;
    return [toDays(period.from, 1, 1), toDays(period.to, 12, 31)];
  }
  if (unit === "century") {
    const { century } = moment;
    return century === undefined ? null : [toDays(century * 100 - 99, 1, 1), toDays(century * 100, 12, 31)];
  }
  if (unit === "decade") return decadeDays(moment);
  if (year === undefined) return null;
  const firstMonth = moment.fiscal ? (moment.firstMonth ?? 4) : 1;
  if (unit === "year") {
    if (moment.era) return [parseIso(moment.era.from), parseIso(moment.era.to)];
    return monthsOf(year, firstMonth, 12);
  }
  if (unit === "half") {
    const start = addMonths(year, firstMonth, (moment.half! - 1) * 6);
    return monthsOf(start.year, start.month, 6);
  }
  if (unit === "quarter") {
    if (moment.quarter === undefined) return null;
    const start = addMonths(year, firstMonth, (moment.quarter - 1) * 3);
    return monthsOf(start.year, start.month, 3);
  }
  if (unit === "season") return monthsOf(year, SEASON_STARTS[moment.season!], 3);
  if (unit === "week" || unit === "weekend") {
    if (moment.week === undefined) return null;
    const monday = mondayOf(year, moment.week);
    return unit === "weekend" ? [monday + 5, monday + 6] : [monday, monday + 6];
  }
  if (month === undefined) return null;
  if (unit === "month") return monthsOf(year, month, moment.until ? moment.until.month - month + 1 : 1);
  if (day === undefined) return null;
  const first = toDays(year, month, day);
  if (moment.until) return [first, toDays(year, moment.until.month, moment.until.day!)];
  const over = moment.time?.hour !== undefined && moment.time.hour >= 24 ? 1 : 0;
  return [first + over, first + over];
}

function decadeDays({ decade, century }: Moment): Days | null {
  if (decade === undefined || decade < 0 || (decade < 100 && century === undefined)) return null;
  const start = decade < 100 ? (century! - 1) * 100 + decade : decade;
  return [toDays(start, 1, 1), toDays(start + 9, 12, 31)];
}

function parseIso(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number);
  return toDays(year, month, day);
}

/**
 * START, MID and END: days 1–10, 11–20 and the rest of a month; the first month, the two in the middle and the last of
 * a year; thirds else. With 前半 and 後半 halves.
 */
function narrow([from, to]: Days, { unit, year, month }: Moment, mod: Mod | null, half: boolean): Days {
  if ((mod !== "START" && mod !== "MID" && mod !== "END") || unit === "day" || unit === "weekend")
    return [from, to];
  if (unit === "month" && !half && from === toDays(year!, month!, 1)) {
    if (mod === "START") return [from, from + 9];
    return mod === "MID" ? [from + 10, from + 19] : [from + 20, to];
  }
  if (unit === "year") {
    const first = fromDays(from);
    if (half) {
      const begins = addMonths(first.year, first.month, mod === "START" ? 0 : 6);
      return monthsOf(begins.year, begins.month, 6);
    }
    const start = addMonths(first.year, first.month, mod === "START" ? 0 : mod === "MID" ? 5 : 11);
    return monthsOf(start.year, start.month, mod === "MID" ? 2 : 1);
  }
  const length = to - from + 1;
  const parts = half ? 2 : 3;
  if (mod === "START") return [from, from + Math.floor(length / parts) - 1];
  if (mod === "MID") return [from + Math.floor(length / 3), to - Math.floor(length / 3)];
  return [to - Math.floor(length / parts) + 1, to];
}
