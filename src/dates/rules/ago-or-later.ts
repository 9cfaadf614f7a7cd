import { Sign } from "../characters.js";
import type { Amount, Shift } from "../phrase.js";
import { HALF_STARTS, unitsBefore, unitsOf } from "../quantity.js";
import type { DateRule } from "../rule.js";

const BEFORE = new Sign(
  "ほくぐ余あ以前",
  /(?:ほど|くらい|ぐらい|余り|あまり|以上)?前(?![後半期述者回倒売年月日場]|社長|首相|会長|大統領|[都府県]?知事|[市町村区]長|大臣|長官|監督|代表|議員)/y,
);
const AFTER = new Sign("ほくぐ余あ後", /(?:ほど|くらい|ぐらい|余り|あまり)?後(?![半期述者継遺退援場])/y);

export const agoOrLater: DateRule = {
  id: "date/ago-or-later",
  because:
    "An amount of time before 前 or 後 is a date, as precise as its finest unit: 3日前, 1か月と21日前, 四半世紀前.",
  cue: { afterNumeral: unitsBefore("ほくぐ余あ以前後"), at: HALF_STARTS },
  place: "first",
  examples: [
    "[3年前]|XXXX",
    "[数年後]に|XXXX",
    "[3日前]|XXXX-XX-XX",
    "[2週間前]|XXXX-WXX",
    "[半年後]|XXXX-XX",
    "[3年前の夏]|XXXX-SU",
  ],
  counterExamples: ["3年間", "2020年前後", "3年後半", "3日前後", "24日前首相が"],
  read(spot) {
    const { text, quantity } = spot;
    if (!quantity) return null;
    const past = BEFORE.lengthAt(text, quantity.end);
    const length = past < 0 ? AFTER.lengthAt(text, quantity.end) : past;
    if (length < 0) return null;
    const { unit } = quantity;
    return {
      is: "point",
      end: quantity.end + length,
      from: unit,
      to: unit,
      point: { shifts: shiftsOf(quantity.amount, past < 0 ? 1 : -1) },
      ...(length > 1 && {
        mod: /^(?:以上|余|あまり)/.test(text.slice(quantity.end))
          ? ("MORE_THAN" as const)
          : ("APPROX" as const),
      }),
    };
  },
};

/**
 * Whether an amount that ends at `at` is followed by 前 (-1) or 後 (1), which make a date of it; 0 for
 * neither.
 */
export function wayFrom(text: string, at: number): 1 | -1 | 0 {
  return BEFORE.lengthAt(text, at) >= 0 ? -1 : AFTER.lengthAt(text, at) >= 0 ? 1 : 0;
}

export function shiftsOf(amount: Amount, sign: 1 | -1): Shift[] {
  return unitsOf(amount).map((unit) => {
    const count = amount[unit] ?? null;
    return { unit, by: count === null ? null : sign * count, from: "anchor" };
  });
}
