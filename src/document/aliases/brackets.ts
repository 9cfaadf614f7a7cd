import { Characters } from "../../rules/characters.js";
import type { Name, Reading } from "../reading.js";

const BRACKET_REACH = 60;
const isSpace = new Characters(" \n\t");
const isOpening = new Characters('「『“"');
const isClosing = new Characters(' \n\t」』”"');

/** The name right before the bracket that `name` stands in: `X` in `X(本社・東京、以下Y)` for `Y`. */
export function beforeBracket(reading: Reading, { start }: Name): Name | undefined {
  const { text } = reading;
  for (let i = start - 1; i >= Math.max(0, start - BRACKET_REACH); i--) {
    if (text[i] === ")" || text[i] === "。") return undefined;
    if (text[i] === "(") return nameBefore(reading, i);
  }
  return undefined;
}

/** The same where nothing but a quotation mark stands between the bracket and the name: `X` in `X(「Y」` for `Y`. */
export function beforeOpenedBracket(reading: Reading, { start }: Name): Name | undefined {
  const { text } = reading;
  let at = start - 1;
  if (isOpening.at(text, at)) at--;
  while (isSpace.at(text, at)) at--;
  return text[at] === "(" ? nameBefore(reading, at) : undefined;
}

function nameBefore({ text, endingAt }: Reading, bracket: number): Name | undefined {
  let end = bracket;
  while (isClosing.at(text, end - 1)) end--;
  return endingAt(end);
}
