import { LETTERS_AND_DIGITS } from "../characters.js";
import { ERA_LETTERS, ERA_STARTS, eraAt, eraYear, isUnmistakable } from "../eras.js";
import { readNumeral } from "../numeral.js";
import type { DateRule } from "../rule.js";

/** The last year counted by the lunisolar calendar: its months and days are not ours. */
const LUNISOLAR = 1872;

/** 令和6年能登半島地震: a disaster named by its year and place. */
const DISASTER = /^年[一-龠]{2,8}?(?:地震|豪雨|大雨|台風|豪雪)/;

export const yearOfEra: DateRule = {
  id: "date/era-year",
  because:
    "An era with 元年 or a number is a year, also past the era's end, as old plans name it; so is its letter before 年, and R alone (R6).",
  cue: { at: [...ERA_STARTS, ...ERA_LETTERS] },
  place: "first",
  examples: [
    "[令和6年]|2024",
    "[昭和元年]|1926",
    "[平成三十二年度]|FY2020",
    "[R6年4月]|2024-04",
    "[慶応3年10月14日]|1867",
    "[昭和20年代]|1945/1954",
  ],
  counterExamples: ["昭和通り", "H2ロケット", "M7級", "大正製薬", "契約を延長3年"],
  read({ text, at }) {
    const found = eraAt(text, at);
    if (!found) return null;
    const letter = found.era.letter === text[at];
    if (letter && LETTERS_AND_DIGITS.at(text, at - 1)) return null;
    const first = text[found.end] === "元";
    const numeral = first ? null : readNumeral(text, found.end);
    const nth = first ? 1 : (numeral?.value ?? 0);
    const end = first ? found.end + 1 : (numeral?.end ?? 0);
    if (nth < 1 || nth > 99 || numeral?.decimal) return null;
    if (!isUnmistakable(found.era) && !/^年(?:\d{1,2}月|[(（])/.test(text.slice(end, end + 4))) return null;
    if (text[end] !== "年")
      return text[at] === "R" && standsAlone(text, end) ? point(found.era, nth, end) : null;
    if (DISASTER.test(text.slice(end, end + 12))) return { is: "nothing", end: end + 1 };
    if (text[end + 1] === "代") {
      const { year } = eraYear(found.era, nth);
      return {
        is: "point",
        end: end + 2,
        from: "period",
        to: "period",
        point: { period: { from: year, to: year + 9 } },
      };
    }
    return point(found.era, nth, end + 1, text);
  },
};

function standsAlone(text: string, end: number): boolean {
  return /^(?:$|[にのはもをがからまで、。)）〜])/.test(text.slice(end, end + 1));
}

function point(
  era: Parameters<typeof eraYear>[0],
  nth: number,
  end: number,
  text = "",
): ReturnType<DateRule["read"]> {
  const says = eraYear(era, nth);
  if (says.year > LUNISOLAR) return { is: "point", end, from: "year", to: "year", point: says };
  const monthAndDay =
    /^(?:[(（〈]\d{3,4}年[)）〉])?閏?(?:[0-9]{1,2}|[正元一二三四五六七八九十]{1,3})月(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?/.exec(
      text.slice(end, end + 18),
    );
  return { is: "point", end: end + (monthAndDay?.[0].length ?? 0), from: "year", to: "day", point: says };
}
