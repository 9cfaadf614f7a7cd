import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-periods");
/**
 * The bare name of an era is a period before a particle, else mostly part of a name; 明治の and 大正の mostly
 * name a company.
 */
const FREE = /^(?:$|[、。の(（）)をはもと]|に(?!よ)|から|まで|以[降来前]|末|初|後|維新)/;

export const namedPeriod: DateRule = {
  id: "date/named-period",
  because: "江戸時代, 中世 or ジュラ紀 are spans of time with a name.",
  cue: { at: WORDS.starts },
  place: "first",
  examples: ["[江戸時代]の|1603/1868", "[平安時代末期]|0794/1185", "[中世]の|XXXX", "[白亜紀]に|XXXX"],
  counterExamples: ["昭和シェル", "現代自動車", "近代化", "昭和通り"],
  read({ text, at }) {
    const row = WORDS.longestAt(text, at);
    if (!row) return null;
    const end = at + row.surface.length;
    const left = text[at - 1] ?? "";
    if (row.free !== "" && (!FREE.test(text.slice(end, end + 2)) || /\p{Script=Han}/u.test(left)))
      return null;
    if (row.free === "strict" && text[end] === "の") return null;
    if (/^[期表理替的]/.test(text[end] ?? "")) return null;
    const period =
      row.from === ""
        ? ("undated" as const)
        : { from: Number(row.from), to: row.to === "" ? 9999 : Number(row.to) };
    return { is: "point", end, from: "period", to: "period", point: { period } };
  },
};
