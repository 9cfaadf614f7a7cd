import { type Lexicon, openLexicon, type Row } from "../lexicon/lexicon.js";

let opened: Lexicon | undefined;
/** The dictionaries, opened when the first article asks. */
export const lexicon = (): Lexicon => (opened ??= openLexicon());

export function hasCategory(text: string, category: string): boolean {
  const known = lexicon();
  return known.has(known.categorySet(text, 0, text.length), category);
}

/** Whether a country, prefecture, municipality or city has this name, with or without its 県, 市 ‥. */
export const isPlaceName = (text: string): boolean =>
  ["country", "prefecture", "municipality", "city", "region"].some((category) => hasCategory(text, category));

/** The row of the hand-made lists for a body of this name; null where none or more than one has it. */
export function listedBody(text: string): Row | null {
  const rows = lexicon()
    .entries(text)
    .filter((row) => row.category === "listed-organization");
  return new Set(rows.map((row) => row.surface)).size === 1 ? rows[0] : null;
}

/** ISO 3166-1 alpha-2 code of the country that a name stands for, or null. */
export function countryOf(text: string): string | null {
  const codes = new Set(
    lexicon()
      .entries(text)
      .filter((row) => row.kind === "country" || row.category === "country")
      .map((row) => row.country ?? row.code),
  );
  return codes.size === 1 ? [...codes][0] : null;
}
