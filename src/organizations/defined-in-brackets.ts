import type { NameRule } from "../rules/rule.js";
import { runEnd, runStart } from "../rules/runs.js";

export const definedInBrackets: NameRule = {
  id: "organization/defined-in-brackets",
  because: "Brackets with 以下 define a short form of the name before them.",
  type: "organization",
  cue: { words: ["以下"] },
  examples: ["[湊川国際協力特区](以下「[湊川特区]」と呼ぶ)は", "[ミナモ電機労働組合](以下、[ミナモ労組])が"],
  counterExamples: ["湊川市では10度以下だった", "以下「湊川特区」の", "協力協定(以下の通り)を"],
  find(s, at, propose) {
    if (s.at(at - 1).surface !== "(") return;
    let from = at + 1;
    while (/^[、「“"『]$/.test(s.at(from).surface)) from++;
    const last = runEnd(s, from);
    const first = runStart(s, at - 2);
    if (from === at + 1 || last < from || first > at - 2 || !/^[」”"』)と]$/.test(s.at(last + 1).surface))
      return;
    propose(first, at - 2);
    propose(from, last);
  },
};
