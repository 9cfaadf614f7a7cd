import { fromDays, isoWeek } from "./calendar.js";
import type { Moment } from "./moment.js";

export function dayMoment(days: number): Moment {
  const { year, month, day } = fromDays(days);
  return { unit: "day", year, month, day };
}

/** The ISO week that holds a day. */
export function weekMoment(days: number): Moment {
  return { unit: "week", ...isoWeek(days) };
}
