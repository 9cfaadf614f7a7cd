import { Sign } from "../characters.js";
import type { Numeral } from "../numeral.js";
import type { DateRule } from "../rule.js";
import type { Spot } from "../spot.js";
import { wayFrom } from "./ago-or-later.js";

/** What makes an amount of years, not a year, of any number before 年. */
const AMOUNT = new Sign(
  "間ぶ目以未余あ近越単をにの",
  /^(?:間|ぶり|目|以上|以下|未満|余(?![震波罪])|あまり|近く|越し|単位|を経|にわた|に渡|に及|の長き)/,
);
/** What makes an amount of a number of one to three digits only. */
const SHORT_AMOUNT =
  /^(?:以内|連続|物|債|生(?!まれ)|級|次|来の|ごと|おき|周|も|ほど|程度|がかり|かけ|超|強|弱|に一度|に1[度回]|続|の(?:歴史|伝統))/;
/** What makes a year of a short number before 年. */
const YEAR =
  /^(?:に(?!一度|\d+[度回人]|なる[。、が])|から|まで|以降|以来|以前|末|初|頃|ごろ|時点|度|生まれ|[春夏秋冬](?!物)|[〜~]|(?:の)?\d{1,2}(?:[〜~\-–—−、・]\d{1,2})?月|[一二三四五六七八九十]{1,3}月|[上下]半?期|第\d)/;
/** A whole year and a sign of a range or list before a short one. */
const YEAR_BEFORE = /(?:[12]\d{3}(?:年度?)?|(?<!\d)\d{3}年) ?(?:[〜~\-–—―ー−、・と]|から) ?$/;
/** A range of old years: 750年 - 1517年, (155年). */
const OLD_YEAR = /^(?: ?[-–—〜] ?(?:\d{3,4}年|[)）])|[)）])/;
/** What is done to a length of time: 期間を50年から70年に延長, 刑期を25年に短縮. */
const CHANGED = /^(?:から\d{1,3}年)?[にへ]と?(?:延長|短縮|変更|延び|伸び|延ば|伸ば|引き[上下]げ|減刑|減軽)/;
const LENGTH = /(?:期間|刑期|年限|年数|寿命|懲役|禁錮|時効)[^、。\d]{0,6}(?:\d{1,3}年から)?$/;

/** Behind a word for a length of time; else only a round number beyond the years that plans are made for. */
function isChangedLength(text: string, { value, start, end }: Numeral): boolean {
  if (text[start] === "0" || !CHANGED.test(text.slice(end + 1, end + 14))) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  const isRound = value >= 50 && value % 10 === 0;
  return LENGTH.test(before) || (isRound && /(?:を|\d{1,2}年から)$/.test(before));
}

/** Whether the number before 年 names a year; else it counts years. */
export function namesYear({ text }: Spot, numeral: Numeral): boolean {
  const { value, digits, kanji, start, end } = numeral;
  if (text[end + 1] === "代" || AMOUNT.opens(text, end + 1, 7)) return false;
  if (wayFrom(text, end + 1) !== 0) return false;
  const after = text.slice(end + 1, end + 8);
  const inYears = value >= 1000 && value < 3000;
  if (digits === 4) return inYears && !(value % 50 === 0 && /^の(?:歴史(?!的)|伝統)/.test(after));
  if (digits === 0) return kanji && inYears && value % 100 !== 0;
  if (digits === 1 || digits > 4 || SHORT_AMOUNT.test(after)) return false;
  if (YEAR_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (isChangedLength(text, numeral)) return false;
  if (digits === 3) return OLD_YEAR.test(after) || (value >= 200 && (value % 10 !== 0 || YEAR.test(after)));
  return /^['’]?0|['’]/.test(text.slice(start - 1, start + 1)) || YEAR.test(after);
}

export const year: DateRule = {
  id: "date/year",
  because:
    "Four digits before 年 name a year; two digits do when what follows only makes sense after a year, and are an amount else.",
  cue: { afterNumeral: "年" },
  place: "first",
  examples: [
    "[2024年]|2024",
    "[二〇二四年]|2024",
    "[98年]に|1998",
    "[24年3月]|2024-03",
    "[645年]の改新|0645",
    "[2024年]の歴史的な|2024",
  ],
  counterExamples: [
    "3年間",
    "180年の歴史",
    "1000年以上",
    "5年ぶり",
    "10年後",
    "1300年の歴史",
    "期間を50年から70年に変更",
  ],
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
