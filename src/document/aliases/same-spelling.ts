import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const sameSpelling: SameRule = {
  id: "alias/same-spelling",
  because:
    "Names that differ only in width, case, spaces, ・, long vowels, old characters, a legal form, a 社 behind or a 旧 before them, or in FG for フィナンシャルグループ, are one.",
  kind: "same",
  like: LIKE.START,
  mayBe: () => true,
  types: ["organization", "person", "place"],
  examples: [
    "[O 株式会社青葉電機]は発表した。[O 青葉電機]によると",
    "[O コルダック]は中止する。[O コルダック社]の売上高は",
    "[P 澤田健一]氏と会った。[P 沢田健一]氏は",
    "[O ミドリフィナンシャルグループ]は。[O ミドリFG]の",
    "[O ミドリフィナンシャル]は設立した。[O ミドリフィナンシァル]傘下の",
    "[P ジョン＝ミラー]氏は訪れた。[P ジョン・ミラー]氏は",
  ],
  counterExamples: ["[O 青葉電機]と[O 青葉電器]が", "[P 佐藤]氏と[O 佐藤]が"],
  find(name, { forms }) {
    const form = forms.of(name);
    const first = forms.firstLike(form);
    return first === form ? [] : [first];
  },
};
