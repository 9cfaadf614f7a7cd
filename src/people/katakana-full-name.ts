import type { NameRule } from "../rules/rule.js";
import { isDot, katakanaEnd } from "../rules/runs.js";

export const katakanaFullName: NameRule = {
  id: "person/katakana-full-name",
  because: "Katakana words joined by ・ are mostly the parts of a foreign name.",
  type: "person",
  cue: { words: ["・", "=", "＝"] },
  examples: ["[マルコ・ベルディ]が来た", "作者は[ジャン=リュック・モロー]だ"],
  counterExamples: ["赤・青・黄の三色", "東京・大阪の支店"],
  find(s, at, propose) {
    const first = at - 1;
    if (isDot(s.at(first - 1).surface)) return;
    const last = katakanaEnd(s, first);
    if (last > at) propose(first, last);
  },
};
