import type { DefinitionRule } from "./rule.js";

export const alsoCalled: DefinitionRule = {
  id: "alias/also-called",
  because: "A name joined to the next by こと is what the same person is called.",
  kind: "definition",
  types: ["person"],
  cue: { before: "と" },
  examples: ["[P アントン森]こと[P 森完治]さんは"],
  counterExamples: ["[P 森完治]さんのことを[P 千葉明子]さんは", "[P 森完治]と[P 千葉明子]は"],
  find(name, { reading, forms }) {
    if (!reading.text.startsWith("こと", name.start - 2)) return [];
    const before = reading.endingAt(name.start - 2);
    return before?.type === "person" ? [forms.of(before)] : [];
  },
};
