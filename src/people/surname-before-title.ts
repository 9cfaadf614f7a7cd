import { SURNAME } from "../rules/categories.js";
import type { NameRule } from "../rules/rule.js";

export const surnameBeforeTitle: NameRule = {
  id: "person/surname-before-title",
  because: "A surname right before a title is a person, even where the dictionary also knows it as a place.",
  type: "person",
  cue: { beside: ["title", "honorific"] },
  examples: ["[千葉]社長は述べた", "[呉]大使に報告した", "交渉は[小松原]氏が担う"],
  counterExamples: ["特命全権大使が着任した", "市長選に出る", "会長と社長は別だ"],
  find(s, at, propose) {
    if (s.at(at - 1).categories.names & SURNAME) propose(at - 1, at - 1);
  },
};
