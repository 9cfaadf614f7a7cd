import type { NameRule } from "../rules/rule.js";
import { katakanaStart } from "../rules/runs.js";

export const katakanaNameBeforeTitle: NameRule = {
  id: "person/katakana-name-before-title",
  because: "A katakana name before a title is a person, all parts joined by ・ included.",
  type: "person",
  cue: { beside: ["title", "honorific"] },
  examples: ["[マルコ・ベルディ]首相が来た", "[ロペス]氏は語った"],
  counterExamples: ["国務長官が来た", "社長は語った"],
  find(s, at, propose) {
    const first = katakanaStart(s, at - 1);
    if (first < at) propose(first, at - 1);
  },
};
