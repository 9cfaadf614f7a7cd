import { readQuantity } from "../quantity.js";
import type { DateRule } from "../rule.js";

const PREFIX = /(?:過去|今後|向こう|直近|この先|次の|最後の|最初の|最近)の?/y;

export const lasting: DateRule = {
  id: "date/lasting",
  because: "過去5年間 and 向こう3か月 are amounts of time that the word before belongs to.",
  cue: { at: ["過去", "今後", "向こ", "直近", "この", "次の", "最後", "最初", "最近"] },
  place: "first",
  examples: ["[過去5年間]|P5Y", "[向こう3か月]|P3M", "[今後数年]|PXY", "[過去2秒]|PT2S", "[最後の3日間]|P3D"],
  counterExamples: ["過去最高", "前の3日間", "今後の予定", "向こう側", "次の2人"],
  read({ text, at }) {
    PREFIX.lastIndex = at;
    const prefix = PREFIX.exec(text);
    const quantity = prefix && readQuantity(text, at + prefix[0].length);
    if (!quantity || /^(?:[前後](?!半)|目|連続|生)/.test(text.slice(quantity.end, quantity.end + 2)))
      return null;
    const loose = /^[次最]/.test(prefix[0]) && !quantity.counts;
    return loose ? null : { is: "duration", end: quantity.end, amount: quantity.amount };
  },
};
