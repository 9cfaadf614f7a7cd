import { weekdayNumber } from "../calendar.js";
import type { DateRule } from "../rule.js";

const NEXT = /(?:(次|今度)|前)の([月火水木金土日])曜日?/y;

export const nextWeekday: DateRule = {
  id: "date/next-weekday",
  because: "次の月曜日 is the first Monday after the day counted from, never that day itself.",
  cue: { at: ["次の", "今度", "前の"] },
  place: "first",
  examples: ["[次の月曜日]に|XXXX-WXX-1", "[今度の日曜]は|XXXX-WXX-7"],
  counterExamples: ["次の月", "前の日", "今度の選挙"],
  read({ text, at }) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(text);
    if (!found) return null;
    return {
      is: "point",
      end: at + found[0].length,
      from: "day",
      to: "day",
      point: { weekday: weekdayNumber(found[2]), ahead: found[1] ? 1 : -1 },
    };
  },
};
