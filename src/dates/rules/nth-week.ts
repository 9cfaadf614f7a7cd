import { weekdayNumber } from "../calendar.js";
import { states } from "../phrase.js";
import type { DateRule } from "../rule.js";

const NTH =
  /(?:第(\d{1,2}|[一二三四五])|(最初)の?|(最終|最後)の?)(?:週(?![間刊末])|([月火水木金土日])曜日?)/y;

export const nthWeek: DateRule = {
  id: "date/nth-week",
  because: "第3週 and 第3火曜 count within the month stated; 最後 counts from its end.",
  cue: { at: [...[..."0123456789一二三四五"].map((ordinal) => `第${ordinal}`), "最初", "最終", "最後"] },
  examples: [
    "[6月第3週]|XXXX-06",
    "[2024年2月の第3火曜日]|2024-02-20",
    "[2024年6月最後の月曜]|2024-06-24",
    "[第3週]に|XXXX-WXX",
  ],
  counterExamples: ["第3週刊", "最後の週末", "第6月曜", "最初の一歩", "最初の週"],
  read({ text, at, before }) {
    NTH.lastIndex = at;
    const found = NTH.exec(text);
    if (!found) return null;
    const [, ordinal, first, , weekdayName] = found;
    const n = ordinal ? Number(ordinal) || "一二三四五".indexOf(ordinal) + 1 : first ? 1 : -1;
    const weekOfYear = before?.year !== undefined && before.month === undefined && !weekdayName;
    if (n > (weekOfYear ? 53 : 5) || n === 0) return null;
    if (before ? !weekOfYear && !states(before, "month") : !ordinal && !weekdayName) return null;
    const end = at + found[0].length;
    if (!weekdayName) return { is: "point", end, from: "week", to: "week", point: { week: n } };
    return {
      is: "point",
      end,
      from: "day",
      to: "day",
      point: { nth: n, weekday: weekdayNumber(weekdayName) },
    };
  },
};
