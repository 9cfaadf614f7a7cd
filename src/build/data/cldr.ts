/**
 * The Unicode CLDR's Japanese names of countries, their first-level subdivisions and the cities that time zones
 * are named after (npm: cldr-localenames-full, cldr-subdivisions-full, cldr-dates-full).
 */
import { readFileSync } from "node:fs";
import { sourceFile, surfaceOf, writeTable } from "./sources.js";

const read = (pkg: string, path: string) => JSON.parse(readFileSync(sourceFile("npm", pkg, path), "utf8"));

const rows: string[][] = [];
function add(name: string, category: string, code: string): void {
  const surface = surfaceOf(name.replace(/ ?[(（].*$/, ""));
  if (surface) rows.push([surface, category, code]);
}

const territories: Record<string, string> = read("cldr-localenames-full", "main/ja/territories.json").main.ja
  .localeDisplayNames.territories;
for (const [code, name] of Object.entries(territories)) {
  if (/^[A-Z]{2}(?:-alt-.*)?$/.test(code)) add(name, "country", code.slice(0, 2));
  else if (/^\d{3}$/.test(code)) add(name, "region", "");
}

const subdivisions: Record<string, string> = read("cldr-subdivisions-full", "subdivisions/ja/ja.json")
  .subdivisions.localeDisplayNames.subdivisions;
for (const [code, name] of Object.entries(subdivisions)) {
  add(name, "region", `${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase());
}

interface Zones {
  readonly [part: string]: Zones | string | undefined;
  readonly exemplarCity?: string;
}
function addCities(zones: Zones): void {
  if (zones.exemplarCity) add(zones.exemplarCity, "capital", "");
  for (const zone of Object.values(zones)) if (typeof zone === "object") addCities(zone);
}
addCities(read("cldr-dates-full", "main/ja/timeZoneNames.json").main.ja.dates.timeZoneNames.zone);

writeTable("places-cldr", ["surface", "category", "code"], rows);
