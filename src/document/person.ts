import { hasCategory } from "./knowledge.js";

const separators = /[・=＝\s]+/;
/** A foreign name without ・ is called by its end if both halves are so long: スーチー of アウンサンスーチー. */
const LEAST_TAIL = 4;
const katakana = /^[ァ-ヶー]+$/;

/** What else a person may be called by one part of the name: surname, given name, one part of a foreign name. */
export function partsOfName(text: string, words: readonly string[]): string[] {
  const parts = text.split(separators).filter((part) => part !== "");
  if (parts.length > 1) {
    const tails = parts.slice(1, -1).map((_, i) => text.slice(text.indexOf(parts[i + 1])));
    return [...new Set([...parts, ...tails])];
  }
  if (katakana.test(text)) return [...tailsOf(text, LEAST_TAIL)];
  const cuts: string[] = [];
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    if (at <= 3) cuts.push(text.slice(0, at));
    if (text.length - at >= 2) cuts.push(text.slice(at));
  }
  if (words.length === 1) for (let n = 1; n < Math.min(4, text.length); n++) cuts.push(text.slice(0, n));
  return cuts;
}

function* tailsOf(text: string, shortest: number): Generator<string> {
  for (let n = shortest; n <= text.length - shortest; n++) yield text.slice(-n);
}

/**
 * Family and given name: foreign names are read in their own order, kanji are cut where both halves are known
 * names, else by the length most names have.
 */
export function familyAndGiven(text: string): { family: string; given: string } | null {
  const parts = text.split(separators).filter((part) => part !== "");
  if (parts.length > 1) {
    const foreign = /[ァ-ヶA-Za-z]/.test(parts[0]);
    return foreign
      ? { family: parts.at(-1)!, given: parts.slice(0, -1).join("・") }
      : { family: parts[0], given: parts.slice(1).join("") };
  }
  if (!/^[一-鿿々ヶ]/.test(text) || text.length < 2) return null;
  const cuts = [...text].slice(1).map((_, i) => ({ family: text.slice(0, i + 1), given: text.slice(i + 1) }));
  const known = (cut: (typeof cuts)[number]) =>
    (hasCategory(cut.family, "surname") ? 2 : 0) + (hasCategory(cut.given, "given-name") ? 1 : 0);
  const usual = text.length <= 3 ? 1 : 2;
  const distance = (cut: (typeof cuts)[number]) => Math.abs(cut.family.length - usual);
  return cuts.reduce((best, cut) =>
    known(cut) > known(best) || (known(cut) === known(best) && distance(cut) < distance(best)) ? cut : best,
  );
}

const kanji = /[一-鿿]/;
const reading = /\s*[(=](?<kana>[ぁ-んァ-ヶー][ぁ-んァ-ヶー・=\s]*)(?=[)=、,])/y;

/** Where the reading of a name in kanji stands behind it: 李在明(イ・ジェミョン), 山田太郎=やまだ・たろう=. */
export function readingBehind(
  text: string,
  name: { start: number; end: number },
): { start: number; end: number } | null {
  if (!kanji.test(text.slice(name.start, name.end))) return null;
  reading.lastIndex = name.end;
  const match = reading.exec(text);
  if (!match) return null;
  const { kana } = match.groups!;
  const start = name.end + match[0].indexOf(kana);
  return { start, end: start + kana.trimEnd().length };
}
