import type { Numeral } from "../numeral.js";
import type { DateRule, Spot } from "../rule.js";

/** What makes an amount of years, not a year, of a number before 年. */
const AMOUNT =
  /^(?:間|ぶり|目|以上|以下|以内|未満|連続|余|あまり|近く|物|債|生|級|次|来の|ごと|おき|周|も|ほど|程度|がかり|かけ|越し|超|強|弱|前(?![半期後])|後(?![半期])|を経|単位|にわた|の長き|に及|に一度|に1[度回]|(?:の|に及ぶ)(?:歴史|伝統))/;
/** What makes a year of a short number before 年. */
const YEAR =
  /^(?:に(?!わた|渡|及|一度|\d+[度回人])|から|まで|以降|以来|以前|末|初|頃|ごろ|時点|度|[春夏秋冬](?!物)|[〜~]|(?:の)?\d{1,2}月|[一二三四五六七八九十]{1,3}月|[上下]半?期|第\d)/;

/** A whole year and a sign of a range or list before a short one. */
const YEAR_BEFORE = /(?:[12]\d{3}(?:年度?)?|(?<!\d)\d{3}年) ?(?:[〜~\-–—―ー−、・と]|から) ?$/;

/** A range of old years: 750年 - 1517年, (155年). */
const YEAR_BEHIND = /^(?: ?[-–—〜] ?(?:\d{3,4}年|[)）])|[)）])/;

/** Whether the number before 年 (whose text ends at `end`) names a year or counts years. */
export function namesYear({ text, before }: Spot, { value, digits, kanji, start, end }: Numeral): boolean {
  const after = text.slice(end + 1, end + 8);
  if (text[end + 1] === "代" || AMOUNT.test(after)) return false;
  if (before !== null) return false;
  if (digits === 4) return value >= 1000 && value < 3000 && (kanji || !/^の(?:歴史|伝統)/.test(after));
  if (kanji && digits === 0) return value >= 1000 && value < 3000 && value % 100 !== 0;
  if (
    digits === 3 &&
    (YEAR_BEFORE.test(text.slice(Math.max(0, start - 10), start)) || YEAR_BEHIND.test(after))
  )
    return true;
  if (digits === 3) return value >= 200 && (value % 10 !== 0 || YEAR.test(after)) && !/^続/.test(after);
  if (digits !== 2) return false;
  if (YEAR_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return true;
  return text[start] === "0" || text[start - 1] === "'" || text[start - 1] === "’" || YEAR.test(after);
}

export const year: DateRule = {
  id: "date/year",
  because:
    "Four digits before 年 name a year; two digits do when what follows only makes sense after a year, and are an amount else.",
  cue: { afterNumeral: "年" },
  examples: [
    "[2024年]|2024",
    "[二〇二四年]|2024",
    "[98年]に|1998",
    "[24年3月]|2024-03",
    "[645年]の改新|0645",
  ],
  counterExamples: ["3年間", "180年の歴史", "1000年以上", "5年ぶり", "10年後"],
  read(spot) {
    const numeral = spot.numeral!;
    if (numeral.vague || numeral.decimal || !namesYear(spot, numeral)) return null;
    const twoDigits = numeral.digits === 2;
    return {
      is: "point",
      end: numeral.end + 1,
      from: "year",
      to: "year",
      point: { year: numeral.value, ...(twoDigits && { twoDigits }) },
    };
  },
};
