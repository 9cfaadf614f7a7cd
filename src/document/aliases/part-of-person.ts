import { LIKE } from "../forms.js";
import type { ShortRule } from "./rule.js";

export const partOfPerson: ShortRule = {
  id: "alias/part-of-person",
  because:
    "A surname or one part of a foreign name stands for the full name; before the full name only where no other title contradicts.",
  kind: "short",
  like: LIKE.START | LIKE.END | LIKE.INSIDE,
  types: ["person"],
  examples: [
    "[P 千葉明子]社長は述べた。[P 千葉]氏は",
    "[P 陸建明]大使と会った。[P 陸]大使は",
    "[P コリン・アダン]事務総長は。[P アダン]氏は",
    "[P アダン]大統領が勝利。[P コリン・アダン]大統領は",
    "[P エレン・ジョン＝サリフ]候補が。[P サリフ]候補の",
    "[P 山本太郎]代表は。[P 太郎]氏は",
    "[P カラマ・ダナ14世]は。[P カラマ・ダナ]は",
    "[P 千葉]首相は述べた。[P 千葉明子]内閣総理大臣は",
    "[P 千葉]経産相は述べた。[P 千葉明子]前経済産業大臣は",
    "[P 千葉]蔵相は述べた。[P 千葉明子]大蔵大臣は",
    "[P 千葉]議員は述べた。[P 千葉明子]衆議院議員は",
    "[P 千葉]社長は述べた。[P 千葉明子](ちば・あきこ)社長は",
  ],
  counterExamples: [
    "[P 高橋一郎]氏は。[P 高]氏は",
    "[P テイル]大統領の妻、[P ジュリア・テイル]候補が当選した",
    "[P 千葉明子]氏と[P 千葉武]氏は",
    "[P 千葉]首相は述べた。[P 千葉明子]財務相は",
    "[P 千葉]社長は述べた。[P 千葉明子]副社長は",
    "[P 千葉]社長は述べた。[P 千葉明子](ちば・あきこ)議員は",
    "[P 千葉]外相は述べた。[P 千葉明子]財務大臣は",
    "[P 千葉]経産相は述べた。[P 千葉明子]経済財政担当相は",
    "[P 千葉]法相は述べた。[P 千葉明子]首相は",
    "[P 千葉明子]氏は[L 千葉]で",
  ],
  find(name, { forms, titleOf }) {
    return forms.withPart(forms.of(name)).filter((full) => {
      const first = full.mentions[0];
      if (first.start < name.start) return true;
      const [said, saidOfFull] = [titleOf(name), titleOf(first)];
      return !said || !saidOfFull || isOneOffice(said, saidOfFull);
    });
  },
};

const former = /^(?:元|前|現|新|次期)/;
const ofGovernment = /^(?:首相|(?:内閣)?総理(?:大臣)?)$/;
const minister = /(?:相|大臣)$/;

/** Whether two titles are what one post is called: 首相 and 内閣総理大臣, 経産相 and 経済産業大臣, 議員 and 衆議院議員. */
function isOneOffice(title: string, other: string): boolean {
  const [one, two] = [officeOf(title), officeOf(other)];
  if (one === two) return true;
  if (!minister.test(one) || !minister.test(two)) return false;
  return isDrawnFrom(one.replace(minister, ""), two.replace(minister, ""));
}

function officeOf(title: string): string {
  const post = title.replace(former, "");
  return ofGovernment.test(post) ? "首相" : post.endsWith("議員") ? "議員" : post;
}

/** Whether the characters of the shorter stand in the longer, in their order: 経産 and 経済産業. */
function isDrawnFrom(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
