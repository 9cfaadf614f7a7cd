import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-look-alikes");

export const lookAlike: DateRule = {
  id: "date/look-alike",
  because:
    "Words that hold the characters of a date and are none (二日市, 毎日新聞, 一時的) take their place.",
  cue: { at: WORDS.starts },
  examples: [],
  counterExamples: ["二日市駅", "三日月", "毎日新聞", "一時的な措置", "朝鮮半島", "十分な議論"],
  read({ text, at }) {
    const row = WORDS.longestAt(text, at);
    return row && { is: "nothing", end: at + row.surface.length };
  },
};
