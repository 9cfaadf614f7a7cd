import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-references");

export const vagueWord: DateRule = {
  id: "date/vague-word",
  because: "このほど, 現在 and 今後 say past, present or future and no more.",
  cue: { at: WORDS.starts },
  place: "first",
  examples: [
    "[このほど]|PAST_REF",
    "[現在]の|PRESENT_REF",
    "[今後]の|FUTURE_REF",
    "同社は[近く]発表する|FUTURE_REF",
  ],
  counterExamples: [
    "駅の近く",
    "100人近く",
    "現在地",
    "12月31日現在",
    "3月末現在",
    "震源に近く被害の大きい",
    "将来性",
  ],
  read({ text, at }) {
    const row = WORDS.longestAt(text, at);
    if (!row) return null;
    const end = at + row.surface.length;
    if (row.surface === "近く" && !isAdverb(text, at, end)) return null;
    if (row.surface === "現在" && /[日月年時分度末初旬]/.test(text[at - 1] ?? "")) return null;
    if (row.surface === "最近" && /^(?:接|隣)/.test(text[end] ?? "")) return null;
    return { is: "reference", end, value: row.value };
  },
};

/** 近く is "soon" at the start of a clause and before a verb; behind a noun it is "near". */
function isAdverb(text: string, at: number, end: number): boolean {
  return (
    /[はがをもで、。「\s]|^$/.test(text[at - 1] ?? "") &&
    !/^[のにでをはがもまかな、。]/.test(text[end] ?? "。")
  );
}
