import type { NameRule } from "../rules/rule.js";

const LONGEST = 8;

export const paper: NameRule = {
  id: "organization/paper",
  because: "A name before 紙, 誌 or 社 is a paper or a company.",
  type: "organization",
  cue: { words: ["紙", "誌", "社"] },
  examples: ["「[ルミナ・ポスト]」紙が", "「[ルミナ]」誌は"],
  counterExamples: ["ルミナ紙が", "折り紙が"],
  find(s, at, propose) {
    if (!/^[」』]$/.test(s.at(at - 1).surface)) return;
    let first = at - 1;
    while (first > 0 && at - first < LONGEST && !/^[「『]$/.test(s.at(first - 1).surface)) first--;
    if (first > 0 && first < at - 1) propose(first, at - 2);
  },
};
