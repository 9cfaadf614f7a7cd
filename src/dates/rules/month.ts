import { Sign } from "../characters.js";
import { readNumeral } from "../numeral.js";
import type { DateRule } from "../rule.js";

/** 5月号, 2・3月合併号: an issue of a magazine or a page of a calendar. */
const ISSUE = new Sign("号面合増特臨", /^(?:(?:合併|増刊|特大|特別|臨時増刊)?号|面)/);

export const month: DateRule = {
  id: "date/month",
  because: "A number from 1 to 12 before 月 is a month.",
  cue: { afterNumeral: "月" },
  examples: ["[6月]|XXXX-06", "[十月]の|XXXX-10", "[2024年12月]|2024-12"],
  counterExamples: ["13月", "2月32日", "0月", "2.5月", "5月号", "5月合併号", "三月さん", "3か月"],
  read({ text, numeral }) {
    const { value, end, kanji, vague, decimal } = numeral!;
    const day = readNumeral(text, end + 1);
    if (day && day.value > 31 && text[day.end] === "日") return { is: "nothing", end: day.end + 1 };
    if (kanji && /^(?:さん|氏|ちゃん|君|くん|子)/.test(text.slice(end + 1, end + 4))) return null;
    if (value < 1 || value > 12 || vague || decimal || ISSUE.opens(text, end + 1, 4)) return null;
    return { is: "point", end: end + 1, from: "month", to: "month", point: { month: value } };
  },
};
