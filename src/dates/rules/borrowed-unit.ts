import { hourIn } from "../clock.js";
import { type Numeral, readNumeral } from "../numeral.js";
import type { Point, Reading } from "../phrase.js";
import { unitsOf } from "../quantity.js";
import type { DateRule } from "../rule.js";
import type { Spot } from "../spot.js";
import { shiftsOf, wayFrom } from "./ago-or-later.js";
import { duration } from "./duration.js";

const SEPARATOR = /[、,・〜～~\-–—―ー−‐]|から/y;
const DAYS_TOGETHER = /の?両日/y;

export const borrowedUnit: DateRule = {
  id: "date/borrowed-unit",
  because: "In 24、28日 or 8〜9時 the first number takes the unit written after the second.",
  cue: { afterNumeral: "、,・〜～~-–—―ー−‐か" },
  examples: [
    "[4月24]、28日|XXXX-04-24",
    "[2023]〜24年|2023",
    "[2006]-10年度|FY2006",
    "[午後8]〜9時|T20:00",
    "[10]、11の両日|XXXX-XX-10",
    "[2]、3年間|P2Y",
  ],
  counterExamples: ["3-0", "1、2年生", "2、3人", "3・11", "1,2位", "2・3月合併号"],
  read(spot) {
    const { text, numeral, before } = spot;
    const { end, decimal, vague } = numeral!;
    if (decimal || vague || numeral!.digits > 4) return null;
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(text);
    const second = separator && readNumeral(text, end + separator[0].length);
    if (!second || second.decimal || second.vague) return null;
    if (before === null || before.month === undefined) {
      const years = readYears(spot, second);
      if (years) return years;
    }
    const unit = unitAfter(text, second, before !== null);
    if (!unit) return before === null ? amountOf(spot, second) : null;
    const { value } = numeral!;
    const [low, high] = RANGES[unit];
    if (value < low || value > high || second.value < low || second.value > high) return null;
    if (unit === "hour")
      return {
        is: "point",
        end,
        from: "hour",
        to: "hour",
        point: { hour: hourIn(before?.part, value), minute: 0, ...meridiemOf(before) },
      };
    return { is: "point", end, from: unit, to: unit, point: { [unit]: value } };
  },
};

function meridiemOf(before: Spot["before"]): Pick<Point, "meridiem"> {
  return before?.part === "AF" ? { meridiem: "pm" } : before?.part === "MO" ? { meridiem: "am" } : {};
}

const RANGES = { month: [1, 12], day: [1, 31], hour: [0, 30], century: [1, 30] } as const;

function unitAfter(text: string, { end }: Numeral, inDate: boolean): keyof typeof RANGES | null {
  const after = text.slice(end, end + 6);
  DAYS_TOGETHER.lastIndex = end;
  if (
    DAYS_TOGETHER.test(text) ||
    (/^日(?!間|[前後連ぶ以ほ程])/.test(after) && (inDate || !/^日(?:[でもか分]|中)/.test(after)))
  )
    return "day";
  if (/^月(?!期|間|(?:合併|増刊|特大|特別)?号)/.test(after)) return "month";
  if (/^時(?![間代])/.test(after)) return "hour";
  return after.startsWith("世紀") && !/^世紀(?:ぶり|にわた)/.test(after) ? "century" : null;
}

function readYears({ text, numeral, before }: Spot, second: Numeral): Reading | null {
  const { value, digits, end } = numeral!;
  if (before !== null || digits !== 4 || value < 1000 || value > 2999 || text[second.end] !== "年")
    return null;
  if (text[second.end + 1] === "代") {
    if (value % 10 !== 0 || second.value % 10 !== 0) return null;
    return { is: "point", end, from: "decade", to: "decade", point: { decade: value } };
  }
  const fiscal = text[second.end + 1] === "度";
  return { is: "point", end, from: "year", to: "year", point: { year: value, ...(fiscal && { fiscal }) } };
}

/** 2、3年間: the amount of the second number, with the first number in it. */
function amountOf(spot: Spot, second: Numeral): Reading | null {
  const { numeral, text } = spot;
  if (numeral!.value >= second.value || numeral!.digits > 2) return null;
  const there = spot.movedTo(second.start, second);
  const quantity = duration.read(there)?.is === "duration" ? there.quantity : null;
  if (!quantity) return null;
  const [unit] = unitsOf(quantity.amount);
  const amount = { [unit]: numeral!.value };
  const way = wayFrom(text, quantity.end);
  if (way === 0) return { is: "duration", end: numeral!.end, amount };
  return { is: "point", end: numeral!.end, from: unit, to: unit, point: { shifts: shiftsOf(amount, way) } };
}
