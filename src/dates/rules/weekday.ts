import { Characters } from "../../rules/characters.js";
import { weekdayNumber } from "../calendar.js";
import { type Reading, states } from "../phrase.js";
import type { DateRule } from "../rule.js";

const NAMED = /([月火水木金土日])曜日?/y;
const BRACKET =
  / ?[(（](?:([月火水木金土日])(?:曜日?)?(?:[・･、,](?:祝日?|休日?|振休|振替休日))?|祝日?)[)）]/y;
/** 月曜, and what stands between the weekdays of a list. */
const STARTS = [
  ...[..."月火水木金土日"].flatMap((day) => [..."曜〜~・、,と"].map((next) => day + next)),
  ...["(", "（", " (", " （"],
];
/** A weekday without 日 goes on with a part of day, a particle or a sign, or is part of a name. */
const FREE =
  /^(?:$|[、。はがをにのもとでへや・〜~（）()「」\s0-9]|朝|昼|夕|夜|晩|深夜|午[前後]|未明|早朝|から|まで|より|ごろ|以[降来])/;

const WEEKDAYS = new Characters("月火水木金土日");

/** 月・水・金曜日: the weekdays before the last leave out 曜日. */
const SEVERAL = /(?<!\p{Script=Han}|\d)[月火水木金土日](?=(?:[〜~・、,と][月火水木金土日])+曜)/uy;

function oneOfSeveral(text: string, at: number): Reading | null {
  SEVERAL.lastIndex = at;
  if (!SEVERAL.test(text)) return null;
  return {
    is: "point",
    end: at + 1,
    from: "day",
    to: "day",
    point: { weekday: weekdayNumber(text[at]) },
  };
}

export const weekday: DateRule = {
  id: "date/weekday",
  because: "月曜日 is a day; in brackets or right behind a date it only repeats which day that is.",
  cue: { at: STARTS },
  examples: [
    "[月曜日]の|XXXX-WXX-1",
    "[24日（月）]|XXXX-XX-24",
    "[先週の金曜]|XXXX-WXX-5",
    "[6月2日日曜日]|XXXX-06-02",
    "[月]・水曜日|XXXX-WXX-1",
  ],
  counterExamples: ["日曜大工", "金曜ロードショー", "（月）", "水曜会", "火山"],
  read({ text, at, before }) {
    const dayStated = before?.day !== undefined || before?.shifts?.at(-1)?.unit === "day";
    BRACKET.lastIndex = at;
    const bracket = dayStated ? BRACKET.exec(text) : null;
    if (bracket) {
      const point = bracket[1] ? { falls: weekdayNumber(bracket[1]) } : {};
      return { is: "point", end: at + bracket[0].length, from: "day", to: "day", point };
    }
    if (before && !dayStated && !states(before, "week")) return null;
    if (text[at + 1] !== "曜") return WEEKDAYS.at(text, at + 2) ? oneOfSeveral(text, at) : null;
    NAMED.lastIndex = at;
    const named = NAMED.exec(text);
    if (!named) return null;
    const end = at + named[0].length;
    if (!named[0].endsWith("日") && !FREE.test(text.slice(end, end + 2))) return null;
    return {
      is: "point",
      end,
      from: "day",
      to: "day",
      point: { [dayStated ? "falls" : "weekday"]: weekdayNumber(named[1]) },
    };
  },
};
