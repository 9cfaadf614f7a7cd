import { nameFrom } from "../reading.js";
import { titlesBefore } from "./before-name.js";
import type { RoleRule } from "./rule.js";

/** From a name to the next one of whom the same is said: Pさん(52)、同じくQ. */
const between = /^(?:氏|さん|容疑者|被告)?(?:\([^()]{0,30}\))?、同じく、?$/;
const REACH = 50;

export const likewise: RoleRule = {
  id: "role/likewise",
  because: "Whoever is named behind 同じく has the titles said before the name in front of it.",
  examples: [
    "[O 青葉電機]前取締役の[P 千葉明子]氏(52)、同じく[P 呉一郎]氏(38)が ⇒ 前取締役@青葉電機 前取締役@青葉電機",
  ],
  counterExamples: [
    "会場の[P 千葉明子]氏、同じく[P 呉一郎]氏が",
    "会場の[P 千葉明子]さんと同じく[P 呉一郎]さんが",
  ],
  cue: { before: "く、" },
  find(spot, context) {
    const { text, names } = context.reading;
    const last = names[nameFrom(names, spot.start) - 1];
    if (last?.type !== "person" || spot.start - last.end > REACH) return [];
    return between.test(text.slice(last.end, spot.start)) ? titlesBefore(last.start, context) : [];
  },
};
