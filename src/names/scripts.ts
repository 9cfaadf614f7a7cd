const KATAKANA = "k";
const HIRAGANA = "h";
const KANJI = "C";

function scriptOf(c: number): string {
  if ((c >= 0x30a1 && c <= 0x30f4) || c === 0x30fc) return KATAKANA;
  if (c >= 0x3041 && c <= 0x3096) return HIRAGANA;
  if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf)) return KANJI;
  if (c === 0x3005 || c === 0x3006 || c === 0x30f6) return KANJI;
  if (c >= 0x41 && c <= 0x5a) return "A";
  if (c >= 0x61 && c <= 0x7a) return "a";
  if (c >= 0x30 && c <= 0x39) return "0";
  return c === 0x30fb ? "・" : ".";
}

const LONGEST = 6;

/** The scripts of `text.slice(start, end)` in order, one character each, cut after six: 東京タワー is Ck. */
export function shapeOf(text: string, start: number, end: number): string {
  let shape = "";
  let last = "";
  for (let i = start; i < end; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script === last) continue;
    if (shape.length === LONGEST) return `${shape}~`;
    shape += script;
    last = script;
  }
  return shape;
}

/** Lengths are told apart up to six characters, then in steps. */
export function lengthClass(characters: number): number {
  if (characters < 7) return characters;
  return characters < 10 ? 8 : characters < 15 ? 12 : 20;
}
