import { type Category, openLexicon, type Row } from "../lexicon/lexicon.js";
import { remembering } from "./remembering.js";

export function hasCategory(text: string, ...categories: readonly Category[]): boolean {
  const known = openLexicon();
  const set = known.categorySet(text, 0, text.length);
  return set !== 0 && categories.some((category) => known.has(set, category));
}

/** The rows for a name in one of the categories. Most names have none, which costs one look-up and nothing else. */
export const rowsFor = (text: string, ...categories: readonly Category[]): readonly Row[] =>
  hasCategory(text, ...categories) ? openLexicon().entries(text) : [];

/** Whether a country, prefecture, city or listed place has this name, with or without its 県 or 市; a town with its 町. */
export const isPlaceName = (text: string): boolean =>
  hasCategory(text, "country", "prefecture", "city", "region", "listed-place") ||
  rowsFor(text, "municipality").some(({ canonical }) => canonical === text || canonical === `${text}市`);

/** The row of the hand-made lists for a body of this name; null where none or more than one has it. */
export const listedBody = remembering((text: string): Row | null => {
  const rows = rowsFor(text, "listed-organization", "ambiguous-organization").filter(
    (row) => row.category === "listed-organization",
  );
  return new Set(rows.map((row) => row.surface)).size === 1 ? rows[0] : null;
});

/** ISO 3166-1 alpha-2 code of the country that a name stands for, or null. */
export const countryOf = remembering((text: string): string | null => {
  const codes = new Set(
    rowsFor(text, "country", "listed-place", "ambiguous-place")
      .filter((row) => row.kind === "country" || row.category === "country")
      .flatMap((row) => row.country || row.code || []),
  );
  return codes.size === 1 ? [...codes][0] : null;
});
