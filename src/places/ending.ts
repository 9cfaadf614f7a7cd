import type { NameRule } from "../rules/rule.js";

const LONGEST = 4;

export const placeEnding: NameRule = {
  id: "place/ending",
  because: "A name before 市, 川, 駅 or 空港 is a place with it.",
  type: "place",
  cue: { beside: ["place-ending", "facility-ending", "place-suffix"] },
  examples: ["[湊川市]で", "[ミナモ空港]に着いた"],
  counterExamples: ["空港に着いた", "この市で", "川で遊ぶ"],
  find(s, at, propose) {
    if (s.at(at - 1).isNounLike && s.start[at] === s.end[at - 1]) {
      let first = at - 1;
      while (first > 0 && at - first < LONGEST && s.at(first - 1).isName && s.at(first).isName) first--;
      propose(first, at);
    }
  },
};
