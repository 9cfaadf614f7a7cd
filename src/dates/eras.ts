import { table } from "../lexicon/lexicon.js";
import { StartIndex } from "../rules/starts.js";
import { NUMERAL_START } from "./numeral.js";
import { startsOf } from "./words.js";

export interface Era {
  readonly name: string;
  readonly letter: string;
  /** First and last day, ISO; `to` is "" for the present era. */
  readonly from: string;
  readonly to: string;
}

/** The eras, and the reigns that were counted before there were eras, with the traditional years. */
const ERAS: readonly Era[] = [...table("date-eras"), ...table("date-reigns")].map(
  ({ name, letter = "", from, to = "" }) => ({ name, letter, from, to }),
);
/** By name and by letter, the longest first. */
const INDEX = new StartIndex(
  ERAS.flatMap((era) => [era.name, era.letter].filter(Boolean).map((word) => ({ word, era })))
    .sort((a, b) => b.word.length - a.word.length)
    .map((named) => [named.word, named]),
);

/** Eras whose names are everyday words too (永久の, 延長3年). */
const EVERYDAY: ReadonlySet<string> = new Set(["文化", "永久", "保安", "延長", "大同"]);

/** Whether the era's name says by itself that an era is meant. */
export function isUnmistakable({ name }: Era): boolean {
  return !EVERYDAY.has(name);
}

export const ERA_STARTS = startsOf(ERAS.map((era) => era.name));
/** The letters of eras, with a year behind. */
export const ERA_LETTERS = ERAS.flatMap(({ letter }) =>
  [...`元${NUMERAL_START}`].map((year) => letter + year),
).filter((start) => start.length > 1);

/** The era whose name or letter stands at `at`. */
export function eraAt(text: string, at: number): { era: Era; end: number } | null {
  for (const { word, era } of INDEX.at(text, at))
    if (text.startsWith(word, at)) return { era, end: at + word.length };
  return null;
}

/**
 * The Gregorian year of the nth year of an era, and the days of it that belong to the era where it has not
 * all.
 */
export function eraYear(era: Era, nth: number): { year: number; era?: { from: string; to: string } } {
  const year = Number(era.from.slice(0, 4)) + nth - 1;
  const first = `${String(year).padStart(4, "0")}-01-01`;
  const last = `${first.slice(0, 4)}-12-31`;
  const from = nth === 1 ? era.from : first;
  const to = era.to !== "" && era.to < last ? era.to : last;
  return from === first && (to === last || to < from) ? { year } : { year, era: { from, to } };
}
