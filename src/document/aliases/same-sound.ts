import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const sameSound: SameRule = {
  id: "alias/same-sound",
  because: "A foreign name in Latin letters and in katakana is one if both sound alike: Apple and アップル.",
  kind: "same",
  like: LIKE.SENSE,
  mayBe: ({ sound }) => sound !== null,
  types: ["organization"],
  examples: ["[O Stanbell社]は。[O スタンベル社]は", "[O Acropix]は。[O アクロピクス]の"],
  counterExamples: [
    "[O Nordikom]と[O ノルディア]は",
    "[O Acropix]と[O エクロピクス]は",
    "[O GMX]と[O ジーエムエックス]は",
  ],
  find(name, { forms }) {
    const first = forms.firstSounding(forms.of(name));
    return first ? [first] : [];
  },
};
