import { toDays } from "./calendar.js";
import type { Moment, Time } from "./moment.js";
import type { Point } from "./phrase.js";
import type { Context } from "./resolve.js";
import { dayMoment } from "./when.js";

/**
 * Puts the clock time or part of day of a point on its day; one without a day is on the day that its sentence or the one
 * before has stated, or on the only one that the article has.
 */
export function timeOf(point: Point, date: Moment, context: Context): Moment {
  const { part, hour, minute, second, meridiem } = point;
  const time: Time =
    hour === undefined
      ? { part }
      : { hour, minute, ...(second !== undefined && { second }), ...(meridiem && { meridiem }) };
  if (
    date.day !== undefined ||
    point.shifts ||
    point.month !== undefined ||
    point.weekday !== undefined ||
    point.named
  )
    return { ...date, time };
  const { memory, sentence } = context;
  const linked = context.linked ?? (point.beside ? (memory.last?.moment ?? null) : null);
  if (linked?.time?.hour !== undefined && hour !== undefined) return untilTime(linked, time, context);
  const day =
    linked?.unit === "day"
      ? linked
      : memory.day && (memory.isOnlyDay || sentence - memory.day.sentence <= 1)
        ? memory.day.moment
        : null;
  if (!day) return { unit: "day", time, dayless: true };
  const { year, month, day: number } = day;
  return { unit: "day", year, month, day: number, time };
}

/**
 * 午後10時から午前2時: the second time inherits day and 午後, and lies on the next day where it would lie before the
 * first.
 */
function untilTime(from: Moment, time: Time, { link }: Context): Moment {
  const start = from.time!.hour!;
  let hour = time.hour!;
  let meridiem = time.meridiem;
  const { year, month, day } = from;
  if (!meridiem && from.time!.meridiem) {
    const afternoon = hour < 12 ? hour + 12 : hour;
    if (from.time!.meridiem === "pm" ? afternoon > start : hour <= start && hour < 12) {
      hour = afternoon;
      meridiem = "pm";
    } else meridiem = from.time!.meridiem === "am" ? "am" : undefined;
  }
  const then: Time = { ...time, hour, ...(meridiem && { meridiem }) };
  const overnight = link === "to" && hour * 60 + (time.minute ?? 0) < start * 60 + (from.time!.minute ?? 0);
  const days =
    year === undefined || month === undefined || day === undefined ? null : toDays(year, month, day);
  if (overnight && days !== null) return { ...dayMoment(days + 1), time: then };
  if (overnight || from.dayless) return { unit: "day", time: then, dayless: true };
  return { unit: "day", year, month, day, time: then };
}
