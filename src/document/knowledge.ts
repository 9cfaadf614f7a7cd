import { type Category, openLexicon, type Row } from "../lexicon/lexicon.js";
import { remembering } from "./remembering.js";

/** A test of whether the dictionaries have a name in one of the categories; the answer for each set of them is remembered. */
export function inCategory(...categories: readonly Category[]): (text: string) => boolean {
  const answers: (boolean | undefined)[] = [];
  return (text) => {
    const known = openLexicon();
    const set = known.categorySet(text, 0, text.length);
    if (set === 0) return false;
    answers[set] ??= categories.some((category) => known.has(set, category));
    return answers[set];
  };
}

/** Gives the rows for a name in one of the categories. Most names have none, which costs one look-up and nothing else. */
export function rowsIn(...categories: readonly Category[]): (text: string) => readonly Row[] {
  const isIn = inCategory(...categories);
  return (text) => (isIn(text) ? openLexicon().entries(text) : []);
}

const isWidePlace = inCategory("country", "prefecture", "city", "region", "listed-place");
const municipalities = rowsIn("municipality");

/** Whether a country, prefecture, city or listed place has this name, with or without its 県 or 市; a town with its 町. */
export const isPlaceName = (text: string): boolean =>
  isWidePlace(text) ||
  municipalities(text).some(({ canonical }) => canonical === text || canonical === `${text}市`);

const bodies = rowsIn("listed-organization", "ambiguous-organization");

/** The row of the hand-made lists for a body of this name; null where none or more than one has it. */
export function listedBody(text: string): Row | null {
  const rows = bodies(text).filter((row) => row.category === "listed-organization");
  return new Set(rows.map((row) => row.surface)).size === 1 ? rows[0] : null;
}

const people = rowsIn("listed-person", "ambiguous-person");

/** ISO 3166-1 alpha-2 code of the country of the one known person of this name, or null. */
export const countryOfPerson = remembering((text): string | null => {
  const codes = new Set(people(text).flatMap((row) => (row.category === "listed-person" ? row.country : [])));
  return codes.size === 1 ? [...codes][0] || null : null;
});

const countries = rowsIn("country", "listed-place", "ambiguous-place");

/** ISO 3166-1 alpha-2 code of the country that a name stands for, or null. */
export function countryOf(text: string): string | null {
  const codes = new Set(
    countries(text)
      .filter((row) => row.kind === "country" || row.category === "country")
      .flatMap((row) => row.country || row.code || []),
  );
  return codes.size === 1 ? [...codes][0] : null;
}
