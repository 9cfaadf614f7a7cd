import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const sameCountry: SameRule = {
  id: "alias/same-country",
  because: "All names of one country are one: アメリカ, 米国 and 米.",
  kind: "same",
  like: LIKE.SENSE,
  mayBe: ({ country }) => country !== null,
  types: ["place"],
  examples: ["[L アメリカ]は。[L 米国]の[L 米]側", "[L 中]と[L 中国]"],
  counterExamples: ["[L 韓国]と[L 北朝鮮]は", "[L 中国]と[L 中国地方]"],
  find(name, { forms }) {
    const { country } = forms.of(name).surface;
    const first = country && forms.firstOfCountry(country);
    return first ? [first] : [];
  },
};
