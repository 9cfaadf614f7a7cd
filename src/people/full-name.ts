import { GIVEN_NAME } from "../rules/categories.js";
import type { NameRule } from "../rules/rule.js";

export const fullName: NameRule = {
  id: "person/full-name",
  because: "A surname followed by a given name is a person.",
  type: "person",
  cue: { names: ["surname", "frequent-surname"] },
  examples: ["[高橋花子]が話した", "会長に[三浦誠一]を選んだ"],
  counterExamples: ["高橋が話した", "三浦半島の海"],
  find(s, at, propose) {
    if (s.at(at).partOfSpeech.detail3 !== "名" && s.at(at + 1).categories.names & GIVEN_NAME)
      propose(at, at + 1);
  },
};
