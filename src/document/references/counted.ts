import type { ReferenceRule } from "./rule.js";
import { entitiesOf, isSaidOtherwise, runsOf } from "./several.js";

export const counted: ReferenceRule = {
  id: "reference/counted",
  because:
    "3社, 2カ国 … are so many named side by side last: A、B、Cの3社; or all of the nearest sentence that names just so many.",
  forms: ["counted"],
  examples: [
    "[O 青葉電機]、[O 北斗工業]([O 南海]の子会社)、[O 大森商事]の{3社}は ⇒ 青葉電機 北斗工業 大森商事",
    "[L 日本]、[L タイ]、[L ラオス]の{3か国}が ⇒ 日本 タイ ラオス",
    "[O 青葉電機]は[O 北斗工業]に出資する。{2社}は ⇒ 青葉電機 北斗工業",
  ],
  counterExamples: [
    "[O 青葉電機]は{5社}に",
    "[O 青葉電機]と[O 北斗工業]は。世界の{2社}が",
    "[O 青葉電機]と[O 北斗工業]は。世界の{3社}が",
  ],
  find({ word, start, sentence, number }, { speech, reading }) {
    if (word.types[0] !== "person" && isSaidOtherwise(reading, start, (end) => speech.endsAt(end)))
      return null;
    for (const type of word.types) {
      for (const said of speech.back({ ...word, types: [type] }, start, sentence)) {
        for (const run of runsOf(reading.text, said)) {
          const entities = entitiesOf(run);
          if (entities.length === number) return entities;
        }
        const all = entitiesOf(said.filter((spoken) => !spoken.inBrackets).toReversed());
        if (all.length === number) return all;
      }
    }
    return null;
  },
};
