import { type Row, table } from "../lexicon/lexicon.js";
import { StartIndex } from "../rules/starts.js";

/** A word list that is asked for the longest of its words at a place in a text. */
export interface Words {
  /** What its words start with: the cue of the rule that reads it. */
  readonly starts: readonly string[];
  longestAt(text: string, at: number): Row | null;
}

/** Reads `dictionaries/<name>.csv`, whose words are in the column `surface`. */
export function words(name: string, where: (row: Row) => boolean = () => true): Words {
  const rows = table(name)
    .filter(where)
    .sort((a, b) => b.surface.length - a.surface.length);
  const index = new StartIndex(rows.map((row) => [row.surface, row]));
  return {
    starts: startsOf(rows.map((row) => row.surface)),
    longestAt(text, at) {
      for (const row of index.at(text, at)) if (text.startsWith(row.surface, at)) return row;
      return null;
    },
  };
}

/** The first two characters of words, each once. */
export function startsOf(surfaces: readonly string[]): string[] {
  return [...new Set(surfaces.map((surface) => surface.slice(0, 2)))];
}
