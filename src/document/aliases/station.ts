import { LIKE } from "../forms.js";
import type { SameRule } from "./rule.js";

export const stationOfJr: SameRule = {
  id: "alias/station",
  because: "A station is said with and without its JR: JR水見駅 and 水見駅.",
  kind: "same",
  like: LIKE.END,
  mayBe: ({ text }) => text.startsWith("JR") && text.endsWith("駅"),
  types: ["place"],
  examples: ["[L JR水見駅]で。[L 水見駅]は", "[L 水見駅]と[L JR水見駅]"],
  counterExamples: ["[L JR水見駅]と[L 東水見駅]", "[L JR水見駅]と[L 水見]"],
  find({ type, text }, { forms }) {
    const form = forms.withText(type, text.slice(2));
    return form ? [form] : [];
  },
};
