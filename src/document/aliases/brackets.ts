import type { Name, Reading } from "../reading.js";

const BRACKET_REACH = 60;

/** The name right before the bracket that `name` stands in: `X` in `X(本社・東京、以下Y)` for `Y`. */
export function beforeBracket({ text, endingAt }: Reading, name: Name): Name | undefined {
  for (let i = name.start - 1; i >= Math.max(0, name.start - BRACKET_REACH); i--) {
    if (text[i] === ")" || text[i] === "。") return undefined;
    if (text[i] !== "(") continue;
    let end = i;
    while (/[\s」』”"]/.test(text[end - 1] ?? "")) end--;
    return endingAt(end);
  }
  return undefined;
}
