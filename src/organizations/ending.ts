import type { NameRule } from "../rules/rule.js";
import { runStart } from "../rules/runs.js";

export const ending: NameRule = {
  id: "organization/ending",
  because: "Nouns before a word such as 銀行, 省 or 委員会 make up the name that it ends.",
  type: "organization",
  cue: { beside: ["organization-ending", "organization-suffix"] },
  examples: ["[ミナモ銀行]が", "[湊川市教育委員会]は"],
  counterExamples: ["銀行が", "この銀行は", "銀行員が"],
  find(s, at, propose) {
    if (s.at(at + 1).isNounLike) return;
    const first = runStart(s, at);
    if (first < at) propose(first, at);
  },
};
