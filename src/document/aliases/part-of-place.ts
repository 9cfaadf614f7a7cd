import { hasCategory } from "../knowledge.js";
import type { AliasRule } from "./rule.js";

const wide = /^(?:地方|地区|地域|州|諸島|島|半島|共和国|連邦|自治区|特別行政区|王国)$/;
const narrow = /^(?:県|府|都|市|町|村|区|郡)$/;

export const placeWithoutKind: AliasRule = {
  id: "alias/place-without-kind",
  because:
    "A place is said with and without its 地方, 州, 県 …; a city whose name is a prefecture's too is not.",
  kind: "short",
  examples: [
    "[L ナミル地方]での衝突。[L ナミル]から",
    "[L ナミル]をめぐり。[L ナミル地方]では",
    "[L 青森県]は。[L 青森]では",
    "[L 飯塚市]は。[L 飯塚]では",
  ],
  counterExamples: [
    "[L 大阪市]は。球団名に[L 大阪]の",
    "[L ティモール島]と[L 東ティモール]",
    "[L 九州]と[L 九州電波塔]",
  ],
  find(name, { forms }) {
    if (name.type !== "place") return [];
    const form = forms.of(name);
    return forms.startingWith(form).filter((full) => {
      const rest = full.text.slice(name.text.length);
      if (wide.test(rest)) return true;
      return narrow.test(rest) && (/[県府都]/.test(rest) || !hasCategory(name.text, "prefecture"));
    });
  },
};
