import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

const delegation = /(?:代表団|訪問団|視察団)$/;

export const delegationOfBody: SameRule = {
  id: "alias/delegation",
  because: "A body's delegation stands for the body.",
  kind: "same",
  like: LIKE.START,
  mayBe: ({ text }) => delegation.test(text),
  types: ["organization"],
  examples: ["[O みなと機構]は訪れた。[O みなと機構代表団]は合意した。"],
  counterExamples: [
    "[O みなと機構]は[O 国連代表団]と会った。",
    "[O みなと機構]は[O みなと機構調査団]を送った。",
  ],
  find(name, { forms }) {
    const form = forms.withText(name.type, name.text.replace(delegation, ""));
    return form ? [form] : [];
  },
};
