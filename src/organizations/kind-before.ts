import type { NameRule } from "../rules/rule.js";

const LONGEST = 6;

export const kindBefore: NameRule = {
  id: "organization/kind-before",
  because: "A word for a kind of body announces its name: 大手のX, メーカー「X」.",
  type: "organization",
  cue: { beside: ["common-organization"] },
  examples: ["製薬会社の[ミナモ]が", "反政府組織「[ルミナ]」は"],
  counterExamples: ["会社の社長が", "組織を変える"],
  find(s, at, propose) {
    if (!/^[の「]$/.test(s.at(at + 1).surface)) return;
    let last = at + 1;
    while (last - at < LONGEST && s.at(last + 1).isName) last++;
    if (last > at + 1) propose(at + 2, last);
  },
};
