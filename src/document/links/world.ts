import type { Row } from "../../lexicon/lexicon.js";
import type { PlaceKind } from "../../record.js";
import { countryOf, rowsIn } from "../knowledge.js";
import { placeKind } from "../place.js";
import { askedOnce } from "../surface.js";
import { geoOf } from "./geo.js";
import type { Attempt, Linked, PlaceLink } from "./rule.js";

const placeRows = rowsIn("listed-place", "ambiguous-place");

/** The rows of the hand-made lists for a place. */
export const listedPlaces = (text: string): Row[] =>
  placeRows(text).filter((row) => row.category === "listed-place");

/** A region, river, building … of the hand-made lists. */
export const listedPlace: Attempt = {
  knows: (surface) => listedPlaceOf(surface) !== null,
  link: ({ surface }) => listedPlaceOf(surface),
};

const listedPlaceOf = askedOnce(({ text }): Linked<PlaceLink> | null => {
  const rows = listedPlaces(text);
  if (rows.length !== 1) return null;
  const [row] = rows;
  return {
    link: { kind: row.kind as PlaceKind, country: row.country || null, code: null, geo: geoIn(text, row) },
    rule: "link/listed-place",
    says: () => `${text} is listed as ${row.surface}`,
  };
});

/** The coordinates of a row, for a listed city those GeoNames has. */
function geoIn(text: string, row: Row): PlaceLink["geo"] {
  const city = row.kind === "city" ? cities(text).find(({ country }) => country === row.country) : undefined;
  return geoOf(city ?? row);
}

const LONGEST_COUNTRY = 12;

/** What lies in the country before it even where nothing is known of it; not a base (アメリカ軍基地) or an embassy. */
const within: ReadonlySet<PlaceKind> = new Set(["region", "city", "natural", "address"]);

/** A country and what lies in it in one name: 米カリフォルニア州, 中国・上海市. A letter alone needs a known rest. */
export const abroad: Attempt = {
  knows: (surface) => abroadOf(surface) !== null,
  link: ({ surface }) => abroadOf(surface),
};

const abroadOf = askedOnce(({ text }): Linked<PlaceLink> | null => {
  for (let n = Math.min(text.length - 2, LONGEST_COUNTRY); n > 0; n--) {
    const country = countryOf(text.slice(0, n));
    if (!country) continue;
    const rest = text.slice(n).replace(/^[の・]/, "");
    const known = [...listedPlaces(rest), ...cities(rest)].find((row) => row.country === country);
    const kind = known ? (known.kind as PlaceKind) : placeKind([rest]);
    if (!known && (n === 1 || !within.has(kind) || /^[人軍系語側]/.test(rest))) continue;
    return {
      link: {
        kind,
        country,
        code: null,
        geo: known ? geoIn(rest, known) : null,
      },
      rule: "link/abroad",
      says: () => `${rest} lies in ${country}, which ${text} begins with`,
    };
  }
  return null;
});

const cityRows = rowsIn("city", "ambiguous-city");

/** The cities of a name, with or without 市, the largest first. */
const cities = (text: string): Row[] =>
  [text, text.replace(/(?<=.)市$/, "")]
    .flatMap(cityRows)
    .filter(
      (row, i, all) => row.category === "city" && all.findIndex((r) => r.geonames === row.geonames) === i,
    )
    .sort((a, b) => Number(b.population) - Number(a.population));

const citiesOf = askedOnce(({ text }) => cities(text));

/** A city of the world: that of a country said, else the largest. */
export const worldCity: Attempt = {
  knows: (surface) => citiesOf(surface).length > 0,
  link: ({ text: form, surface }, mentions, nearby) => {
    const rows = citiesOf(surface);
    if (rows.length === 0) return null;
    const before = nearby.countryBefore(mentions);
    const said = rows.find((row) => row.country === before);
    if (said) return cityLink(said, form, "link/city-of-country-said", `${before} is said right before it`);
    const known = rows.find(
      (row) => nearby.names(row.country) && Number(row.population) * MUCH_LARGER > Number(rows[0].population),
    );
    if (known)
      return cityLink(known, form, "link/city-of-country-said", `the article speaks of ${known.country}`);
    if (kanji.test(form) && Number(rows[0].population) < WORLD_CITY) return null;
    if (Number(rows[0].population) < LARGE_CITY && nearby.namesAbroad()) return null;
    const others = rows.slice(1, MOST_OTHERS + 1).map(({ country }) => country);
    const rest = others.length > 0 ? `, not one in ${others.join(", ")}` : "";
    return cityLink(rows[0], form, "link/largest-city", `the largest of ${rows.length} of this name${rest}`);
  },
};

/** A city so many times larger is meant even where the country of the smaller one is spoken of: London, not in Ontario. */
const MUCH_LARGER = 10;
/** A name in kanji is Japanese before it is that of a Chinese or Korean city, unless that is as large as this. */
const kanji = /^[一-鿿]+$/;
const WORLD_CITY = 2_000_000;
/** A smaller one is no sure reading where the article speaks of other countries: their own place of the name is in no list. */
const LARGE_CITY = 500_000;

/** As many others are named for --explain. */
const MOST_OTHERS = 5;

const cityLink = (row: Row, form: string, rule: string, reason: string): Linked<PlaceLink> => ({
  link: { kind: "city", country: row.country, code: null, geo: geoOf(row) },
  rule,
  says: () => `${form} is the city in ${row.country} (GeoNames ${row.geonames}): ${reason}`,
});
