import type { RoleRule } from "./rule.js";
import { titleUpTo } from "./titles.js";

export const asTitle: RoleRule = {
  id: "role/as-title",
  because: "A person sent or named as something has that title: 取締役としてPを.",
  examples: ["[O 青葉電機]に取締役として[P 千葉明子]氏を送る ⇒ 取締役"],
  counterExamples: ["会場として[P 千葉明子]氏の家を", "社長として、[P 千葉明子]氏に"],
  cue: { before: "て" },
  find(spot, { reading }) {
    if (!reading.text.startsWith("として", spot.start - 3)) return [];
    const title = titleUpTo(reading, spot.start - 3);
    return title ? [{ title, body: null }] : [];
  },
};
