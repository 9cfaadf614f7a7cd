import type { PartOfDay } from "../phrase.js";
import type { DateRule } from "../rule.js";
import { words } from "../words.js";

export const PARTS = words("date-parts-of-day");

export const partOfDay: DateRule = {
  id: "date/part-of-day",
  because:
    "A part of day after a date makes it a time; 朝 or 夜 alone is one only then, 深夜 or 午後 always.",
  cue: { at: PARTS.starts },
  examples: ["[27日夜]|XXXX-XX-27TNI", "[午前中]に|TMO", "[24日の夕方]|XXXX-XX-24TEV", "[深夜]の|TNI"],
  counterExamples: ["朝鮮半島", "24日朝刊", "夜景", "朝の連続ドラマ", "夜間"],
  read({ text, at, before }) {
    const row = PARTS.longestAt(text, at);
    if (!row || (before === null && row.alone !== "yes")) return null;
    return {
      is: "point",
      end: at + row.surface.length,
      from: "part",
      to: "part",
      point: { part: row.part as PartOfDay },
    };
  },
};
