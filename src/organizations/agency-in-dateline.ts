import type { NameRule, RuleSentence } from "../rules/rule.js";

const AGENCY = /^(?:共同|時事|ロイター|聯合ニュース|新華社|ブルームバーグ|AFP時事|AFP|AP|UPI|DPA|CNN)】/;
const LONGEST_AGENCY = 10;

/** The first word of the agency that ends the dateline which word `opener` opens; -1 where it is none. */
export function agencyFrom(s: RuleSentence, opener: number): number {
  for (let i = opener + 2; i < s.count && s.at(i).surface !== "】"; i++) {
    if (AGENCY.test(s.text.slice(s.start[i], s.start[i] + LONGEST_AGENCY))) return i;
  }
  return -1;
}

export const agencyInDateline: NameRule = {
  id: "organization/agency-in-dateline",
  because:
    "A dateline ends with the agency that sent the report, though its name may be a common word: 【ボルガ時事】.",
  type: "organization",
  cue: { words: ["【"] },
  examples: ["【ボルガ[共同]】交渉は", "【北京[AFP時事]】ルミナは"],
  counterExamples: ["【共同声明】両国は", "【ボルガ=高橋花子】交渉は", "【時事】"],
  find(s, at, propose) {
    const first = agencyFrom(s, at);
    if (first < 0) return;
    let last = first;
    while (s.at(last + 1).surface !== "】") last++;
    propose(first, last);
  },
};
