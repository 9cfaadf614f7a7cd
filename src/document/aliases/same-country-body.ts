import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const sameCountryBody: SameRule = {
  id: "alias/same-country-body",
  because:
    "A body of a country is one under every name of the country: アメリカ軍 and 米軍, 大韓民国政府 and 韓国政府.",
  kind: "same",
  like: LIKE.SENSE,
  mayBe: ({ ofCountry }) => ofCountry.length > 0,
  types: ["organization"],
  examples: [
    "[O アメリカ軍]は。[O 米軍]の",
    "[O 大韓民国政府]と[O 韓国政府]は",
    "[O 米国国防総省]は。[O 米国防総省]の",
  ],
  counterExamples: [
    "[O 米政府]と[O 韓国政府]は",
    "[O アメリカ軍]と[O 米空軍]は",
    "[O 日本軍]と[O 在日米軍]は",
  ],
  find: (name, { forms }) => forms.firstOfCountryBody(forms.of(name)),
};
