import { readFileSync } from "node:fs";

/** A row of a dictionary: column name to cell. */
export type Row = Readonly<Record<string, string>>;

/** What the dictionaries say of surfaces; compiled from `dictionaries/` at build time. */
export interface Lexicon {
  /**
   * The set of categories of the surface `text.slice(start, end)`, as a small number; 0 where no dictionary
   * has it. Constant time, nothing allocated. `text` is folded.
   */
  categorySet(text: string, start: number, end: number): number;
  /** Whether a set holds a category, by the category's name. */
  has(set: number, category: string): boolean;
  /** The rows that give a surface its categories, with all their columns (kind, canonical, codes …). */
  entries(surface: string): readonly Row[];
}

/** All rows of one dictionary file, `dictionaries/<name>.csv`: for word lists a room reads whole. */
export function table(name: string): readonly Row[] {
  const [header, ...lines] = readFileSync(new URL(`../../dictionaries/${name}.csv`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const columns = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [columns[i], cell])));
}
