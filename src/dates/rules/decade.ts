import type { DateRule } from "../rule.js";

export const decade: DateRule = {
  id: "date/decade",
  because: "年代 after a multiple of ten is a decade.",
  cue: { afterNumeral: ["年代"] },
  examples: [
    "[1990年代]|199X",
    "[90年代]の|199X",
    "[前世紀の90年代]|XX9X",
    "[1980年代後半]|198X",
    "[2000年代]|200X",
  ],
  counterExamples: ["1995年代表", "10代", "年代物", "1995年代理"],
  read({ text, numeral }) {
    const { value, end, vague, decimal } = numeral!;
    if (value % 10 !== 0 || vague || decimal || value > 2990) return null;
    if (/^[表理替金]/.test(text[end + 2] ?? "")) return null;
    return { is: "point", end: end + 2, from: "decade", to: "decade", point: { decade: value } };
  },
};
