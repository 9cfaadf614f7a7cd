import { states } from "../phrase.js";
import type { DateRule } from "../rule.js";

export const endOfWeek: DateRule = {
  id: "date/end-of-week",
  because: "先週の末 is the weekend of that week, as 先週末 is.",
  cue: { at: "末" },
  place: "further",
  examples: ["[先週の末]に|XXXX-WXX-WE", "[来週の末]まで|XXXX-WXX-WE"],
  counterExamples: ["3月の末", "昨年の末", "先週の末端価格", "先週の末っ子の試合"],
  read({ text, at, before }) {
    if (!before || !states(before, "week") || text[at - 1] !== "の" || /[端っ]/.test(text[at + 1] ?? ""))
      return null;
    return { is: "point", end: at + 1, from: "day", to: "day", point: { weekend: true } };
  },
};
