/** Arithmetic on the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC, -201 is 202 BC. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function toDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toDays`. */
export function fromDays(days: number): Day {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The longest the month can be: for dates whose year is unknown. */
export function longestMonth(month: number): number {
  return daysInMonth(2000, month);
}

const WEEKDAYS = "月火水木金土日";

/** The number of a weekday by its character: 月 is 1, 日 is 7. */
export function weekdayNumber(character: string): number {
  return WEEKDAYS.indexOf(character) + 1;
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week that holds a day. */
export function isoWeek(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = fromDays(thursday);
  return { year, week: Math.floor((thursday - toDays(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week, as days since 1970-01-01. */
export function mondayOf(year: number, week: number): number {
  const january4 = toDays(year, 1, 4);
  return january4 - weekdayOf(january4) + 1 + (week - 1) * 7;
}

export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The nth weekday of a month (1 … 5, or -1 for the last); null where the month has none. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): Day | null {
  const length = daysInMonth(year, month);
  const first = ((weekday - weekdayOf(toDays(year, month, 1)) + 7) % 7) + 1;
  const day = nth > 0 ? first + (nth - 1) * 7 : first + Math.floor((length - first) / 7) * 7;
  return day <= length ? { year, month, day } : null;
}
