import type { Anchor } from "./anchor.js";
import { addMonths, daysInMonth, longestMonth, toDays, weekdayOf } from "./calendar.js";
import type { Direction } from "./direction.js";
import type { Mentioned } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Point } from "./phrase.js";
import type { Context } from "./resolve.js";
import { dayMoment } from "./when.js";

/**
 * Of the last day that fits before the anchor and the first after it the one meant: the one on the weekday said, if
 * only one is, else the one the sentence points to. All are days since 1970-01-01.
 */
export function chosen(
  anchor: number,
  past: number,
  future: number,
  direction: Direction,
  falls?: number,
): number {
  if (falls !== undefined && (weekdayOf(past) === falls) !== (weekdayOf(future) === falls))
    return weekdayOf(past) === falls ? past : future;
  const later = direction === "closest" ? future - anchor < anchor - past : direction === "future";
  return later ? future : past;
}

/** The year that a month, season or named day without one belongs to; undefined where nothing settles it. */
export function implyYear(
  point: Point,
  context: Context,
  first: (year: number) => number,
  last: (year: number) => number,
): number | undefined {
  const { linked, anchor } = context;
  if (linked && linked.unit !== "period" && linked.unit !== "century" && linked.unit !== "decade")
    return yearAfterLinked(point, linked, context);
  const carried = carriedYear(point, context);
  if (carried !== undefined || !anchor) return carried;
  const past = first(anchor.year) <= anchor.days ? anchor.year : anchor.year - 1;
  const future = last(anchor.year) >= anchor.days ? anchor.year : anchor.year + 1;
  if (past === future) return past;
  return chosen(anchor.days, first(past), first(future), context.direction(), point.falls) === first(past)
    ? past
    : future;
}

/** 11月から2月: the second takes the year of the first, or the next one where it would lie before it. */
function yearAfterLinked(point: Point, linked: Moment, { link, anchor }: Context): number | undefined {
  if (linked.year === undefined) return undefined;
  const back = point.month !== undefined && linked.month !== undefined && point.month < linked.month;
  const past = anchor !== null && toDays(linked.year + 1, point.month ?? 12, 1) <= anchor.days;
  return linked.year + (back && (link === "to" || past) ? 1 : 0);
}

/** How many sentences a year goes on for without a day of publication. */
const NEAR = 3;

/**
 * A year stated before goes on: within its sentence and the next one, as long as time moves forward. Without an anchor it
 * does longer, but not from the background of the article, and a year alone only where no date before was left without.
 */
function carriedYear(point: Point, { anchor, memory, sentence, direction }: Context): number | undefined {
  const sameSentence = (said: Mentioned | null) => said?.sentence === sentence;
  const before = memory.month;
  const isNear = (said: Mentioned | null) => said !== null && sentence - said.sentence <= NEAR;
  if (!anchor) {
    const { year, toldMonth: told, full } = memory;
    const isOpen = [told, memory.toldDay].some((said) => said !== null && said.moment.year === undefined);
    const isOnward = year?.moment.year !== undefined && year.moment.year >= (told?.moment.year ?? -Infinity);
    if (!isOpen && isOnward && sameSentence(year) && !year.background && year.moment.month === undefined)
      return year.moment.year;
    if (told === null) return undefined;
    // 2004年9月に設立し、…。2008年に入り…。10月…: a later year has come in since.
    const isPassed =
      isOnward &&
      year!.moment.unit === "year" &&
      !year!.background &&
      year!.moment.year! > (told.moment.year ?? Infinity);
    if (isPassed) return isNear(year) ? year!.moment.year : undefined;
    // The year that the article opens with goes on as long as no other comes in.
    const goesOn = isNear(told) || (full !== null && full.moment.year === told.moment.year);
    if (!goesOn || !(sameSentence(told) || !isFar(point, told.moment))) return undefined;
    // 2019年12月31日に発表し、1月4日から施行する
    const turns = isFar(point, told.moment) && point.month! < told.moment.month! && direction() === "future";
    return told.moment.year === undefined ? undefined : told.moment.year + (turns ? 1 : 0);
  }
  const said = sameSentence(memory.year) && memory.year!.moment.month === undefined ? memory.year : before;
  if (
    !said?.yearStated ||
    said.moment.year === undefined ||
    said.moment.fiscal ||
    said.background ||
    said.moment.year >= anchor.year
  )
    return undefined;
  if (sentence - said.sentence > (said.moment.month === undefined ? 0 : 1) || direction() === "future")
    return undefined;
  const { month, day } = said.moment;
  if (month === undefined || point.month === undefined) return said.moment.year;
  const forward = point.month > month || (point.month === month && (point.day ?? 31) >= (day ?? 1));
  return forward ? said.moment.year : undefined;
}

