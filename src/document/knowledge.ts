import { type Lexicon, openLexicon } from "../lexicon/lexicon.js";

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

/** The name under which the hand-made lists have a body with this name; null where none or more than one does. */
export function listedName(text: string): string | null {
  const names = new Set(
    lexicon()
      .entries(text)
      .filter((row) => row.category === "listed-organization")
      .map((row) => row.surface),
  );
  return names.size === 1 ? [...names][0] : null;
}

/** ISO 3166-1 alpha-2 code of the country that a name stands for, or null. */
export function countryOf(text: string): string | null {
  if (!hasCategory(text, "country")) return null;
  const codes = new Set(
    lexicon()
      .entries(text)
      .filter((row) => row.category?.split(" ").includes("country") && row.code)
      .map((row) => row.code),
  );
  return codes.size === 1 ? [...codes][0] : null;
}
