import { addMonths, daysInMonth, fromDays, mondayOf, toDays, weekdayOf } from "./calendar.js";
import type { Moment } from "./moment.js";
import type { Point, Shift } from "./phrase.js";
import { type Context, inYear, within } from "./resolve.js";
import { dayMoment, weekMoment } from "./when.js";

/** How far a date with four digits of year can be away; 2億年前 stays unknown. */
const FARTHEST: Partial<Record<Shift["unit"], number>> = {
  century: 70,
  year: 7000,
  quarter: 28_000,
  month: 84_000,
  week: 350_000,
  day: 2_500_000,
  hour: 60_000_000,
  minute: 3.6e9,
  second: 2.2e11,
};

/** Resolves a point that counts from the day of publication or from the date before it. */
export function resolveShifts(point: Point, context: Context): Moment | null {
  const shifts = wholeUnits(point.shifts!);
  const unit = shifts.at(-1)!.unit;
  const by = (wanted: Shift["unit"]) =>
    shifts.reduce((sum, shift) => (shift.unit === wanted ? sum + shift.by! : sum), 0);
  const known = shifts.every((shift) => shift.by !== null && Math.abs(shift.by) <= FARTHEST[shift.unit]!);
  const base = known ? baseOf(shifts[0], point.fiscal === true, context) : {};

  switch (unit) {
    case "century":
      return centuryMoment(point, base.year, by("century"));
    case "year": {
      const early = base.month !== undefined && base.month <= 2;
      const turned = by("year") - (shifts[0].turn && early && context.direction() !== "future" ? 1 : 0);
      return inYear(point, context, base.year === undefined ? undefined : base.year + turned, true);
    }
    case "quarter":
      return quarterMoment(base, by("quarter"));
    case "month": {
      const target =
        base.month === undefined
          ? null
          : addMonths(base.year ?? 2000, base.month, by("year") * 12 + by("month"));
      return within(point, base.year === undefined ? undefined : target?.year, point.month ?? target?.month);
    }
    case "week":
      return inWeek(point, base, by("week"), shifts[0], context);
    case "day": {
      const days = by("day") + by("week") * 7;
      const month = by("year") * 12 + by("month");
      return dayAway(base, month, days);
    }
    default:
      return timeAway(
        context,
        by("day") * 86400 + by("hour") * 3600 + by("minute") * 60 + by("second"),
        known,
      );
  }
}

interface Base {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
}

/** What is counted from. Without an anchor the dates written before stand in, as far as they can. */
function baseOf(shift: Shift, fiscal: boolean, { anchor, memory, linked }: Context): Base {
  if (shift.from === "memory" && linked?.time && linked.day === undefined) return {};
  const base =
    shift.from === "memory" ? (rememberedBase(shift, memory) ?? anchor) : (anchor ?? standIn(shift, memory));
  if (!base) return {};
  const inFiscal = fiscal && base.month !== undefined && base.month < 4 && base.year !== undefined;
  return inFiscal ? { ...base, year: base.year! - 1 } : base;
}

function rememberedBase({ unit }: Shift, memory: Context["memory"]): Base | null {
  const said = unit === "day" ? memory.day : unit === "month" ? memory.month : memory.year;
  return said?.moment ?? null;
}

/**
 * Years and months are counted from the date that the article opens with. Where it is not written in full, this month is
 * the one of the day before, last and next month are counted from the day that the article opens with.
 */
function standIn({ unit, by }: Shift, memory: Context["memory"]): Base | null {
  if (unit === "year") return memory.full && { year: memory.full.moment.year };
  const day = memory.full ?? (by === 0 ? memory.toldDay : memory.lead);
  return unit === "month" && day ? { year: day.moment.year, month: day.moment.month } : null;
}

/** Half units in the next finer one: 1.5年前 is 18 months ago. */
function wholeUnits(shifts: readonly Shift[]): readonly Shift[] {
  const finer = {
    year: ["month", 12],
    month: ["day", 30],
    week: ["day", 7],
    day: ["hour", 24],
    hour: ["minute", 60],
    minute: ["second", 60],
  } as const;
  return shifts.map((shift) => {
    const into = finer[shift.unit as keyof typeof finer];
    if (shift.by === null || Number.isInteger(shift.by) || !into) return shift;
    return { ...shift, unit: into[0], by: Math.round(shift.by * into[1]) };
  });
}

function centuryMoment(point: Point, year: number | undefined, by: number): Moment {
  const century = year === undefined ? undefined : Math.floor((year - 1) / 100) + 1 + by;
  if (point.decade === undefined) return { unit: "century", century };
  return {
    unit: "decade",
    decade: century === undefined ? point.decade : (century - 1) * 100 + point.decade,
  };
}

function quarterMoment({ year, month }: Base, by: number): Moment {
  if (year === undefined || month === undefined) return { unit: "quarter" };
  const target = addMonths(year, month, by * 3);
  return { unit: "quarter", year: target.year, quarter: Math.floor((target.month + 2) / 3) };
}

function inWeek(point: Point, base: Base, by: number, shift: Shift, { direction }: Context): Moment {
  const days = daysOfBase(base);
  if (days === null) {
    if (point.weekend) return { unit: "weekend" };
    return { unit: "week", ...(point.weekday !== undefined && { weekday: point.weekday }) };
  }
  const turned = by - (shift.turn && weekdayOf(days) <= 2 && direction() !== "future" ? 1 : 0);
  const monday = days - weekdayOf(days) + 1 + turned * 7;
  if (point.weekday !== undefined) return dayMoment(monday + point.weekday - 1);
  return point.weekend ? { ...weekMoment(monday), unit: "weekend" } : weekMoment(monday);
}

function daysOfBase({ year, month, day, week }: Base): number | null {
  if (year === undefined) return null;
  if (month !== undefined && day !== undefined) return toDays(year, month, day);
  return week === undefined ? null : mondayOf(year, week);
}

/**
 * Days, and months before them, away from a base; from a day whose year or month is unknown only as far as
 * they do not matter.
 */
function dayAway({ year, month, day }: Base, months: number, days: number): Moment {
  if (day === undefined) return { unit: "day", ...(months === 0 && days === 0 && { year, month }) };
  if (year !== undefined && month !== undefined) {
    const target = addMonths(year, month, months);
    return dayMoment(
      toDays(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month))) + days,
    );
  }
  const target = day + days;
  if (months !== 0 || target < 1 || target > (days > 0 ? 28 : 31)) return { unit: "day" };
  return { unit: "day", year, month, day: target };
}

function timeAway({ anchor }: Context, seconds: number, known: boolean): Moment {
  if (!known || anchor?.seconds == null) return { unit: "day", time: { unknown: true }, dayless: true };
  const total = anchor.seconds + seconds;
  const days = Math.floor(total / 86400);
  const rest = total - days * 86400;
  const second = rest % 60;
  return {
    unit: "day",
    ...fromDays(anchor.days + days),
    time: {
      hour: Math.floor(rest / 3600),
      minute: Math.floor(rest / 60) % 60,
      ...(second !== 0 && { second }),
    },
  };
}