/** Half a year away or more: the month of the year before or after is as near. */
function isFar(point: Point, { month }: Moment): boolean {
  return point.month !== undefined && month !== undefined && Math.abs(point.month - month) >= 6;
}

/** The day of a month that is not stated; null where no month can have it. */
export function implyDay(point: Point, context: Context): Moment | null {
  const { anchor, linked, memory, sentence } = context;
  const day = point.day!;
  if (linked && (linked.month !== undefined || linked.unit === "day")) return dayAfterLinked(day, linked);
  const said = memory.day;
  if (point.beside === "same" && said) return inMonth(day, said.moment.year, said.moment.month);
  if (point.beside && said) return dayAfterLinked(day, said.moment);
  if (!anchor) {
    const told = dayToldNear(day, context);
    return inMonth(day, told?.year, told?.month);
  }
  const direction = context.direction();
  if (said?.sentence === sentence && said.moment.month !== undefined && said.moment.day! < day) {
    const { year, month, day: before } = said.moment;
    const isAhead = year !== undefined && toDays(year, month, before!) > anchor.days;
    const isBehind = year === undefined || toDays(year, month, day) <= anchor.days;
    if (direction === "past" ? isBehind : isAhead || (isBehind && direction === "closest"))
      return inMonth(day, year, month);
  }
  const past = monthWith(day, anchor, -1);
  const future = monthWith(day, anchor, 1);
  return dayMoment(chosen(anchor.days, past, future, direction, point.falls));
}

/**
 * The day told before that settles the month of a bare one: the last, or the first of the article where that is nearer;
 * null where neither is within half a month, or is without its month itself.
 */
function dayToldNear(day: number, { memory, sentence }: Context): Moment | null {
  const { toldDay: last, toldMonth: month, lead, opening } = memory;
  if (last === null) return null;
  if (month?.sentence === sentence && month.begins && last.moment.month === undefined) return month.moment;
  // An article that opens with a bare day tells of a month that the jubilee of 1973年9月11日 does not settle.
  if (opening?.moment.month === undefined && last.yearStated && last.sentence !== sentence) return null;
  const away = ({ moment }: Mentioned) => Math.abs(day - moment.day!);
  const isNearer = lead !== null && away(lead) < away(last);
  const told = last.sentence === sentence || !isNearer ? last : lead;
  return told.moment.month !== undefined && (told.sentence === sentence || away(told) <= 15)
    ? told.moment
    : null;
}

/**
 * The nearest day with this number, on or before the anchor (-1) or on or after it (1): of two months in a
 * row one has 31 days.
 */
function monthWith(day: number, anchor: Anchor, step: 1 | -1): number {
  for (let months = 0; ; months++) {
    const { year, month } = addMonths(anchor.year, anchor.month, months * step);
    if (day > daysInMonth(year, month)) continue;
    const days = toDays(year, month, day);
    if (step > 0 ? days >= anchor.days : days <= anchor.days) return days;
  }
}

/** 28日から3日: in the month of the first, or in the next one where it would lie before it. */
function dayAfterLinked(day: number, { year, month, day: before }: Moment): Moment | null {
  if (month === undefined || before === undefined || day >= before) return inMonth(day, year, month);
  const next = addMonths(year ?? 2000, month, 1);
  return inMonth(day, year === undefined ? undefined : next.year, next.month);
}

function inMonth(day: number, year: number | undefined, month: number | undefined): Moment | null {
  const length =
    month === undefined ? 31 : year === undefined ? longestMonth(month) : daysInMonth(year, month);
  return day <= length ? { unit: "day", year, month, day } : null;
}
