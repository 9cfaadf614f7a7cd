import type { NameRule, RuleWord } from "../rules/rule.js";

const LONGEST = 4;

function isShortKanji({ surface, isNounLike, categories }: RuleWord): boolean {
  return isNounLike && /^[一-龠々]{1,2}$/.test(surface) && categories.words === 0;
}

export const eastAsianNameBeforeTitle: NameRule = {
  id: "person/east-asian-name-before-title",
  because:
    "Two to four kanji of single words before a title are a Chinese or Korean name that no dictionary has.",
  type: "person",
  cue: { beside: ["title", "honorific"] },
  examples: ["[呉江平]大使に報告した", "[朴成浩]会長が語った"],
  counterExamples: ["代表取締役社長に就く", "新大使に報告した"],
  find(s, at, propose) {
    let first = at;
    while (at - first < LONGEST && isShortKanji(s.at(first - 1))) first--;
    const length = s.end[at - 1] - s.start[first];
    if (at - first >= 2 && length >= 2 && length <= LONGEST) propose(first, at - 1);
  },
};
