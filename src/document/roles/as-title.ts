import { bodyBefore } from "./bodies.js";
import type { RoleRule } from "./rule.js";
import { titleUpTo } from "./titles.js";

export const asTitle: RoleRule = {
  id: "role/as-title",
  because:
    "A person sent or named as something has that title, where he is sent to: 取締役としてPを, 青葉電機に取締役としてPを.",
  examples: [
    "[O 北斗工業]から取締役として[P 千葉明子]氏を送る ⇒ 取締役",
    "[O 青葉電機]に取締役として[P 千葉明子]氏を送る ⇒ 取締役@青葉電機",
  ],
  counterExamples: ["会場として[P 千葉明子]氏の家を", "社長として、[P 千葉明子]氏に"],
  saysWhose: true,
  cue: { before: "て" },
  find(spot, context) {
    const { reading } = context;
    if (!reading.text.startsWith("として", spot.start - 3)) return [];
    const title = titleUpTo(reading, spot.start - 3);
    if (!title) return [];
    const into = reading.text[title.start - 1] === "に" ? bodyBefore(context, title.start - 1) : null;
    return [{ title, body: into?.entity ?? null }];
  },
};
