import type { NameRule } from "../rules/rule.js";
import { legalFormStart, runStart } from "../rules/runs.js";

export const legalFormAfter: NameRule = {
  id: "organization/legal-form-after",
  because: "A company's name ends with its legal form.",
  type: "organization",
  cue: { words: ["法人", "会社"], beside: ["legal-form"] },
  examples: ["[ミナモ電機株式会社]が", "[サクラ食品有限会社]は"],
  counterExamples: ["株式会社が", "この株式会社は"],
  find(s, at, propose) {
    const form = legalFormStart(s, at);
    const first = runStart(s, at);
    if (form >= 0 && first < form) propose(first, at);
  },
};
