import { SURNAME, wordBits } from "../rules/categories.js";
import type { NameRule, RuleSentence, RuleWord } from "../rules/rule.js";

const LONGEST = 4;
const SUFFIX = wordBits(
  "organization-ending",
  "organization-suffix",
  "place-suffix",
  "place-ending",
  "title",
);

function isShortKanji({ surface, isNounLike, categories }: RuleWord): boolean {
  return isNounLike && /^[一-龠々]{1,2}$/.test(surface) && categories.words === 0;
}

/** Whether a surname of one character and a word of two, which as a name need not be a proper noun, end with word `last`. */
function isSurnameAndWord(s: RuleSentence, last: number): boolean {
  const { surface, categories } = s.at(last - 1);
  const isSurname = surface.length === 1 && categories.names & SURNAME && !(categories.words & SUFFIX);
  const given = s.at(last);
  return (
    Boolean(isSurname) &&
    !s.at(last - 2).isNounLike &&
    /^[一-龠]{2}$/.test(given.surface) &&
    !(given.categories.words & SUFFIX)
  );
}

export const eastAsianNameBeforeTitle: NameRule = {
  id: "person/east-asian-name-before-title",
  because:
    "Two to four kanji of single words before a title are a Chinese or Korean name that no dictionary has.",
  type: "person",
  cue: { beside: ["title", "honorific"] },
  examples: ["[呉江平]大使に報告した", "[朴成浩]会長が語った", "[謝青春]会長は"],
  counterExamples: ["代表取締役社長に就く", "新大使に報告した", "全国市民会長が"],
  find(s, at, propose) {
    let first = at;
    while (at - first < LONGEST && isShortKanji(s.at(first - 1))) first--;
    const length = s.end[at - 1] - s.start[first];
    if (at - first < 2 && isSurnameAndWord(s, at - 1)) propose(at - 2, at - 1);
    else if (at - first >= 2 && length >= 2 && length <= LONGEST) propose(first, at - 1);
  },
};
