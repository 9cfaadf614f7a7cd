import { table } from "../lexicon/lexicon.js";
import type { PlaceKind } from "../record.js";
import { Affixes } from "./affixes.js";
import { countryOf, inCategory } from "./knowledge.js";

const endings = new Affixes(
  table("place-endings").map((row) => [row.surface, row.kind as PlaceKind] as const),
);
const isPrefecture = inCategory("prefecture");
const isCity = inCategory("municipality", "city", "capital");
const isRegion = inCategory("region");
const addressPart = /[0-9一二三四五六七八九十]+(?:丁目|番地?|号)|[都道府県].+[市区町村郡].+/;

/** What kind of place a name means, by the dictionaries, else by its longest known ending. */
export function placeKind(forms: readonly string[]): PlaceKind {
  for (const form of forms) {
    if (countryOf(form)) return "country";
    if (isPrefecture(form)) return "prefecture";
    if (isCity(form)) return "city";
    if (isRegion(form)) return "region";
  }
  for (const form of forms) {
    if (addressPart.test(form)) return "address";
    const kind = endings.ending(form.slice(1))?.value;
    if (kind) return kind;
  }
  return "other";
}
