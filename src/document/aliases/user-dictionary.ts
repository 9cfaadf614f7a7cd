import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const userDictionary: SameRule = {
  id: "alias/user-dictionary",
  because: "The user's own dictionary gives the two one canonical name.",
  kind: "same",
  like: LIKE.SENSE,
  mayBe: () => true,
  types: ["organization", "person", "place"],
  examples: [
    "[O ほしぞらミライ研究所]は開いた。[O HSM]の",
    "[O 星見研]は。[O HSM]の",
    "[P 月野うらら]は。[P うらりん]の",
  ],
  counterExamples: [
    "[O ほしぞらミライ研究所]は。[O HSP]の",
    "[O HSM]は。[P うらりん]の",
    "[O うらりん]は。[P 月野うらら]の",
  ],
  find(name, { forms }) {
    const form = forms.of(name);
    const first = forms.firstOfUsersName(form);
    return first && first !== form ? [first] : [];
  },
};
