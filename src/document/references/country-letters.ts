import { countryOf } from "../knowledge.js";
import type { ReferenceRule } from "./rule.js";

export const countryLetters: ReferenceRule = {
  id: "reference/country-letters",
  because: "中日両国, 日米韓3カ国 are the countries whose letters stand right before.",
  forms: ["two", "counted"],
  examples: [
    "[L 日本]と[L タイ]は遠い。[L 中国]も遠い。中日{両国}は ⇒ 中国 日本",
    "[L 日本]、[L タイ]、[L 韓国]、[L アメリカ]がある。日米韓{3カ国}は ⇒ アメリカ 日本 韓国",
  ],
  counterExamples: [
    "[L 日本]は遠い。中日{両国}は",
    "[L 日本]と[L タイ]は遠い。[O 青葉電機]も。来日{3カ国}は",
  ],
  find({ word, start, number }, { reading, countries }) {
    if (word.kinds[0] !== "country") return null;
    const entities = [...reading.text.slice(Math.max(0, start - number), start)].map((letter) => {
      const code = countryOf(letter);
      return code ? countries.get(code) : undefined;
    });
    return entities.length === number && entities.every((entity) => entity !== undefined) ? entities : null;
  },
};
