import { table } from "../lexicon/lexicon.js";

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
const BY_NAME = new Map(
  ERAS.flatMap((era) => [[era.name, era], ...(era.letter ? [[era.letter, era]] : [])] as [string, Era][]),
);
const LONGEST = Math.max(...ERAS.map((era) => era.name.length));

/** Eras whose names are everyday words too (永久の, 延長3年). */
const EVERYDAY: ReadonlySet<string> = new Set(["文化", "永久", "保安", "延長", "大同"]);

/** Whether the era's name says by itself that an era is meant. */
export function isUnmistakable({ name }: Era): boolean {
  return !EVERYDAY.has(name);
}

export const ERA_FIRSTS = [...new Set(ERAS.map((era) => era.name[0]))].join("");
export const ERA_LETTERS = ERAS.map((era) => era.letter).join("");

/** The era whose name or letter stands at `at`. */
export function eraAt(text: string, at: number): { era: Era; end: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const era = BY_NAME.get(text.slice(at, at + length));
    if (era) return { era, end: at + length };
  }
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
