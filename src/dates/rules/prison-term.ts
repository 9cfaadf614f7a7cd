import { Characters } from "../../rules/characters.js";
import { DIGITS } from "../characters.js";
import type { DateRule } from "../rule.js";

const TERM = /(\d{1,2})年(\d{1,2})月(?!\d)/y;
/** 懲役3年6月, 求刑・懲役3年6月, (求刑3年6月). */
const PENALTY_ENDS = new Characters("役錮固刑期");
const PENALTY = /(?:懲役|禁[錮固]|拘禁刑|求刑|刑期)$/;

export const prisonTerm: DateRule = {
  id: "date/prison-term",
  because: "Courts count the months of a sentence with a bare 月: 懲役1年6月 is a year and a half.",
  cue: { afterNumeral: [...DIGITS].map((month) => `年${month}`) },
  place: "first",
  examples: ["懲役[1年6月]、執行猶予|P1Y6M", "（求刑:禁錮[3年6月]）|P3Y6M", "拘禁刑[10年8月]を|P10Y8M"],
  counterExamples: ["懲役2年", "懲役中の10年6月に", "刑期が終わる24年6月に", "懲役3年、24年6月に"],
  read({ text, at }) {
    if (!PENALTY_ENDS.at(text, at - 1) || !PENALTY.test(text.slice(Math.max(0, at - 3), at))) return null;
    TERM.lastIndex = at;
    const term = TERM.exec(text);
    if (!term || Number(term[2]) > 11) return null;
    const amount = { year: Number(term[1]), month: Number(term[2]) };
    return { is: "duration", end: at + term[0].length, amount };
  },
};
