import { type Row, table } from "../lexicon/lexicon.js";

/** A word list that is asked for the longest of its words at a place in a text. */
export interface Words {
  /** The characters its words start with: the cue of the rule that reads it. */
  readonly firsts: string;
  longestAt(text: string, at: number): Row | null;
}

/** Reads `dictionaries/<name>.csv`, whose words are in the column `surface`. */
export function words(name: string, where: (row: Row) => boolean = () => true): Words {
  const byFirst = new Map<string, Row[]>();
  for (const row of table(name)) {
    if (!where(row)) continue;
    const list = byFirst.get(row.surface[0]);
    if (list) list.push(row);
    else byFirst.set(row.surface[0], [row]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.surface.length - a.surface.length);
  return {
    firsts: [...byFirst.keys()].join(""),
    longestAt: (text, at) => byFirst.get(text[at])?.find((row) => text.startsWith(row.surface, at)) ?? null,
  };
}
