import type { NameRule } from "../rules/rule.js";

const LONGEST = 8;

export const kindBefore: NameRule = {
  id: "organization/kind-before",
  because: "A word for a kind of body announces its name: 大手のX, メーカー「X」.",
  type: "organization",
  cue: { beside: ["common-organization"] },
  examples: ["製薬会社の[ミナモ]が", "反政府組織「[自由と水の運動]」は"],
  counterExamples: ["会社の社長が", "組織を変える"],
  find(s, at, propose) {
    const isQuoted = s.at(at + 1).surface === "「";
    if (!isQuoted && s.at(at + 1).surface !== "の") return;
    let last = at + 1;
    while (last - at < LONGEST && (isQuoted ? s.at(last + 1).surface !== "」" : s.at(last + 1).isName))
      last++;
    if (last > at + 1 && last < s.count) propose(at + 2, last);
  },
};
