import { isShorter } from "./initials.js";
import type { SameRule } from "./rule.js";

export const listedAsOne: SameRule = {
  id: "alias/listed-as-one",
  because:
    "The dictionaries list the two as forms of one body: 自民 and 自由民主党; of a company only where one shortens the other, as their lists hold predecessors too.",
  kind: "same",
  types: ["organization"],
  examples: ["[O 自由民主党]は。[O 自民党]の", "[O 国連]は。[O 国際連合]の"],
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
    return listed.kind !== "company" || isShorter(name.text, first.text) || isShorter(first.text, name.text)
      ? [first]
      : [];
  },
};
