import { nameBits } from "../rules/categories.js";
import { LETTERS_BEFORE_NAMES } from "../rules/country-letters.js";
import type { NameRule } from "../rules/rule.js";
import { katakanaStart } from "../rules/runs.js";

const COUNTRY = nameBits("country");

export const nameBeforeCountry: NameRule = {
  id: "person/name-before-country",
  because:
    "Newspapers put the country between a foreign name and the office: ロペス米大統領, ロペス・イタリア首相.",
  type: "person",
  cue: { beside: ["title"] },
  examples: ["[ロペス]米大統領は", "[マルコ・ベルディ]・イタリア首相が"],
  counterExamples: ["イタリア首相が", "新しい米大統領は", "仏・イタリア首相が"],
  find(s, at, propose) {
    const { surface, categories } = s.at(at - 1);
    if (!LETTERS_BEFORE_NAMES.includes(surface) && !(categories.names & COUNTRY)) return;
    const last = s.at(at - 2).surface === "・" ? at - 3 : at - 2;
    const first = katakanaStart(s, last);
    if (first <= last && !(s.at(last).categories.names & COUNTRY)) propose(first, last);
  },
};
