import type { DateRule } from "../rule.js";

/** 2013年（平成25年）度 */
const CLOSES = ")）〉";

export const fiscalYear: DateRule = {
  id: "date/fiscal-year",
  because: "度 after a year makes it the fiscal year that begins in its April.",
  cue: { at: "度" },
  place: "further",
  examples: ["[2024年度]|FY2024", "[令和元年度]|FY2019", "[06年度]実績|FY2006", "[2024年度末]|FY2024"],
  counterExamples: ["2024年", "3年間で2度"],
  read({ text, at, before }) {
    const afterYear = text[at - 1] === "年" || (CLOSES.includes(text[at - 1]) && text[at - 2] === "年");
    if (!afterYear || before?.year === undefined || before.month !== undefined) return null;
    return { is: "point", end: at + 1, from: "year", to: "year", point: { fiscal: true } };
  },
};
