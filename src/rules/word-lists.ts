import { table } from "../lexicon/lexicon.js";

const LISTS = new Map(table("convention-words").map(({ list, words }) => [list, words.split(" ")]));

/** The words of a list of `dictionaries/convention-words.csv`. Throws where there is none of that name. */
export function listed(list: string): readonly string[] {
  const words = LISTS.get(list);
  if (!words) throw new Error(`convention-words.csv has no list "${list}"`);
  return words;
}
