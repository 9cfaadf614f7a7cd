import { listedName } from "../knowledge.js";
import type { AliasRule } from "./rule.js";

export const listedAsOne: AliasRule = {
  id: "alias/listed-as-one",
  because: "The dictionaries list the two as forms of one body: 自民 and 自由民主党, Apple and アップル.",
  kind: "same",
  examples: ["[O 自由民主党]は。[O 自民党]の", "[O 国連]は。[O 国際連合]の"],
  counterExamples: ["[O 自民党]と[O 公明党]は", "[O 国連]と[O 国連総会]は"],
  find(name, { forms }) {
    const listed = name.type === "organization" ? listedName(name.text) : null;
    const first = listed && forms.firstListed(listed);
    return first ? [first] : [];
  },
};
