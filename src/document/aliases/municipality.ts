import { LIKE } from "../forms.js";
import { inCategory } from "../knowledge.js";
import type { ShortRule } from "./rule.js";

const isPrefecture = inCategory("prefecture");
const kind = /^[市町村区郡]$/;

export const municipality: ShortRule = {
  id: "alias/municipality",
  because:
    "A prefecture or city is said without its 県 or 市; a city whose name is a prefecture's too is not.",
  kind: "short",
  like: LIKE.START | LIKE.INSIDE,
  types: ["place"],
  examples: ["[L 青森県]は。[L 青森]では", "[L 飯塚市]は。[L 飯塚]では", "[L 青森県八戸市]は。[L 八戸]では"],
  counterExamples: [
    "[L 大阪市]は。球団名に[L 大阪]の",
    "[L 千葉市]と[L 千葉]",
    "[L 千葉県千葉市]と[L 千葉]",
    "[L 大阪都]構想は[L 大阪]の",
  ],
  find(name, { forms }) {
    const longer = forms.startingWith(forms.of(name));
    const chains = forms.withLastLevel(name.text);
    if (longer.length + chains.length === 0) return [];
    if (longer.some((full) => /^(?:州|島|地方|諸島)$/.test(full.text.slice(name.text.length)))) return [];
    const namesPrefecture = isPrefecture(name.text);
    const plain = longer.filter((full) => {
      const rest = full.text.slice(name.text.length);
      if (/^[県府都]$/.test(rest)) return isPrefecture(full.text);
      return kind.test(rest) && !namesPrefecture;
    });
    return namesPrefecture ? plain : [...plain, ...chains];
  },
};
