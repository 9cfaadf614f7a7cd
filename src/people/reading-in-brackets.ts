import type { NameRule } from "../rules/rule.js";
import { runStart } from "../rules/runs.js";

const LONGEST_READING = 18;

export const readingInBrackets: NameRule = {
  id: "person/reading-in-brackets",
  because: "Kanji with a kana reading in brackets that is divided in two is a person.",
  type: "person",
  cue: { words: ["("] },
  examples: ["[李成民](イ・ソンミン)氏が", "[高橋花子](たかはし・はなこ)は"],
  counterExamples: ["協力協定(きょうりょくきょうてい)を", "東京(首都)で"],
  find(s, at, propose) {
    const reading = /^\((?:[ぁ-ん]{1,6}[・ ][ぁ-ん]{1,6}|[ァ-ヴー]{1,6}[・ ][ァ-ヴー]{1,8})[)、]/;
    const first = runStart(s, at - 1);
    if (first < at && reading.test(s.text.slice(s.start[at], s.start[at] + LONGEST_READING)))
      propose(first, at - 1);
  },
};
