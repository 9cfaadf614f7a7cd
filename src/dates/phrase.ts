/**
 * The units of the calendar and the clock, from coarse to fine: a phrase goes on only with something finer.
 */
export const UNITS = [
  "period",
  "century",
  "decade",
  "year",
  "half",
  "quarter",
  "season",
  "month",
  "week",
  "day",
  "part",
  "hour",
  "minute",
  "second",
] as const;
export type Unit = (typeof UNITS)[number];

const RANKS = Object.fromEntries(UNITS.map((unit, i) => [unit, i])) as Record<Unit, number>;
export const rank = (unit: Unit): number => RANKS[unit];

export type Season = "SP" | "SU" | "AU" | "WI";
export type PartOfDay = "MO" | "AF" | "EV" | "NI";
export type Mod = "APPROX" | "START" | "MID" | "END" | "BEFORE" | "AFTER" | "LESS_THAN" | "MORE_THAN";

/** A step away from the day of publication (昨年, 3日前) or from the date mentioned before (翌日). */
export interface Shift {
  readonly unit: Unit;
  /** null where the text does not say how many (数年前). */
  readonly by: number | null;
  readonly from: "anchor" | "memory";
  /** 年明け, 週明け, 年末: said in the first days of a year or week they mean the turn just past. */
  readonly turn?: boolean;
}

/** A day that the calendar names: by month and day, by the nth weekday, or by a table of years. */
export interface NamedDay {
  readonly name: string;
  readonly month: number;
  readonly day?: number;
  readonly nth?: number;
  readonly weekday?: number;
  /** The last day, where the name covers several. */
  readonly to?: { readonly month: number; readonly day: number };
}

/** What a phrase states of a point in time. What it leaves out is implied, and settled by `resolve`. */
export interface Point {
  /** Astronomical: 0 is 1 BC. Of a fiscal or business year, the year in which it begins. */
  year?: number;
  /** Only the last two digits are stated (24年3月). */
  twoDigits?: boolean;
  /** The first and last day of the era in the year stated, where it does not have the whole year. */
  era?: { readonly from: string; readonly to: string };
  /** A Japanese fiscal year, from April. */
  fiscal?: boolean;
  /** The first year of the decade; below 100 where the century is not stated. */
  decade?: number;
  /** 21 is 2001–2100; 0 and below are BC. */
  century?: number;
  period?: { readonly from: number; readonly to: number } | "undated";
  shifts?: readonly Shift[];
  /** 3月期: the month in which the business year ends. */
  closing?: number;
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  /** The last month of a span of months (4〜12月期). */
  toMonth?: number;
  /** 第3週: the nth week of its month or year; -1 is the last. */
  week?: number;
  weekend?: boolean;
  day?: number;
  /** 同9日, 翌9日, 同5時: in the month, or on the day and with the 午後, of the date before it; 翌9日 in the next one if need be. */
  beside?: "same" | "next";
  /** Monday 1 … Sunday 7. */
  weekday?: number;
  /** 24日（月）: the weekday that the day stated falls on, which tells its month or year. */
  falls?: number;
  /** 次の月曜: the first after the day counted from (1), or the last before it (-1). */
  ahead?: 1 | -1;
  /** 第3火曜: the nth such weekday; -1 is the last. */
  nth?: number;
  named?: NamedDay;
  part?: PartOfDay;
  /** As written, 0 … 30, after 午前, 午後 or a part of day has been applied. */
  hour?: number;
  minute?: number;
  second?: number;
  /** The hour is written on a twelve-hour clock with 午前 or 午後. */
  meridiem?: "am" | "pm";
  /** What the phrase repeats over: P1Y for 毎年. */
  every?: string;
}

/** Whether a point states a unit by its number, by counting towards it (先月) or by repeating over it (毎月). */
export function states(point: Point, unit: "month" | "week"): boolean {
  const every = unit === "month" ? /^P\dM$/ : /^P\dW$/;
  return point[unit] !== undefined || point.shifts?.at(-1)?.unit === unit || every.test(point.every ?? "");
}

/** An amount of time by unit; a null amount is one the text does not give (数年). */
export type Amount = Partial<
  Record<"year" | "month" | "week" | "day" | "hour" | "minute" | "second", number | null>
>;

/** A point in time, from its coarsest unit to its finest: 6月24日 goes from month to day. */
export interface PointReading {
  readonly is: "point";
  readonly end: number;
  readonly point: Point;
  readonly from: Unit;
  readonly to: Unit;
  readonly mod?: Mod;
}

/** What one rule read, and where it ends. `nothing` takes the place of a date that is none. */
export type Reading =
  | PointReading
  | { readonly is: "duration"; readonly end: number; readonly amount: Amount }
  | { readonly is: "set"; readonly end: number; readonly value: string }
  | { readonly is: "reference"; readonly end: number; readonly value: string }
  | { readonly is: "nothing"; readonly end: number };

/** How a phrase is tied to the one right before it: 1月から3月, 5日、6日. */
export type Link = "to" | "and";

/** A whole mention before it is resolved. Offsets into the folded text. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly reading: Exclude<Reading, { is: "nothing" }>;
  readonly mod: Mod | null;
  readonly rules: readonly string[];
  readonly link: Link | null;
}
