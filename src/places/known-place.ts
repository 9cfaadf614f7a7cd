import type { NameRule } from "../rules/rule.js";

export const knownPlace: NameRule = {
  id: "place/known-place",
  because:
    "Countries, prefectures, municipalities and capitals are places unless something longer says otherwise.",
  type: "place",
  cue: { names: ["country", "prefecture", "municipality", "capital"] },
  examples: ["[フランス]で開かれた", "[札幌]に移る"],
  counterExamples: ["社長が来た", "海で泳ぐ"],
  find(_s, at, propose) {
    propose(at, at);
  },
};
