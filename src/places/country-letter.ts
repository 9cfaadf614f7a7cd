import { COUNTRY_LETTERS } from "../rules/country-letters.js";
import type { NameRule } from "../rules/rule.js";

/** Those that stand before another noun on their own: 米大統領. */
const AHEAD = [..."米英独仏露韓伊豪印"];

export const countryLetter: NameRule = {
  id: "place/country-letter",
  because: "Newspapers write countries as one letter: 日米韓 are three places.",
  type: "place",
  cue: { words: COUNTRY_LETTERS },
  examples: ["[日][米][韓]が", "[米]大統領は", "[英][独]の首脳"],
  counterExamples: ["駐日大使", "訪米する", "米を炊く", "日が昇る"],
  find(s, at, propose) {
    const beside = (i: number) => COUNTRY_LETTERS.includes(s.at(i).surface);
    const before = s.at(at - 1).surface;
    if (/^[駐訪在対滞来離反親渡]$/.test(before)) return;
    if (beside(at - 1) || beside(at + 1) || (AHEAD.includes(s.at(at).surface) && s.at(at + 1).isNounLike))
      propose(at, at);
  },
};
