import { wordBits } from "../rules/categories.js";
import type { NameRule } from "../rules/rule.js";

const LONGEST = 3;
const TITLE = wordBits("title");

export const titleAndName: NameRule = {
  id: "person/title-and-name",
  because: "A title followed by の introduces the person who holds it.",
  type: "person",
  cue: { words: ["の"] },
  examples: ["社長の[高橋花子]が", "代表の[ロペス]は"],
  counterExamples: ["会社の社長が", "青の時代"],
  find(s, at, propose) {
    if (!(s.at(at - 1).categories.words & TITLE)) return;
    let last = at;
    while (last - at < LONGEST && s.at(last + 1).isName) last++;
    if (last > at) propose(at + 1, last);
  },
};
