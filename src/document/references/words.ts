import { table } from "../../lexicon/lexicon.js";
import { Characters } from "../../rules/characters.js";
import type { NameType } from "../../rules/rule.js";
import type { Doc } from "../../text/doc.js";
import { type Reading, sentenceAt, tokenAt } from "../reading.js";

/** A row of dictionaries/reference-words.csv: what a word such as 同社 can stand for. */
export interface ReferenceWord {
  readonly types: readonly NameType[];
  /** Kinds of entities that fit, the most fitting first, or endings of their names (of titles, for people); empty for any. */
  readonly kinds: readonly string[];
  readonly endings: readonly string[];
}

export interface FoundWord {
  readonly word: ReferenceWord;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** 同社, 両社 or 3社. */
  readonly form: "one" | "two" | "counted";
  /** How many it stands for. */
  readonly number: number;
}

/** The parts of a cell, with | between them. */
export const cells = (cell: string) => (cell === "" ? [] : cell.split("|"));
const rows = table("reference-words").map((row) => ({
  surface: row.surface,
  number: row.number,
  word: { types: cells(row.type) as NameType[], kinds: cells(row.kinds), endings: cells(row.endings) },
}));
const fixed = new Map(rows.filter((row) => row.number !== "n").map((row) => [row.surface, row]));
const counted = new Map(rows.filter((row) => row.number === "n").map((row) => [row.surface, row]));
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const pattern = new RegExp(
  `(?<fixed>${longestFirst(fixed.keys())})|(?<![\\d.,第])(?<digits>[2-9]|[二三四五六七八九])(?<unit>${longestFirst(counted.keys())})(?!以上|以下|目|ほど|余|近く|ずつ|[一-鿿])`,
  "y",
);

/** Whether a word can start there, so that the pattern is tried nowhere else. */
const startsWord = new Characters(fixed.keys());
const isNumber = new Characters("23456789二三四五六七八九");
const startsUnit = new Characters(counted.keys());
const startsAny = new Characters([...fixed.keys(), ..."23456789二三四五六七八九"]);

function matchesIn({ text, tokens }: Doc): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let t = 0; t < tokens.count; t++) {
    const at = tokens.start[t];
    if (!startsAny.at(text, at) || at < from) continue;
    if (!startsWord.at(text, at) && !(isNumber.at(text, at) && startsUnit.at(text, at + 1))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    from = at + match[0].length;
  }
  return found;
}

/** Whether a word is 同社, 両国 … */
export const isReferenceWord = (surface: string): boolean => fixed.has(surface);

/** The reference words of the article, where they are words of their own and no part of a name. */
export function findReferenceWords({ doc, names }: Reading): FoundWord[] {
  const found: FoundWord[] = [];
  let next = 0;
  for (const match of matchesIn(doc)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < names.length && names[next].end <= start) next++;
    if (next < names.length && names[next].start < end) continue;
    const sentence = sentenceAt(doc, start);
    if (!doc.sentences[sentence] || doc.sentences[sentence].end < end) continue;
    const { digits, unit } = match.groups!;
    if (digits) {
      const number = "一二三四五六七八九".indexOf(digits) + 1 || Number(digits);
      found.push({ word: counted.get(unit)!.word, start, end, sentence, form: "counted", number });
    } else if (isWord(doc, match[0], end)) {
      const { word, number } = fixed.get(match[0])!;
      found.push({
        word,
        start,
        end,
        sentence,
        form: number === "1" ? "one" : "two",
        number: Number(number),
      });
    }
  }
  return found;
}

/** Not the 同大 of 共同大会, the 彼 of 彼岸, or 同行する. */
function isWord(doc: Doc, surface: string, end: number): boolean {
  const { tokens, text } = doc;
  if (tokens.end[tokenAt(doc, end - 1)] !== end) return false;
  if (surface === "同行" && /^(?:[しすさせ]|者|取材)/.test(text.slice(end, end + 2))) return false;
  return surface !== "彼" || !/^(?:ら|岸)/.test(text.slice(end, end + 1));
}
