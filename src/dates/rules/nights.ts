import type { DateRule } from "../rule.js";

const NIGHTS = /\d{1,2}泊(?:\d{1,2}日)?/y;

export const nights: DateRule = {
  id: "date/nights",
  because: "2泊3日 lasts the days it counts.",
  cue: { afterNumeral: "泊" },
  examples: ["[2泊3日]の|P3D"],
  counterExamples: ["2泊目", "宿泊3日"],
  read({ text, at, numeral }) {
    NIGHTS.lastIndex = at;
    const found = NIGHTS.exec(text);
    if (!found?.[0].endsWith("日")) return null;
    const days = Number(found[0].slice(numeral!.end - at + 1, -1));
    return { is: "duration", end: at + found[0].length, amount: { day: days } };
  },
};
