import { Characters } from "../rules/characters.js";
import { inCategory } from "./knowledge.js";
import { remembering } from "./remembering.js";

const isSurname = inCategory("surname");
const isGivenName = inCategory("given-name");
const separators = /[・=＝\s]+/;
/** A foreign name without ・ is called by its end if both halves are so long: スーチー of アウンサンスーチー. */
const LEAST_TAIL = 4;
const katakana = /^[ァ-ヶー]+$/;
/** ヨハネ4世 is called ヨハネ too. */
const regnalNumber = /[\d一二三四五六七八九十]+世$/;

/** What else a person may be called by one part of the name: surname, given name, one part of a foreign name. */
export function partsOfName(text: string, words: readonly string[]): string[] {
  const parts = text.split(separators).filter((part) => part !== "");
  const regnal = text.match(regnalNumber)?.[0].length ?? 0;
  const heads = regnal > 0 ? [text.slice(0, -regnal)] : [];
  if (parts.length > 1) {
    const tails = parts.slice(1, -1).map((_, i) => text.slice(text.indexOf(parts[i + 1])));
    return [...new Set([...heads, ...parts, ...tails])];
  }
  if (regnal > 0) return heads;
  if (katakana.test(text)) return [...tailsOf(text, LEAST_TAIL)];
  const cuts: string[] = [];
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    if (at <= 3) cuts.push(text.slice(0, at));
    if (text.length - at >= 2) cuts.push(text.slice(at));
  }
  for (let n = 2; n <= 3 && n < text.length && text.length - n <= 3; n++)
    if (!isSurnameBeyond(text, n)) cuts.push(text.slice(0, n));
  if (words.length === 1) for (let n = 1; n < Math.min(4, text.length); n++) cuts.push(text.slice(0, n));
  return cuts;
}

/** Whether a known surname is longer than `length` characters: 長谷 is no part of 長谷川健. */
const isSurnameBeyond = (text: string, length: number) =>
  [...text.slice(length, -1)].some((_, i) => isSurname(text.slice(0, length + 1 + i)));

function* tailsOf(text: string, shortest: number): Generator<string> {
  for (let n = shortest; n <= text.length - shortest; n++) yield text.slice(-n);
}

export interface FamilyAndGiven {
  readonly family: string | null;
  readonly given: string | null;
}

const unknown: FamilyAndGiven = { family: null, given: null };

/**
 * Family and given name. Foreign names are read in their own order. Kanji are cut behind what the article calls the
 * person by elsewhere, else where both halves are known names, else by the length most names have; a surname alone stays
 * whole.
 */
export const familyAndGiven = (name: string, aliases: readonly string[]): FamilyAndGiven =>
  aliases.length === 0 ? ofNameAlone(name) : familyAndGivenOf(name, aliases);

const ofNameAlone = remembering((name) => familyAndGivenOf(name, []));

function familyAndGivenOf(name: string, aliases: readonly string[]): FamilyAndGiven {
  const parts = name.split(separators).filter((part) => part !== "");
  if (parts.length > 1) {
    const foreign = /[ァ-ヶA-Za-z]/.test(parts[0]);
    return foreign
      ? { family: parts.at(-1)!, given: parts.slice(0, -1).join("・") }
      : { family: parts[0], given: parts.slice(1).join("") };
  }
  if (!/^[一-鿿々ヶ]/.test(name)) return unknown;
  const called = aliases.find((alias) => alias.length < name.length && name.startsWith(alias));
  if (called) return { family: called, given: name.slice(called.length) };
  if (isSurname(name)) return { family: name, given: null };
  if (isGivenName(name) || name.length < 2) return { family: null, given: name };
  return bestCut(name);
}

const bestCut = remembering((name: string): FamilyAndGiven => {
  const cuts = [...name].slice(1).map((_, i) => ({ family: name.slice(0, i + 1), given: name.slice(i + 1) }));
  const score = ({ family, given }: (typeof cuts)[number]) =>
    (isSurname(family) ? 2 : 0) + (isGivenName(given) ? 1 : 0);
  const usual = name.length <= 3 ? 1 : 2;
  const distance = ({ family }: (typeof cuts)[number]) => Math.abs(family.length - usual);
  return cuts
    .map((cut) => ({ cut, score: score(cut) - distance(cut) / 10 }))
    .reduce((best, next) => (next.score > best.score ? next : best)).cut;
});

const kanji = /[一-鿿]/;
const reading = /(?:さん|氏)?\s*[(=](?<kana>[ぁ-んァ-ヶー][ぁ-んァ-ヶー・=\s]*)(?=[)=、,])/y;

const startsReading = new Characters("さ氏 \t\n(=");

/** Where the reading of a name in kanji stands behind it: 李明俊(イ・ミョンジュン), 山田太郎=やまだ・たろう=. */
export function readingBehind(
  text: string,
  name: { start: number; end: number },
): { start: number; end: number } | null {
  if (!startsReading.at(text, name.end) || !kanji.test(text.slice(name.start, name.end))) return null;
  reading.lastIndex = name.end;
  const match = reading.exec(text);
  if (!match) return null;
  const { kana } = match.groups!;
  const start = name.end + match[0].indexOf(kana);
  return { start, end: start + kana.trimEnd().length };
}
