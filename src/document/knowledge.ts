import { type Category, openLexicon, type Row } from "../lexicon/lexicon.js";

export function hasCategory(text: string, ...categories: readonly Category[]): boolean {
  const known = openLexicon();
  const set = known.categorySet(text, 0, text.length);
  return set !== 0 && categories.some((category) => known.has(set, category));
}

/** The rows read last: news says the same names again and again. */
const recent = new Map<string, readonly Row[]>();
const MOST_RECENT = 4096;

/** The rows for a name in one of the categories. Most names have none, which costs one look-up and nothing else. */
export function rowsFor(text: string, ...categories: readonly Category[]): readonly Row[] {
  if (!hasCategory(text, ...categories)) return [];
  const known = recent.get(text);
  if (known) return known;
  if (recent.size >= MOST_RECENT) recent.clear();
  const rows = openLexicon().entries(text);
  recent.set(text, rows);
  return rows;
}

/** Whether a country, prefecture, city or listed place has this name, with or without its 県 or 市; a town with its 町. */
export const isPlaceName = (text: string): boolean =>
  hasCategory(text, "country", "prefecture", "city", "region", "listed-place") ||
  rowsFor(text, "municipality").some(({ canonical }) => canonical === text || canonical === `${text}市`);

/** The row of the hand-made lists for a body of this name; null where none or more than one has it. */
export function listedBody(text: string): Row | null {
  const rows = rowsFor(text, "listed-organization", "ambiguous-organization").filter(
    (row) => row.category === "listed-organization",
  );
  return new Set(rows.map((row) => row.surface)).size === 1 ? rows[0] : null;
}

/** ISO 3166-1 alpha-2 code of the country that a name stands for, or null. */
export function countryOf(text: string): string | null {
  const codes = new Set(
    rowsFor(text, "country", "listed-place", "ambiguous-place")
      .filter((row) => row.kind === "country" || row.category === "country")
      .flatMap((row) => row.country || row.code || []),
  );
  return codes.size === 1 ? [...codes][0] : null;
}
