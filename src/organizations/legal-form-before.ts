import type { NameRule } from "../rules/rule.js";
import { legalFormStart, runEnd } from "../rules/runs.js";

export const legalFormBefore: NameRule = {
  id: "organization/legal-form-before",
  because: "What follows a legal form is the body's name, and the legal form is a part of it.",
  type: "organization",
  cue: { words: ["法人", "会社"], beside: ["legal-form"] },
  examples: ["[株式会社ミナモ電機]が", "[学校法人白樺学園]は"],
  counterExamples: ["株式会社を設立した", "同社は株式会社だ"],
  find(s, at, propose) {
    const first = legalFormStart(s, at);
    const last = runEnd(s, at);
    if (first >= 0 && last > at) propose(first, last);
  },
};
