import type { NameRule } from "../rules/rule.js";
import { katakanaStart, runStart } from "../rules/runs.js";

export const ageInBrackets: NameRule = {
  id: "person/age-in-brackets",
  because: "A number of one or two digits in brackets after a name is an age.",
  type: "person",
  cue: { words: ["("] },
  examples: ["[高橋花子](45)が逮捕された", "[ロペス](7歳)は"],
  counterExamples: ["第2回(2024)の", "平成(1989年)から"],
  find(s, at, propose) {
    if (!/^\(\d{1,2}歳?\)/.test(s.text.slice(s.start[at], s.start[at] + 6))) return;
    const first = Math.min(runStart(s, at - 1), katakanaStart(s, at - 1));
    if (first < at) propose(first, at - 1);
  },
};
