import type { NameRule } from "../rules/rule.js";
import { katakanaEnd } from "../rules/runs.js";

const LONGEST = 8;

export const kindBefore: NameRule = {
  id: "organization/kind-before",
  because: "A word for a kind of body announces its name: 大手のX, メーカー「X」, 会社X.",
  type: "organization",
  cue: { beside: ["common-organization"] },
  examples: ["製薬会社の[ミナモ]が", "反政府組織「[自由と水の運動]」は", "製薬会社[ルミナ]は"],
  counterExamples: ["会社の社長が", "組織を変える", "会社員が", "この会社では"],
  find(s, at, propose) {
    if (s.at(at + 1).isName && /^[ァ-ヴー]+$/.test(s.at(at + 1).surface))
      propose(at + 1, katakanaEnd(s, at + 1));
    const isQuoted = s.at(at + 1).surface === "「";
    if (!isQuoted && s.at(at + 1).surface !== "の") return;
    let last = at + 1;
    while (last - at < LONGEST && (isQuoted ? s.at(last + 1).surface !== "」" : s.at(last + 1).isName))
      last++;
    if (last > at + 1 && last < s.count) propose(at + 2, last);
  },
};
