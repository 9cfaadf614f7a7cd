import { type Form, LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

const kind = /^(?:地方|地区|地域|州|諸島|島|半島|共和国|連邦|自治区|特別行政区)$/;

export const placeWithoutKind: SameRule = {
  id: "alias/place-without-kind",
  because: "A region, state or island is said with and without its 地方, 州, 島.",
  kind: "same",
  like: LIKE.START,
  mayBe: ({ country }) => country === null,
  types: ["place"],
  examples: ["[L ナミル地方]での衝突。[L ナミル]から", "[L ナミル]をめぐり。[L ナミル地方]では"],
  counterExamples: [
    "[L ナミル島]と[L 東ナミル]",
    "[L 九州]と[L 九州電波塔]",
    "[L 中国]と[L 中国地方]",
    "[L ナミル州]と[L ナミル市]の[L ナミル]",
  ],
  find(name, { forms }) {
    const form = forms.of(name);
    const longer = forms.startingWith(form);
    const restOf = ({ text }: Form) => text.slice(name.text.length);
    return longer.some((full) => /^[市町村県府都]$/.test(restOf(full)))
      ? []
      : longer.filter((full) => kind.test(restOf(full)));
  },
};
