import type { DateRule } from "../rule.js";

/** Before a month, or an era or western year by itself. */
const OTHER_COUNT =
  /[（(〈](?:[^（）()〈〉\n]{1,14}年[)）〉](?=(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月)|(?:(?:明治|大正|昭和|平成|令和)(?:[0-9]{1,2}|元)|(?:西暦)?[12][0-9]{3})年[)）〉])/y;

export const eraInBrackets: DateRule = {
  id: "date/era-in-brackets",
  because:
    "The same year by the other count, in brackets, belongs to the date: 2003年（平成15年）10月, 1971年（昭和46年）以降.",
  cue: { at: "（(〈" },
  place: "further",
  examples: [
    "[2003年（平成15年）10月1日]|2003-10-01",
    "[昭和24年（1949年）2月]|1949-02",
    "[1971年（昭和46年）]の|1971",
    "[2013年（平成25年）度]に|FY2013",
  ],
  counterExamples: ["2024年（現地時間）10月", "2024年（前年）に", "2003年（平成15年10月）に"],
  read({ text, at, before }) {
    if (before?.year === undefined || before.month !== undefined) return null;
    OTHER_COUNT.lastIndex = at;
    const found = OTHER_COUNT.exec(text);
    return found && { is: "point", end: at + found[0].length, from: "year", to: "year", point: {} };
  },
};
