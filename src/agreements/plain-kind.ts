import type { PartOfSpeech } from "../tokens/tokens.js";
import { CLOSERS } from "./quotes.js";

/** What a token is that begins no unit with more in it. */
export type PlainKind =
  | "particle"
  | "noun"
  | "number"
  | "nominalizer"
  | "close"
  | "comma"
  | "dot"
  | "copula"
  | "space"
  | "other";

/** Every sign but ・ comes before it. */
const FIRST_HIRAGANA = 0x3041;

/** The kind of the token from `start` to `end`. Its surface is taken out of the text only where it is a sign. */
export function plainKind(text: string, start: number, end: number, partOfSpeech: PartOfSpeech): PlainKind {
  const { pos, detail1 } = partOfSpeech;
  if (pos === "助詞") return "particle";
  if (pos === "助動詞") return "copula";
  if (detail1 === "数") return "number";
  if (text.charCodeAt(start) < FIRST_HIRAGANA || text[start] === "・") {
    const kind = signKind(text.slice(start, end));
    if (kind !== null) return kind;
  }
  if (pos === "記号") return detail1 === "アルファベット" ? "noun" : "other";
  if (pos === "名詞") return isNominalizer(text, start, end) ? "nominalizer" : "noun";
  return pos === "接頭詞" ? "noun" : "other";
}

function isNominalizer(text: string, start: number, end: number): boolean {
  const length = end - start;
  return length === 2 ? text.startsWith("こと", start) : length === 1 && /[の事]/.test(text[start]);
}

/** What a sign is by itself, or a word in Latin letters or digits: null for the latter. */
function signKind(surface: string): PlainKind | null {
  if (CLOSERS.includes(surface)) return "close";
  if (surface === "、" || surface === ",") return "comma";
  if (surface === "・" || surface === "=" || surface === "/") return "dot";
  if (/^[!-/:-@[-`{-~]$/.test(surface)) return "other";
  return surface.trim() === "" ? "space" : null;
}
