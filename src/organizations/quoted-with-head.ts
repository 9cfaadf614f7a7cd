import type { NameRule, RuleSentence } from "../rules/rule.js";
import { listed } from "../rules/word-lists.js";

/** How the posts of those end who lead a party or society or speak for it. */
export const HEADS = listed("head");
const head = new RegExp(`(?:${HEADS.join("|")})$`);
const LONGEST = 14;
const LONGEST_ASIDE = 10;
const REACH = 9;

/** Whether a person and his post at the body named stand behind its quotation marks: 「緑の会」(本部・湊市)の千葉明子会長. */
export function headBehind(s: RuleSentence, behind: number): boolean {
  let of = behind;
  if (s.at(of).surface === "(") while (of < behind + LONGEST_ASIDE && s.at(of++).surface !== ")");
  if (s.at(of).surface !== "の") return false;
  for (let i = of + 1; i < of + REACH; i++) {
    const { surface, partOfSpeech } = s.at(i);
    if (head.test(surface)) return i > of + 1;
    if (partOfSpeech.pos === "助詞" || /^[\^、。「」『』]$/.test(surface)) return false;
  }
  return false;
}

export const quotedWithHead: NameRule = {
  id: "organization/quoted-with-head",
  because:
    "Quotation marks before の, a person and the post of who leads a party or society hold its name, whatever its words are.",
  type: "organization",
  cue: { words: ["」", "』"] },
  examples: [
    "「[川を守る会]」の高橋花子会長は",
    "『[空と海]』の高橋党首が",
    "「[川を守る会]」(本部・湊市)の高橋代表は",
  ],
  counterExamples: [
    "「川を守る」の声に高橋会長は",
    "「川を守る」と高橋会長は",
    "「川を守る会」の会長は",
    "「川を守る」の高橋花子さんと湊会長は",
  ],
  find(s, at, propose) {
    if (!headBehind(s, at + 1)) return;
    let first = at;
    while (first > 0 && at - first <= LONGEST && !/^[「『」』。]$/.test(s.at(first - 1).surface)) first--;
    if (first < at && /^[「『]$/.test(s.at(first - 1).surface)) propose(first, at - 1);
  },
};
