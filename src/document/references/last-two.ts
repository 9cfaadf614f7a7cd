import type { Entity } from "../entity.js";
import type { ReferenceRule } from "./rule.js";
import { entitiesOf, isSaidOtherwise, runsOf } from "./several.js";

export const lastTwo: ReferenceRule = {
  id: "reference/last-two",
  because:
    "両社, 両国, 双方 … are the two named side by side last, else the two of the nearest sentence that has just two, else its topic and the other one named last.",
  forms: ["two"],
  examples: [
    "[L 日本]と[L タイ]は合意した。{両国}は ⇒ 日本 タイ",
    "[O 青葉電機]と[O 北斗工業]は提携する。[O 大森新聞]によると、{両社}は ⇒ 青葉電機 北斗工業",
    "[O 青葉電機]は[O 北斗工業]を買収する。{両社}の ⇒ 青葉電機 北斗工業",
    "[O みなと機構]は[L タイ]の[O CTグループ]を訪れた。会談で{双方}は ⇒ みなと機構 CTグループ",
  ],
  counterExamples: [
    "[O 青葉電機]は発表した。{両社}は",
    "[L 日本]の[O 青葉電機]は。{両国}は",
    "[O 青葉電機]と[O 北斗工業]は。「みどり」と「若葉」{両社}は",
  ],
  find({ word, start, sentence }, { speech, reading }) {
    if (word.types[0] !== "person" && isSaidOtherwise(reading, start, (end) => speech.endsAt(end)))
      return null;
    const seen: Entity[] = [];
    for (const type of word.types) {
      for (const said of speech.back({ ...word, types: [type] }, start, sentence)) {
        for (const run of runsOf(reading.text, said)) {
          const pair = entitiesOf(run);
          if (pair.length === 2) return pair;
        }
        const inText = entitiesOf(said.toReversed());
        if (inText.length === 2) return inText;
        if (inText.length > 2) {
          const topic = said.reduce((a, b) => (b.rank > a.rank ? b : a)).entity;
          const other = said.find((spoken) => spoken.entity !== topic)!.entity;
          return inText.filter((entity) => entity === topic || entity === other);
        }
        for (const entity of inText) if (!seen.includes(entity)) seen.push(entity);
        if (seen.length >= 2) return seen.slice(0, 2);
      }
      seen.length = 0;
    }
    return null;
  },
};
