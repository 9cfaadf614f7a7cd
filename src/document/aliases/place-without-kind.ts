import type { SameRule } from "./rule.js";

const kind = /^(?:地方|地区|地域|州|諸島|島|半島|共和国|連邦|自治区|特別行政区)$/;

export const placeWithoutKind: SameRule = {
  id: "alias/place-without-kind",
  because: "A region, state or island is said with and without its 地方, 州, 島.",
  kind: "same",
  types: ["place"],
  examples: ["[L ナミル地方]での衝突。[L ナミル]から", "[L ナミル]をめぐり。[L ナミル地方]では"],
  counterExamples: ["[L ナミル島]と[L 東ナミル]", "[L 九州]と[L 九州電波塔]", "[L 中国]と[L 中国地方]"],
  find(name, { forms }) {
    const form = forms.of(name);
    if (form.surface.country) return [];
    return forms.startingWith(form).filter((full) => kind.test(full.text.slice(name.text.length)));
  },
};
