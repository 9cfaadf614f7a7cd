import { readNamedDay } from "../named-days.js";
import { states } from "../phrase.js";
import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-named-days");

export const namedDay: DateRule = {
  id: "date/named-day",
  because: "元日, 憲法記念日 and other days that the calendar fixes are dates.",
  cue: { at: WORDS.starts },
  examples: [
    "[元日]|XXXX-01-01",
    "[2024年の海の日]|2024-07-15",
    "[大みそか]の|XXXX-12-31",
    "[2024年の母の日]|2024-05-12",
  ],
  counterExamples: ["クリスマスツリー", "母の日記", "北海の日差し", "山の日陰"],
  read({ text, at, before }) {
    const row = WORDS.longestAt(text, at);
    if (!row || (before && (states(before, "month") || states(before, "week")))) return null;
    const end = at + row.surface.length;
    if (row.surface.endsWith("の日") && /^[々本差陰記没光]/.test(text[end] ?? "")) return null;
    if (/^[海山]/.test(row.surface) && /[\p{Script=Han}]/u.test(text[at - 1] ?? "")) return null;
    if (row.surface === "正月" && /[0-9一二三]/.test(text[at - 1] ?? "")) return null;
    const named = readNamedDay(row);
    return { is: "point", end, from: "day", to: named.to ? "period" : "day", point: { named } };
  },
};
