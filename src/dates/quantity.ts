import { type Numeral, readNumeral } from "./numeral.js";
import type { Amount } from "./phrase.js";

/** An amount of time as written: 3年間, 1か月と21日, 1時間半, 半年. */
export interface Quantity {
  readonly end: number;
  readonly amount: Amount;
  /** The first numeral; null for 半年. */
  readonly numeral: Numeral | null;
  /** 間 is written, or the unit says by itself that time is counted (か月, 時間). */
  readonly counts: boolean;
  /** The finest unit. */
  readonly unit: AmountUnit;
}

export type AmountUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

const ORDER: readonly AmountUnit[] = ["year", "month", "week", "day", "hour", "minute", "second"];
const UNIT =
  /(世紀)(?:間)?|([かヵヶカケ箇個]?年)(?![月日])(間)?|([かヵヶカケヶ箇個ケ]月|月(?=間))(間)?|(週)(間)?|(営業日|日|昼夜)(間)?|(時間)|(分)(?!の[0-9一二三四五六七八九十何]|かち|[野科割咲岐解別類離散担裂業布配譲署])(間)?|(秒)(間)?/y;
/** 半年, 半日 …: half of a unit, in a unit that divides it. */
const HALF = /(四半世紀)|(半世紀)|(半年)(?!度)間?|([半]月)(?!板|形)間?|(半日)間?|(半時間)|(半)分間/y;

/** Reads the amount that starts at `at`; null where there is none. */
export function readQuantity(text: string, at: number): Quantity | null {
  HALF.lastIndex = at;
  const half = HALF.exec(text);
  if (half) return halfOf(half, at + half[0].length);
  const first = readNumeral(text, at);
  if (!first) return null;
  const amount: Amount = {};
  let numeral: Numeral | null = first;
  let end = -1;
  let last = -1;
  let counts = false;
  while (numeral) {
    UNIT.lastIndex = numeral.end;
    const unit = UNIT.exec(text);
    if (!unit) break;
    const which = unitOf(unit);
    const index = ORDER.indexOf(which);
    if (index <= last) break;
    const value = numeral.vague ? null : numeral.value * (unit[1] ? 100 : 1);
    const after: number = numeral.end + unit[0].length;
    const halfMore = text[after] === "半" && !/^[期年月]/.test(text[after + 1] ?? "");
    amount[which] = value !== null && halfMore ? value + 0.5 : value;
    end = halfMore ? after + 1 : after;
    if (halfMore && text[end] === "間") end++;
    last = index;
    counts =
      counts ||
      unit[0].endsWith("間") ||
      unit[0].endsWith("月") ||
      /^.年/.test(unit[0]) ||
      which === "second" ||
      !!unit[1];
    if (halfMore || (text[after - 1] === "間" && which !== "hour")) break;
    numeral = readNumeral(text, text[end] === "と" ? end + 1 : end);
  }
  if (last < 0) return null;
  return { end, amount, numeral: first, counts, unit: ORDER[last] };
}

function unitOf(match: RegExpExecArray): AmountUnit {
  if (match[1] || match[2]) return "year";
  if (match[4]) return "month";
  if (match[6]) return "week";
  if (match[8]) return "day";
  if (match[10]) return "hour";
  return match[11] ? "minute" : "second";
}

function halfOf(match: RegExpExecArray, end: number): Quantity {
  const of = (amount: Amount, unit: AmountUnit): Quantity => ({
    end,
    amount,
    numeral: null,
    counts: true,
    unit,
  });
  if (match[1]) return of({ year: 25 }, "year");
  if (match[2]) return of({ year: 50 }, "year");
  if (match[3]) return of({ month: 6 }, "month");
  if (match[4]) return of({ month: 0.5 }, "month");
  if (match[5]) return of({ hour: 12 }, "hour");
  if (match[6]) return of({ minute: 30 }, "minute");
  return of({ second: 30 }, "second");
}

/**
 * P1Y2M, PT1H30M, P3D; half of a year, hour or minute in the next unit; X for an amount that is not given.
 */
export function formatAmount(amount: Amount): string {
  const spread: Amount = { ...amount };
  carryHalf(spread, "year", "month", 12);
  carryHalf(spread, "hour", "minute", 60);
  carryHalf(spread, "minute", "second", 60);
  const part = (unit: AmountUnit, letter: string) =>
    spread[unit] === undefined ? "" : `${spread[unit] === null ? "X" : spread[unit]}${letter}`;
  const date = part("year", "Y") + part("month", "M") + part("week", "W") + part("day", "D");
  const time = part("hour", "H") + part("minute", "M") + part("second", "S");
  return `P${date}${time && `T${time}`}`;
}

function carryHalf(amount: Amount, unit: AmountUnit, into: AmountUnit, ratio: number): void {
  const value = amount[unit];
  if (typeof value !== "number" || value % 1 !== 0.5 || value < 1 || amount[into] !== undefined) return;
  amount[unit] = value - 0.5;
  amount[into] = ratio / 2;
}
