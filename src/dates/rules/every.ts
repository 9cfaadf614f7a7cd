import { weekdayNumber } from "../calendar.js";
import type { Unit } from "../phrase.js";
import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-repetitions");
const WEEKDAY = /(?:毎週|毎)([月火水木金土日])曜日?/y;
/** 毎日 is a newspaper before what newspapers do. */
const PAPER = /^毎日(?:によ|・|、?(?:朝日|読売|産経)|[紙系賞杯本])/;

export const every: DateRule = {
  id: "date/every",
  because: "毎年, 隔週 and 毎週月曜日 repeat; a month, day or clock time behind them says when.",
  cue: { at: [...WORDS.starts, ...[..."月火水木金土日"].map((day) => `毎${day}`)] },
  place: "first",
  examples: [
    "[毎週月曜日]|XXXX-WXX-1",
    "[毎年4月1日]|XXXX-04-01",
    "[毎月]の|P1M",
    "[毎日午後3時]|XXXX-XX-XXT15:00",
    "[隔週]|P2W",
  ],
  counterExamples: ["毎日新聞", "毎日放送", "毎日によると", "毎回"],
  read({ text, at }) {
    if (PAPER.test(text.slice(at, at + 5))) return null;
    WEEKDAY.lastIndex = at;
    const weekday = WEEKDAY.exec(text);
    if (weekday)
      return {
        is: "point",
        end: at + weekday[0].length,
        from: "week",
        to: "day",
        point: { every: "P1W", weekday: weekdayNumber(weekday[1]) },
      };
    const row = WORDS.longestAt(text, at);
    if (!row || (row.surface.endsWith("ごと") && /[\p{Script=Han}0-9]/u.test(text[at - 1] ?? "")))
      return null;
    const end = at + row.surface.length;
    if (row.unit === "") return { is: "set", end, value: row.value };
    const unit = row.unit as Unit;
    return { is: "point", end, from: unit, to: unit, point: { every: row.value } };
  },
};
