import { readNumeral } from "../numeral.js";
import type { DateRule } from "../rule.js";

export const yearBeside: DateRule = {
  id: "date/year-beside",
  because: "In 翌2010年 and 同2010年 the year is written, and the word before it belongs to the date.",
  cue: { at: ["翌", "同"].flatMap((word) => [..."0123456789〇一二"].map((digit) => word + digit)) },
  place: "first",
  examples: [
    "2009年に始まり、[翌2010年]に終わった|2010",
    "2009年12月から[翌2010年1月]まで|2010-01",
    "1945年に解散し、[翌一九四六年]に再び興した|1946",
    "2009年に始まり、[同2009年度]に終わった|FY2009",
  ],
  counterExamples: ["翌年", "同10年間", "翌10年目", "同2000年以上", "同1000人"],
  read({ text, at }) {
    const numeral = readNumeral(text, at + 1);
    if (numeral?.digits !== 4 || text[numeral.end] !== "年" || numeral.value < 1000 || numeral.value > 2999)
      return null;
    if (/^(?:間|代|以上|ぶり|余|前|後)/.test(text.slice(numeral.end + 1, numeral.end + 3))) return null;
    return { is: "point", end: numeral.end + 1, from: "year", to: "year", point: { year: numeral.value } };
  },
};
