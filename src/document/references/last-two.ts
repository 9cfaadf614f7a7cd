import type { Entity } from "../entity.js";
import type { ReferenceRule } from "./rule.js";
import { entitiesOf, isSaidOtherwise, runsOf } from "./several.js";
import type { Spoken } from "./speech.js";

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
    "[O 緑の党]と[L タイ]の間で戦い、[O みなと機構]の仲介で{両者}は ⇒ 緑の党 タイ",
    "[L 日本]と[L タイ]は合意した。[L ラオス]では[L タイ]と{両国}の ⇒ ラオス タイ",
    "[L 日本]は[L タイ]を通って帰った。[L ラオス]は{両国}の ⇒ 日本 ラオス",
    "[L 日本]は[L タイ]を訪れた。[L ラオス]の新聞で{両国}の ⇒ 日本 タイ",
    "[O 青葉銀行]と[O 北斗銀行]が合併した。[O みなと銀行]は旧{両社}の ⇒ 青葉銀行 北斗銀行",
    "[L タイ]は[L 日本]と[L ラオス]に通知した。[L 日本]は拒み、{両国}は ⇒ 日本 ラオス",
  ],
  counterExamples: [
    "[O 青葉電機]は発表した。{両社}は",
    "[L 日本]の[O 青葉電機]は。{両国}は",
    "[O 青葉電機]と[O 北斗工業]は。「みどり」と「若葉」{両社}は",
  ],
  find({ word, start, sentence }, { speech, reading }) {
    if (word.types[0] !== "person" && isSaidOtherwise(reading, start, (end) => speech.endsAt(end)))
      return null;
    const ofAnyType = word.types.length > 1;
    const [nearest] = speech.back(word, start, sentence);
    const ofTwoTypes = ofAnyType && nearest ? pairIn(nearest.filter(mayAct), reading.text) : null;
    if (ofTwoTypes) return ofTwoTypes;
    const isOld = reading.text[start - 1] === "旧";
    for (const type of word.types) {
      let seen: Entity | undefined;
      let isSubject = false;
      for (const group of speech.back({ ...word, types: [type] }, start, sentence)) {
        const said = ofAnyType ? group.filter(mayAct) : group;
        if (said.length === 0) continue;
        const pair = pairIn(said, reading.text);
        if (pair && (!isSubject || pair.includes(seen!) || isOld)) return pair;
        const inText = entitiesOf(said.toReversed());
        if (!isSubject && inText.length === 2) return inText;
        const topic = seen ?? topicOf(said);
        const others = said.filter(({ entity }) => entity !== topic);
        const other = others.length > 0 && (seen ? topicOf(others) : others[0].entity);
        isSubject ||= said.some(({ rank }) => rank >= SUBJECT);
        if (!other) seen = topic;
        else if (seen) return [seen, other];
        else return inText.filter((entity) => entity === topic || entity === other);
      }
    }
    return null;
  },
};

/** A railway line or a river is none of 双方. */
const mayAct = ({ entity: { type, kind } }: Spoken) =>
  type !== "place" || kind === "country" || kind === "prefecture" || kind === "city";

/** The least rank of what a sentence is about. */
const SUBJECT = 2;

/** Who is most what a sentence is about, the last of them named. */
const topicOf = (said: readonly Spoken[]) => said.reduce((a, b) => (b.rank > a.rank ? b : a)).entity;

/** The two named side by side last: AとB. */
function pairIn(said: readonly Spoken[], text: string): Entity[] | null {
  for (const run of runsOf(text, said)) {
    const pair = entitiesOf(run);
    if (pair.length === 2) return pair;
  }
  return null;
}
