import type { DateRule } from "../rule.js";

const OTHER_COUNT = /[（(〈][^（）()〈〉\n]{1,14}年[)）〉](?=(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月)/y;

export const eraInBrackets: DateRule = {
  id: "date/era-in-brackets",
  because:
    "The same year by the other count, in brackets before the month, belongs to the date: 2003年（平成15年）10月.",
  cue: { at: "（(〈" },
  place: "further",
  examples: ["[2003年（平成15年）10月1日]|2003-10-01", "[昭和24年（1949年）2月]|1949-02"],
  counterExamples: ["2024年（令和6年）に", "2024年（現地時間）10月"],
  read({ text, at, before }) {
    if (before?.year === undefined || before.month !== undefined) return null;
    OTHER_COUNT.lastIndex = at;
    const found = OTHER_COUNT.exec(text);
    return found && { is: "point", end: at + found[0].length, from: "year", to: "year", point: {} };
  },
};
