import { Characters } from "../../rules/characters.js";
import { longestMonth } from "../calendar.js";
import { DIGITS, LETTERS_AND_DIGITS } from "../characters.js";
import { ERA_LETTERS, ERA_STARTS, eraAt, eraYear } from "../eras.js";
import type { Point } from "../phrase.js";
import type { DateRule } from "../rule.js";

const YEAR_MONTH_DAY =
  /(\d{4})(?:\/(\d{1,2})(?:\/(\d{1,2}))?|-(\d{1,2})-(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|・(\d{1,2})・(\d{1,2}))(?![\d/])/y;
const MONTH_DAY = /(\d{1,2})\/(\d{1,2})(?![\d/%ァ-ヶ])/y;
const ERA_DATE = /(\d{1,2}|元)([./・-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
/** What stands behind 7/7 where it is a date: no fraction is 1 or more. */
const PARTICLE = /^(?:$|[にのはから、。)）（( ]|まで|付)/;
/** 7/18 and not a fraction: a weekday, a clock or a range behind it, or a number no fraction has. */
const DATE_BEHIND =
  /^(?: ?[（(][月火水木金土日]|[ 　]?\d{1,2}:\d\d|[〜~]\d{1,2}\/|付|から|まで|に(?![減縮な達満相抑止過当増低分]))/;

const JOINS = new Characters(`${DIGITS}./:-`);

export const slashed: DateRule = {
  id: "date/slashed",
  because: "2021/7/18, 2021-07-18, 2021.7.18, R6.4.1 and 7/18 are dates where the numbers can be.",
  cue: { afterNumeral: "/-.・", at: [...ERA_LETTERS, ...ERA_STARTS] },
  place: "first",
  examples: [
    "[2021/07/18]|2021-07-18",
    "[2021.7.18]|2021-07-18",
    "[7/18]|XXXX-07-18",
    "[7/7]に|XXXX-07-07",
    "[R6.4.1]|2024-04-01",
    "[2021/7]に|2021-07",
  ],
  counterExamples: [
    "13/13",
    "1/2",
    "1/3に減る",
    "10/100",
    "3-0",
    "03-1234-5678",
    "7.18%",
    "2021/13/1",
    "24/7",
  ],
  read({ text, at, numeral }) {
    if (JOINS.at(text, at - 1)) return null;
    if (!numeral) return readEraDate(text, at);
    YEAR_MONTH_DAY.lastIndex = at;
    const full = YEAR_MONTH_DAY.exec(text);
    if (full) {
      const month = full[2] ?? full[4] ?? full[6] ?? full[8];
      const day = full[3] ?? full[5] ?? full[7] ?? full[9];
      return point(at + full[0].length, { year: Number(full[1]) }, Number(month), day ? Number(day) : null);
    }
    MONTH_DAY.lastIndex = at;
    const short = MONTH_DAY.exec(text);
    if (!short) return null;
    const [month, day] = [Number(short[1]), Number(short[2])];
    const end = at + short[0].length;
    const inRange = /\d\/\d{1,2}[〜~-]$/.test(text.slice(Math.max(0, at - 5), at));
    const noFraction = day > 12 || (month >= day && PARTICLE.test(text.slice(end, end + 2)));
    if (!noFraction && !inRange && !DATE_BEHIND.test(text.slice(end, end + 8))) return null;
    return point(end, {}, month, day);
  },
};

function readEraDate(text: string, at: number) {
  const found = eraAt(text, at);
  if (!found?.era.letter || LETTERS_AND_DIGITS.at(text, at - 1)) return null;
  ERA_DATE.lastIndex = found.end;
  const date = ERA_DATE.exec(text);
  if (!date) return null;
  const says = eraYear(found.era, date[1] === "元" ? 1 : Number(date[1]));
  return point(found.end + date[0].length, says, Number(date[3]), Number(date[4]));
}

function point(end: number, says: Point, month: number, day: number | null): ReturnType<DateRule["read"]> {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > longestMonth(month)))) return null;
  return {
    is: "point",
    end,
    from: "year",
    to: day === null ? "month" : "day",
    point: { ...says, month, ...(day !== null && { day }) },
  };
}
