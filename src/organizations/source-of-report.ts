import type { NameRule } from "../rules/rule.js";
import { runStart } from "../rules/runs.js";

export const sourceOfReport: NameRule = {
  id: "organization/source-of-report",
  because: "Who is cited with によると is a body, mostly a newspaper, an agency or a ministry.",
  type: "organization",
  cue: { words: ["よる", "よれ"] },
  examples: ["[湊新聞]によると", "[ミナモ通信]によれば"],
  counterExamples: ["これによると", "協定による援助"],
  find(s, at, propose) {
    if (s.at(at - 1).surface !== "に" || !/^[とば]$/.test(s.at(at + 1).surface)) return;
    const first = runStart(s, at - 2);
    if (first < at - 1 && s.at(at - 2).partOfSpeech.detail1 !== "代名詞") propose(first, at - 2);
  },
};
