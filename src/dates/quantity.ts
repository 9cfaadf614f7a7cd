import { Sign } from "./characters.js";
import { NUMERAL_START, type Numeral, readNumeral } from "./numeral.js";
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

export type AmountUnit = keyof Amount;

const ORDER: readonly AmountUnit[] = ["year", "month", "week", "day", "hour", "minute", "second"];

/** A unit behind a numeral. Its first or second character says which it is, so that no groups are needed. */
const UNIT = new Sign(
  "世かヵヶカケ箇個年月週営日昼時分秒",
  new RegExp(
    [
      "世紀間?",
      "[かヵヶカケ箇個]?年(?![月日])間?",
      "(?:[かヵヶカケ箇個]月|月(?=間))間?",
      "週間?",
      "(?:営業日|日|昼夜)間?",
      "時間",
      // not 5分の1, 3分野
      "分(?!の[0-9一二三四五六七八九十何]|かち|[野科割咲岐解別類離散担裂業布配譲署])間?",
      "秒間?",
    ].join("|"),
    "y",
  ),
);
/** What an amount of time can start with behind its numeral: the unit, or the first two characters of it. */
export const UNIT_STARTS: readonly string[] = [
  ..."年日週分秒",
  ..."時間 世紀 営業 昼夜 月間".split(" "),
  ...[..."かヵヶカケ箇個"].flatMap((counter) => [`${counter}年`, `${counter}月`]),
];
/** The same of an amount that goes on, or behind which one of some characters stands. */
export const unitsBefore = (characters: string): string[] =>
  UNIT_STARTS.flatMap((unit) =>
    unit.length > 1 ? unit : [...`間半と${NUMERAL_START}${characters}`].map((next) => unit + next),
  );
/** A century counts in years. */
const UNIT_OF: Readonly<Record<string, AmountUnit>> = {
  世: "year",
  年: "year",
  月: "month",
  週: "week",
  営: "day",
  日: "day",
  昼: "day",
  時: "hour",
  分: "minute",
  秒: "second",
};
/** Whether time is counted in a unit as written, so that it names no year, day or hour: か月, 時間, 秒. */
function countsIn(unit: string): boolean {
  const last = unit[unit.length - 1];
  return last === "間" || last === "月" || last === "秒" || last === "紀" || unit[1] === "年";
}
/** What an amount without a numeral starts with. */
export const HALF_STARTS = ["半年", "半月", "半日", "半時", "半分", "半世", "四半"];
/** Half of a unit, in whole ones where it can be. */
const HALF = new Sign("四半", /(?:四半世紀|半世紀|半年(?!度)|半月(?![板形])|半日|半時間|半分(?=間))間?/y);
const HALVES: Readonly<Record<string, Amount>> = {
  四半世紀: { year: 25 },
  半世紀: { year: 50 },
  半年: { month: 6 },
  半月: { month: 0.5 },
  半日: { hour: 12 },
  半時間: { minute: 30 },
  半分: { second: 30 },
};

/** Reads the amount that starts at `at`, with the numeral there where it is known; null where there is none. */
export function readQuantity(text: string, at: number, known?: Numeral | null): Quantity | null {
  const half = HALF.lengthAt(text, at);
  if (half > 0) {
    const word = text.slice(at, at + half);
    const amount = HALVES[word] ?? HALVES[word.slice(0, -1)];
    return { end: at + half, amount, numeral: null, counts: true, unit: unitsOf(amount)[0] };
  }
  const first = known ?? readNumeral(text, at);
  const amount: Amount = {};
  let end = at;
  let last = -1;
  let counts = false;
  for (let numeral = first; numeral; numeral = readNumeral(text, text[end] === "と" ? end + 1 : end)) {
    const length = UNIT.lengthAt(text, numeral.end);
    if (length < 0) break;
    const unit = text.slice(numeral.end, numeral.end + length);
    const which = UNIT_OF[unit[0]] ?? UNIT_OF[unit[1]];
    if (ORDER.indexOf(which) <= last) break;
    last = ORDER.indexOf(which);
    counts ||= countsIn(unit);
    end = numeral.end + unit.length;
    const andHalf = text[end] === "半" && !/^[期年月旗額島]/.test(text[end + 1] ?? "");
    if (andHalf) end += text[end + 1] === "間" ? 2 : 1;
    amount[which] = numeral.vague ? null : numeral.value * (unit[0] === "世" ? 100 : 1) + (andHalf ? 0.5 : 0);
    if (andHalf || (which !== "hour" && text[end - 1] === "間")) break;
  }
  return last < 0 ? null : { end, amount, numeral: first, counts, unit: ORDER[last] };
}

/** The units of an amount, from coarse to fine. */
export function unitsOf(amount: Amount): AmountUnit[] {
  return ORDER.filter((unit) => amount[unit] !== undefined);
}

/**
 * P1Y2M, PT1H30M, P3D, P1.5Y; half of an hour or minute in the next unit; X for an amount that is not given.
 */
export function formatAmount(amount: Amount): string {
  const spread: Amount = { ...amount };
  carryHalf(spread, "hour", "minute");
  carryHalf(spread, "minute", "second");
  const part = (unit: AmountUnit, letter: string) =>
    spread[unit] === undefined ? "" : `${spread[unit] === null ? "X" : spread[unit]}${letter}`;
  const date = part("year", "Y") + part("month", "M") + part("week", "W") + part("day", "D");
  const time = part("hour", "H") + part("minute", "M") + part("second", "S");
  return `P${date}${time && `T${time}`}`;
}

function carryHalf(amount: Amount, unit: AmountUnit, into: AmountUnit): void {
  const value = amount[unit];
  if (typeof value !== "number" || value % 1 !== 0.5 || value < 1 || amount[into] !== undefined) return;
  amount[unit] = value - 0.5;
  amount[into] = 30;
}
