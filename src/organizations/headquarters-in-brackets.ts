import type { NameRule } from "../rules/rule.js";
import { katakanaStart, runStart } from "../rules/runs.js";

export const headquartersInBrackets: NameRule = {
  id: "organization/headquarters-in-brackets",
  because: "Brackets that begin with 本社, 社長 or 東証 describe the company before them.",
  type: "organization",
  cue: { words: ["("] },
  examples: ["[ミナモ電機](本社・湊市)が", "[ルミナ](東証プライム)は"],
  counterExamples: ["高橋(仮名)が", "(本社・湊市)"],
  find(s, at, propose) {
    if (!/^(?:本[社店部]|東証|東京都|社長|代表|大阪市|証券コード)$/.test(s.at(at + 1).surface)) return;
    const first = Math.min(runStart(s, at - 1), katakanaStart(s, at - 1));
    if (first < at) propose(first, at - 1);
  },
};
