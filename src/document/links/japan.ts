import type { Row } from "../../lexicon/lexicon.js";
import { rowsIn } from "../knowledge.js";
import { askedOnce } from "../surface.js";
import { geoOf } from "./geo.js";
import type { PlaceLink } from "./rule.js";

/** A row of dictionaries/places-japan.csv: a prefecture, municipality or ward. */
export interface Area {
  readonly name: string;
  readonly kind: "prefecture" | "city";
  /** ISO 3166-2 of a prefecture, JIS X 0402 of a municipality or ward. */
  readonly code: string;
  /** ISO 3166-2. */
  readonly prefecture: string;
  /** The prefecture, or for a ward the city, that it lies in. */
  readonly within: string;
  readonly geo: PlaceLink["geo"];
}

const areaRows = rowsIn("prefecture", "municipality");

/** All areas of Japan that a name can mean, with or without its 県 or 市. */
export const areasNamed = (text: string): Area[] =>
  areaRows(text)
    .filter((row) => row.category === "prefecture" || row.category === "municipality")
    .map((row: Row) => ({
      name: row.canonical,
      kind: row.category === "prefecture" ? "prefecture" : "city",
      code: row.code,
      prefecture: row.prefecture,
      within: row.within,
      geo: geoOf(row),
    }));

const LONGEST_AREA = 8;
const lastCharacters = new Set("都道府県市区町村");

/** The levels that a name names, widest first, and what is left over: 福岡県飯塚市幸袋 is 福岡県, 飯塚市 and 幸袋. */
export interface Chain {
  readonly areas: readonly Area[];
  readonly rest: string;
}

export const readChain = askedOnce(({ text }): Chain => {
  const areas: Area[] = [];
  let at = 0;
  for (let next = areaAt(text, at, null); next; next = areaAt(text, at, next)) {
    areas.push(next);
    at += next.name.length;
  }
  return { areas, rest: text.slice(at) };
});

/** The longest full name of an area at `at` that lies in `above`; the first of a chain is the only area of its name. */
function areaAt(text: string, at: number, above: Area | null): Area | null {
  for (let end = Math.min(text.length, at + LONGEST_AREA); end > at + 1; end--) {
    if (!lastCharacters.has(text[end - 1])) continue;
    const name = text.slice(at, end);
    const areas = areasNamed(name).filter((area) => area.name === name && (!above || liesIn(area, above)));
    if (areas.length === 1) return areas[0];
  }
  return null;
}

/** Whether an area lies in another: a ward in its city, all of a prefecture in it. */
export const liesIn = (area: Area, above: Area): boolean =>
  area.code !== above.code &&
  (area.within === above.name || (above.kind === "prefecture" && area.prefecture === above.prefecture));
