import { readNumeral } from "../numeral.js";
import type { DateRule } from "../rule.js";

const PREFIX = /(?<![\p{Script=Han}\d])前(?=\d{2,3}年|\d世紀)|紀元前|紀元後|紀元|西暦|BC\.? ?|AD\.? ?/uy;

export const westernEra: DateRule = {
  id: "date/western-era",
  because: "紀元前 and 西暦 make a year of any number, and turn the count of centuries around.",
  cue: { at: ["紀元", "西暦", "BC", "AD", ...[..."0123456789"].map((digit) => `前${digit}`)] },
  place: "first",
  examples: [
    "[紀元前202年]|BC0202",
    "[紀元前3世紀]|BC02XX",
    "[西暦79年]|0079",
    "[紀元前100年ごろ]|BC0100",
    "([前57年]-935年)|BC0057",
  ],
  counterExamples: ["西暦の使用", "紀元節", "BC級戦犯", "紀元前の遺跡", "以前57年"],
  read({ text, at }) {
    PREFIX.lastIndex = at;
    const prefix = PREFIX.exec(text)?.[0];
    const numeral = prefix ? readNumeral(text, at + prefix.length) : null;
    if (!prefix || !numeral || numeral.decimal || numeral.vague) return null;
    const past = prefix.endsWith("前") || prefix.startsWith("BC");
    const { value, end } = numeral;
    if (value < 1 || value > (text[end] === "世" ? 99 : 9999)) return null;
    if (text.startsWith("世紀", end))
      return {
        is: "point",
        end: end + 2,
        from: "century",
        to: "century",
        point: { century: past ? 1 - value : value },
      };
    if (text[end] !== "年") return null;
    if (text[end + 1] === "代")
      return {
        is: "point",
        end: end + 2,
        from: "decade",
        to: "decade",
        point: { decade: past ? -value : value },
      };
    return { is: "point", end: end + 1, from: "year", to: "year", point: { year: past ? 1 - value : value } };
  },
};
