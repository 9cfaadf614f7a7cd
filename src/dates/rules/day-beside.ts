import { NUMERAL_START, readNumeral } from "../numeral.js";
import type { DateRule } from "../rule.js";

export const dayBeside: DateRule = {
  id: "date/day-beside",
  because: "翌9日 and 同9日 are days of the month spoken of, right after or on the day before them.",
  cue: { at: [..."翌同"].flatMap((word) => [...NUMERAL_START].map((digit) => word + digit)) },
  place: "first",
  examples: ["8日に始まり、[翌9日]に|XXXX-XX-09", "6月8日に始まり、[同8日]に|XXXX-06-08"],
  counterExamples: ["翌日", "同9人", "同3日間"],
  read({ text, at }) {
    const numeral = readNumeral(text, at + 1);
    if (!numeral || text[numeral.end] !== "日" || numeral.value < 1 || numeral.value > 31 || numeral.vague)
      return null;
    if (/^[間目連前後]/.test(text[numeral.end + 1] ?? "")) return null;
    return {
      is: "point",
      end: numeral.end + 1,
      from: "day",
      to: "day",
      point: { day: numeral.value, beside: text[at] === "同" ? "same" : "next" },
    };
  },
};
