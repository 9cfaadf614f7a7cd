import type { NameRule } from "../rules/rule.js";
import { runStart } from "../rules/runs.js";

export const shortFormInBrackets: NameRule = {
  id: "organization/short-form-in-brackets",
  because: "A name in Latin letters alone in brackets is the short form of the body before them.",
  type: "organization",
  cue: { words: ["("] },
  examples: ["世界港湾機構([WPO])は"],
  counterExamples: ["世界港湾機構(本部・湊)は", "(WPO)"],
  find(s, at, propose) {
    if (runStart(s, at - 1) === at || s.at(at + 2).surface !== ")") return;
    if (/^[A-Z][A-Za-z]{1,9}$/.test(s.at(at + 1).surface)) propose(at + 1, at + 1);
  },
};
