import { DIGITS, KANJI_NUMERALS, Sign } from "../characters.js";
import { formatAmount, HALF_STARTS, type Quantity, unitsBefore } from "../quantity.js";
import type { DateRule } from "../rule.js";

const TIMES = new Sign(
  `に${DIGITS}${KANJI_NUMERALS}数`,
  /(?:に|につき)?[0-9一二三四五六七八九十数]+(?:回|度)(?!目|戦|生|線)/y,
);
const EACH = new Sign("ご毎お置", /(?:ごと|毎|おき|置き)(?!に異|の違)/y);
const PER =
  /([年月週日])(?:に)?[0-9一二三四五六七八九十数]+[~〜、]?[0-9]*(回|度|日|時間)(?!目|戦|間|程度の|連続|付|号)/y;
const UNITS: Readonly<Record<string, string>> = { 年: "P1Y", 月: "P1M", 週: "P1W", 日: "P1D" };

export const frequency: DateRule = {
  id: "date/frequency",
  because: "週3日, 年2回, 3日に1回 and 2日ごと say how often: the value is the span in which it happens.",
  cue: {
    at: [
      ...HALF_STARTS,
      ...[..."年月週日"].flatMap((unit) => [..."に0123456789一二三四五六七八九十数"].map((n) => unit + n)),
    ],
    afterNumeral: unitsBefore("にご毎お置"),
  },
  place: "first",
  examples: [
    "[週3日]の|P1W",
    "[年2回]|P1Y",
    "[3日に1回]|P3D",
    "[2日ごと]に|P2D",
    "[1日3回]|P1D",
    "[4年に1度]の|P4Y",
  ],
  counterExamples: ["今年2回", "2024年1回", "3日ごろ", "24日2日目", "平日3回", "10月2日"],
  read(spot) {
    const { text, at, numeral } = spot;
    if (!numeral && text[at] !== "半") {
      if (
        /[0-9一二三四五六七八九十今昨来先毎同翌前々数曜平元祝本当半か月ヶカ隔後全]/.test(text[at - 1] ?? "")
      )
        return null;
      PER.lastIndex = at;
      const per = PER.exec(text);
      if (!per || (/日|時間/.test(per[2]) && per[1] !== "週" && !(per[1] === "月" && per[2] === "日")))
        return null;
      return { is: "set", end: at + per[0].length, value: UNITS[per[1]] };
    }
    const { quantity } = spot;
    if (!quantity) return null;
    const { end } = quantity;
    const each = EACH.lengthAt(text, end);
    const times = each < 0 ? TIMES.lengthAt(text, end) : -1;
    if (each < 0 && (times < 0 || !repeats(quantity, text.slice(end, end + times)))) return null;
    return { is: "set", end: end + Math.max(each, times), value: formatAmount(quantity.amount) };
  },
};

/** 3日に2回 repeats; 24日に2回 and 24年に3回 tell how often something happened then; without に only 1日3回 does. */
function repeats({ unit, numeral }: Quantity, times: string): boolean {
  const value = numeral?.value ?? 0;
  if (!times.startsWith("に")) return unit === "day" && value === 1;
  return (
    (unit !== "day" && unit !== "year") ||
    value <= 10 ||
    (unit === "year" && /^に[1一]/.test(times) && value < 1900)
  );
}
