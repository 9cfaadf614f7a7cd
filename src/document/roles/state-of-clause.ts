import { type Entity, nameOf } from "../entity.js";
import type { BodyRule } from "./rule.js";

const ofState = /(?:大統領|首相|国王|外相|国防相|(?:国務|国防)長官)$/;
/** Who has one of these posts and such a name is not Japanese. */
const foreign = /^[ァ-ヶー・＝=]+$/;
const country = { types: ["place"] as const, kinds: ["country"], endings: [] };

export const stateOfClause: BodyRule = {
  id: "role/state-of-clause",
  because:
    "A president or minister with a foreign name is of the one country that is named before him in the same sentence, else in the sentence before, if no other foreign country is spoken of as much.",
  examples: [
    "[L ナイジェリア]で議会選挙が行われた。[P ベンカイ]大統領を選んだ選挙から1年になる。 ⇒ 大統領@ナイジェリア",
    "[L フィンランド]は反対し、[P アレク・ダナー]外相が語った。 ⇒ 外相@フィンランド",
    "[L 日本]を訪れた。[L ペルー]では[P ガルサ]元大統領が当選した。 ⇒ 元大統領@ペルー",
  ],
  counterExamples: [
    "[L フィンランド]は反対した。[L ペルー]では賛成が多い。[P アレク・ダナー]外相が語った。[L フィンランド]は",
    "[L フィンランド]と[L ペルー]は反対し、[P アレク・ダナー]外相が語った。",
    "[L ペルー]で千葉氏と会った。[P 千葉明子]外相が語った。",
    "[L ペルー]で会った。雨だった。[P アレク・ダナー]外相が語った。",
    "[L 日本]で会った。[P アレク・ダナー]外相が語った。",
  ],
  bodyOf({ words, person, start, sentence }, { spoken }) {
    if (!ofState.test(words) || !foreign.test(nameOf(person))) return undefined;
    const [nearest] = spoken.speech.back(country, start, sentence);
    if (!nearest || nearest[0].sentence < sentence - 1) return undefined;
    const [only, ...others] = new Set(nearest.map(({ entity }) => entity));
    return others.length === 0 && isMain(only, spoken.countries.values()) ? only : undefined;
  },
};

function isMain(entity: Entity, countries: Iterable<Entity>): boolean {
  if (entity.place?.country === "JP") return false;
  for (const other of countries)
    if (other.place?.country !== "JP" && other !== entity && other.names.length >= entity.names.length)
      return false;
  return true;
}
