import type { DateRule } from "../rule.js";

const TERM = /(\d{1,2})月(中間)?期/y;
/** 7月から9月期: the last month of a quarter, no business year. */
const MONTH_FROM = /\d月(?:から|[〜～~\-–—―ー−])$/;
const MONTHS = /(\d{1,2})[〜～~\-–—―ー−](\d{1,2})月期/y;

export const businessYear: DateRule = {
  id: "date/business-year",
  because:
    "3月期 is the business year that closes with March and is named by the year in which it began; 4〜6月期 is those months.",
  cue: { afterNumeral: ["月期", "月中", ..."〜～~-–—―ー−"] },
  examples: [
    "[24年3月期]|FY2023",
    "[2005年8月期]|FY2004",
    "[2008年度3月期]|FY2008",
    "[2024年4〜6月期]|2024-Q2",
    "[2024年9月中間期]|FY2024-H1",
    "[2023年12月期]|FY2023",
    "[2024年12月期第2四半期]|FY2024-Q2",
    "7月から[9月期]の|XXXX-09",
  ],
  counterExamples: ["3月の期末", "13月期"],
  read({ text, at, numeral }) {
    const { end } = numeral!;
    if (text[end] === "月") {
      TERM.lastIndex = at;
      const term = TERM.exec(text);
      if (!term) return null;
      const closing = Number(term[1]);
      if (closing < 1 || closing > 12) return null;
      if (MONTH_FROM.test(text.slice(Math.max(0, at - 5), at)))
        return {
          is: "point",
          end: at + term[0].length,
          from: "month",
          to: "month",
          point: { month: closing },
        };
      return {
        is: "point",
        end: at + term[0].length,
        from: "half",
        to: "half",
        point: { closing, ...(term[2] && { half: 1 }) },
      };
    }
    MONTHS.lastIndex = at;
    const months = MONTHS.exec(text);
    if (!months) return null;
    const [month, toMonth] = [Number(months[1]), Number(months[2])];
    if (month < 1 || toMonth > 12 || month >= toMonth) return null;
    return { is: "point", end: at + months[0].length, from: "half", to: "month", point: { month, toMonth } };
  },
};
