import { LIKE } from "../forms.js";
import { rowsIn } from "../knowledge.js";
import { isShorter } from "./initials.js";
import type { SameRule } from "./rule.js";

const companies = rowsIn("company");
const KATAKANA = /^[ァ-ヴー]{2,}$/;
const LETTERS = /^(?:[A-Z]{2,4}|JR[一-龠]{2,3})$/;

/** Whether a company may be called so today: a shorter form, its letters, or as the beginning of its name is read. */
const shortens = (short: string, full: string) =>
  isShorter(short, full) ||
  LETTERS.test(short) ||
  (KATAKANA.test(short) && companies(full).some(({ reading }) => reading?.startsWith(short)));

export const listedAsOne: SameRule = {
  id: "alias/listed-as-one",
  because:
    "The dictionaries list the two as forms of one body: 自民 and 自由民主党; of a company only where one may be a form of the other, as their lists hold predecessors too.",
  kind: "same",
  like: LIKE.SENSE,
  mayBe: ({ listed }) => listed !== null,
  types: ["organization"],
  examples: [
    "[O 自由民主党]は。[O 自民党]の",
    "[O 国連]は。[O 国際連合]の",
    "[O 本田技研工業]は。[O ホンダ]の",
    "[O 日本航空]は。[O JAL]の",
  ],
  counterExamples: [
    "[O 自民党]と[O 公明党]は",
    "[O 国連]と[O 国連総会]は",
    "[O カルチュア・コンビニエンス・クラブ]の子会社の[O TSUTAYA]は",
  ],
  find(name, { forms }) {
    const form = forms.of(name);
    const { listed } = form.surface;
    const first = listed && forms.firstListed(listed.surface);
    if (!first || first === form) return [];
    return listed.kind !== "company" || shortens(name.text, first.text) || shortens(first.text, name.text)
      ? [first]
      : [];
  },
};
