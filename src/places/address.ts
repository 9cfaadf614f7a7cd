import { nameBits, wordBits } from "../rules/categories.js";
import type { NameRule, RuleSentence } from "../rules/rule.js";

const LONGEST = 9;
const PLACE = nameBits("place", "municipality", "prefecture");
const ENDING = wordBits("place-ending", "place-suffix");

function goesOn(s: RuleSentence, i: number): boolean {
  const { categories, partOfSpeech } = s.at(i);
  return (
    (categories.names & PLACE) !== 0 || (categories.words & ENDING) !== 0 || partOfSpeech.detail2 === "地域"
  );
}

export const address: NameRule = {
  id: "place/address",
  because: "An unbroken chain from a prefecture or a city down is one address.",
  type: "place",
  cue: { names: ["prefecture", "municipality"] },
  examples: ["[東京都千代田区丸の内]で", "[愛知県豊田市]の工場"],
  counterExamples: ["東京で", "愛知と豊田"],
  find(s, at, propose) {
    if (s.start[at] === s.end[at - 1] && goesOn(s, at - 1)) return;
    let last = at;
    while (last - at < LONGEST && s.start[last + 1] === s.end[last] && goesOn(s, last + 1)) last++;
    if (last > at) propose(at, last);
  },
};
