import type { ShortRule } from "./rule.js";

export const partOfPerson: ShortRule = {
  id: "alias/part-of-person",
  because:
    "A surname or one part of a foreign name stands for the full name; before the full name only where no other title contradicts.",
  kind: "short",
  types: ["person"],
  examples: [
    "[P 千葉明子]社長は述べた。[P 千葉]氏は",
    "[P 陸建明]大使と会った。[P 陸]大使は",
    "[P コリン・アダン]事務総長は。[P アダン]氏は",
    "[P アダン]大統領が勝利。[P コリン・アダン]大統領は",
    "[P エレン・ジョン＝サリフ]候補が。[P サリフ]候補の",
    "[P 山本太郎]代表は。[P 太郎]氏は",
    "[P カラマ・ダナ14世]は。[P カラマ・ダナ]は",
  ],
  counterExamples: [
    "[P 高橋一郎]氏は。[P 高]氏は",
    "[P テイル]大統領の妻、[P ジュリア・テイル]候補が当選した",
    "[P 千葉明子]氏と[P 千葉武]氏は",
    "[P 千葉明子]氏は[L 千葉]で",
  ],
  find(name, { forms, titleOf }) {
    return forms.withPart(forms.of(name)).filter((full) => {
      const first = full.mentions[0];
      if (first.start < name.start) return true;
      const [said, saidOfFull] = [titleOf(name), titleOf(first)];
      return !said || !saidOfFull || said === saidOfFull;
    });
  },
};
