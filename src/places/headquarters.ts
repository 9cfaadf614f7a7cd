import type { NameRule } from "../rules/rule.js";
import { katakanaEnd, runEnd } from "../rules/runs.js";

export const headquarters: NameRule = {
  id: "place/headquarters",
  because: "After 本社・ or 本店: in brackets stands the place of a company.",
  type: "place",
  cue: { words: ["本社", "本店", "本部"] },
  examples: ["(本社・[湊川市])", "(本社:[サンノゼ])"],
  counterExamples: ["本社を移す", "本部が決めた"],
  find(s, at, propose) {
    if (!/^[・:=＝]$/.test(s.at(at + 1).surface)) return;
    const last = Math.max(runEnd(s, at + 2), katakanaEnd(s, at + 2));
    if (last > at + 1) propose(at + 2, last);
  },
};
