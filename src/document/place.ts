import { table } from "../lexicon/lexicon.js";
import type { PlaceKind } from "../record.js";
import { Affixes } from "./affixes.js";
import { countryOf, inCategory } from "./knowledge.js";
import { remembering } from "./remembering.js";

const endings = new Affixes(
  table("place-endings").map((row) => [row.surface, row.kind as PlaceKind] as const),
);
const isPrefecture = inCategory("prefecture");
const isCity = inCategory("municipality", "city", "capital");
const isRegion = inCategory("region");
const addressPart = /[0-9一二三四五六七八九十]+(?:丁目|番地?|号)|[都道府県].+[市区町村郡].+/;

/** What members of parliament are elected in: 東京13区. */
const constituency = /(?:[0-9一二三四五六七八九十]区|選挙区)$/;

/** What kind of place a name means, by the dictionaries, else by its longest known ending. */
export const placeKind = (forms: readonly string[]): PlaceKind =>
  forms.length === 1 ? kindAlone(forms[0]) : kindOf(forms);

const kindAlone = remembering((form) => kindOf([form]));

function kindOf(forms: readonly string[]): PlaceKind {
  for (const form of forms) {
    if (countryOf(form)) return "country";
    if (isPrefecture(form)) return "prefecture";
    if (isCity(form)) return "city";
    if (isRegion(form)) return "region";
  }
  for (const form of forms) {
    if (constituency.test(form)) return "region";
    if (addressPart.test(form)) return "address";
    const kind = endings.ending(form.slice(1))?.value;
    if (kind) return kind;
  }
  return "other";
}
