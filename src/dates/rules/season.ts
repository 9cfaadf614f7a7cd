import type { Season } from "../phrase.js";
import type { DateRule } from "../rule.js";

const SEASONS: Readonly<Record<string, Season>> = { 春: "SP", 夏: "SU", 秋: "AU", 冬: "WI" };

export const season: DateRule = {
  id: "date/season",
  because: "A season is a date when its year is stated; by itself it is only a season.",
  cue: { at: "春夏秋冬" },
  place: "further",
  examples: ["[2024年夏]|2024-SU", "[昨年の秋]|XXXX-AU", "[3年前の夏]|XXXX-SU"],
  counterExamples: ["夏の終わり", "2024年春闘", "2024年秋田県"],
  read({ text, at }) {
    return { is: "point", end: at + 1, from: "season", to: "season", point: { season: SEASONS[text[at]] } };
  },
};
