import { LIKE } from "../forms.js";
import { usedBefore } from "./head-of-name.js";
import { initialsFit, lettersFit } from "./initials.js";
import type { ShortRule } from "./rule.js";

const LONGEST = 8;

export const contracted: ShortRule = {
  id: "alias/contracted",
  because:
    "The first characters or letters of an organization's words stand for it: 新東石 for 新東洋石油, WFA for World Food Agency.",
  kind: "short",
  like: LIKE.START,
  types: ["organization"],
  examples: [
    "[O 新東洋石油]は。[O 新東石]は",
    "[O 東洋経済銀行]によると。[O 東銀]は",
    "[O World Food Agency]は。[O WFA]は",
    "[O 東西協力機構]は。[O 東協機]の",
    "[O 北陸科技大学]は。[O 北陸科技大]の",
  ],
  counterExamples: [
    "[O 東洋銀行]と[O 東方銀行]は",
    "[O 東銀]は[O 東洋銀行]と別に",
    "[O 新東洋石油]と[O 新東]の",
  ],
  find(name, { forms }) {
    const form = forms.of(name);
    if (form.key.length > LONGEST || form.surface.legalForm) return [];
    return forms
      .withInitialOf(form)
      .filter(
        (full) => usedBefore(full, form) && (initialsFit(form, full) || lettersFit(form.text, full.text)),
      );
  },
};
