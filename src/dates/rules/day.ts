import { Characters } from "../../rules/characters.js";
import { Sign } from "../characters.js";
import type { Numeral } from "../numeral.js";
import { type Reading, states } from "../phrase.js";
import type { DateRule } from "../rule.js";
import type { Spot } from "../spot.js";
import { wayFrom } from "./ago-or-later.js";

/** What makes an amount of days, not a day, of a number before 日. */
const AMOUNT = new Sign(
  "間目ぶ連ごおずかが続半分以未ほ程くぐ足たあ近によ余弱強超を経も",
  new RegExp(
    `^(?:${[
      "間|目|ぶり|連続|ごと|おき|ずつ|かけ|がかり|続[伸落騰]|半(?!ば)|分(?![か〜])",
      "以内|以上|以下|未満|ほど|程度|くらい|ぐらい|足らず|たらず|あまり|近く|につき|より[長短多少]",
      "余(?![震波罪])|弱(?![い含])|強(?![いくさ化制力行大調])|超(?![え党])",
      "を経|経[っつ]|たっ|も(?=かか|続い|待|経|たた|休|ない)",
    ].join("|")})`,
  ),
);
/** What makes an amount of ten days or fewer. */
const SHORT_AMOUNT = /^(?:で(?![すしもは、])|に?\d+[回度](?!目))/;
/** A bare 一日 is the first only where it cannot be "one day". */
const FIRST = /^(?:[、（(付]|午[前後]|朝|夜|夕|未明|から|まで)/;

/** 1日1000円 and 1日に3食 are rates. */
const RATE =
  /^(?:に?(?:約|平均)?[0-9,.万]+(?:円|米?ドル|食|杯|錠|歩|バレル|トン)|[0-9約]|平均|限り|に付き|あたり|当たり|当り)/;

/** What says before a number that it is an amount. */
const AMOUNT_BEFORE_ENDS = new Characters("る丸べかそ約長大短休続");
const AMOUNT_BEFORE = /(?:まる|丸|延べ|わずか|およそ|約|最長|最大|最短|週休|連続)$/;

export function namesDay(
  { text, before }: Spot,
  { start, value, kanji, end, digits, vague, decimal }: Numeral,
): boolean {
  if (value < 1 || value > 31 || vague || decimal || digits > 2) return false;
  if (before && !states(before, "month")) return false;
  if (before) return text[end + 1] !== "間" && !text.startsWith("ぶり", end + 1);
  if (
    wayFrom(text, end + 1) !== 0 ||
    AMOUNT.opens(text, end + 1, 7) ||
    (AMOUNT_BEFORE_ENDS.at(text, start - 1) && AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
  )
    return false;
  const after = text.slice(end + 1, end + 8);
  if (value === 1 && RATE.test(after)) return false;
  if (kanji && value === 1) return FIRST.test(after);
  return value > 10 || !SHORT_AMOUNT.test(after);
}

/** 10、11の両日: the second day, whose unit comes after both. */
function bothDays({ text, numeral }: Spot): Reading | null {
  const { start, end, value } = numeral!;
  if (
    value < 1 ||
    value > 31 ||
    !/^の?両日/.test(text.slice(end, end + 3)) ||
    !/\d[、,・と]$/.test(text.slice(start - 2, start))
  )
    return null;
  return { is: "point", end, from: "day", to: "day", point: { day: value } };
}

export const day: DateRule = {
  id: "date/day",
  because: "A number up to 31 before 日 is a day of the month, unless what follows counts days.",
  cue: { afterNumeral: ["日", "の両", "両日"] },
  examples: [
    "[24日]|XXXX-XX-24",
    "[6月二十四日]|XXXX-06-24",
    "[今月10日]|XXXX-XX-10",
    "[20日前後]|XXXX-XX-20",
    "10、[11]の両日|XXXX-XX-11",
  ],
  counterExamples: ["3日間", "32日", "100日", "10日を経過", "1日あたり", "一日も早く", "3日後"],
  read(spot) {
    const numeral = spot.numeral!;
    if (spot.text[numeral.end] !== "日") return bothDays(spot);
    if (!namesDay(spot, numeral)) return null;
    return { is: "point", end: numeral.end + 1, from: "day", to: "day", point: { day: numeral.value } };
  },
};
