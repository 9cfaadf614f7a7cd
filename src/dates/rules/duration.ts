import { Characters } from "../../rules/characters.js";
import { DIGITS, KANJI_NUMERALS, Sign } from "../characters.js";
import { HALF_STARTS, type Quantity, UNIT_STARTS } from "../quantity.js";
import type { DateRule } from "../rule.js";
import type { Spot } from "../spot.js";
import { namesDay } from "./day.js";
import { namesYear } from "./year.js";

/** What makes a rate, a rank or a product of an amount. */
const NOT_TIME = new Sign(
  `に約平${DIGITS},.万あ当ご毎お置${KANJI_NUMERALS}数分生ABCDEFGHIJKLMNOPQRSTUVWXYZ選級次債物国草史会号定体態制代式刻点`,
  new RegExp(
    `^(?:${[
      // 1日1000円, 1時間あたり, 3日に1回
      "に?(?:約|平均)?[0-9,.万]+(?:円|米?ドル|食|杯|錠|歩|本|個|人|バレル|トン)|あた|当た|当り|平均|ごと|毎|おき|置き",
      "[0-9一二三四五六七八九十約数]+[0-9万千百]*[円回度ド]",
      "に(?:付き|つき)",
      // 3か月分
      "分(?![割析離裂散野権岐])",
      // 3年生, 3年1組, 10年債, 1分の1
      "生|[0-9A-Z]+組|選手|級|次(?!いで)|債|物国|物の|国債|草|史|会(?![議見談合場期])|号|定期|体制|態勢|制|代|式|刻|点(?!で)",
    ].join("|")})`,
  ),
);
const NUMBER = new Characters(DIGITS);
/** What the character before an amount shows to be part of a longer number or of a school year. */
const PART_OF_MORE = new Characters(`${DIGITS}${KANJI_NUMERALS}第学校`);

export const duration: DateRule = {
  id: "date/duration",
  because:
    "A number and a unit of time are an amount of time where they do not name a year, a day or an hour.",
  cue: { afterNumeral: UNIT_STARTS, at: HALF_STARTS },
  place: "first",
  examples: [
    "[3年間]|P3Y",
    "[1時間半]の|PT1H30M",
    "[180年]の歴史|P180Y",
    "[5年ぶり]|P5Y",
    "[8年]連続|P8Y",
    "[半年]で|P6M",
    "[数日間]|PXD",
    "[3年以内]|P3Y",
  ],
  counterExamples: [
    "2024年",
    "24日",
    "1日あたり",
    "3年生",
    "10年債",
    "十分",
    "5分の1",
    "第3週",
    "3か月分",
    "24時間体制",
  ],
  read(spot) {
    const { quantity } = spot;
    if (!quantity) return null;
    if (
      PART_OF_MORE.at(spot.text, spot.at - 1) &&
      /[0-9一二三四五六七八九十第]$|[小中]学$|高校$/.test(spot.text.slice(Math.max(0, spot.at - 2), spot.at))
    )
      return null;
    let { end } = quantity;
    const { text } = spot;
    if (text[end - 1] === "秒" && NUMBER.at(text, end)) return null;
    if (NOT_TIME.opens(text, end, 6) || !countsTime(spot, quantity)) return null;
    if (text.startsWith("ぶり", end)) end += 2;
    else if (text[end] === "目" && quantity.numeral) end += 1;
    else if (text[end] === "来" && "のとで、初".includes(text[end + 1] ?? "")) end += 1;
    return { is: "duration", end, amount: quantity.amount };
  },
};

function countsTime(spot: Spot, { counts, numeral, unit, end }: Quantity): boolean {
  if (counts || !numeral) return true;
  const { text } = spot;
  const char = text[numeral.end];
  if (char === "年") {
    if (unit === "year" && namesYear(spot, numeral)) return false;
    return true;
  }
  if (char === "日")
    return (
      !namesDay(spot, numeral) && !(numeral.kanji && numeral.value === 1 && !/^[にで]/.test(text.slice(end)))
    );
  if (char === "分" && numeral.kanji && !numeral.vague && numeral.end - numeral.start === 1)
    return /^(?:間|以|ほど|足)/.test(text.slice(end));
  return true;
}
