import type { NameRule } from "../rules/rule.js";
import { katakanaEnd, runEnd } from "../rules/runs.js";

export const dateline: NameRule = {
  id: "place/dateline",
  because: "A dateline names the place an article was written at: 【ソウル＝…】.",
  type: "place",
  cue: { words: ["【", "[", "("] },
  examples: ["【[ソウル]=高橋花子】", "[[湊川]=共同]"],
  counterExamples: ["【速報】", "(高橋花子)"],
  find(s, at, propose) {
    const last = Math.max(runEnd(s, at + 1), katakanaEnd(s, at + 1));
    if (last > at && /^[=＝]$/.test(s.at(last + 1).surface)) propose(at + 1, last);
  },
};
