import type { Row } from "../../lexicon/lexicon.js";
import type { PlaceKind } from "../../record.js";
import type { Form } from "../forms.js";
import { hasCategory, rowsFor } from "../knowledge.js";
import { placeKind } from "../place.js";
import type { Name } from "../reading.js";
import { remembering } from "../remembering.js";
import { geoOf } from "./geo.js";
import { type Area, areasNamed, liesIn } from "./japan.js";
import type { Nearby } from "./nearby.js";
import type { Linked, PlaceLink } from "./rule.js";

type Attempt = (form: Form, mentions: readonly Name[], nearby: Nearby) => Linked<PlaceLink> | null;

/**
 * Links a place to what its name means, only where one thing can be meant. The first of these that knows one of the
 * names decides: a country, a chain of areas of Japan, one area, a listed place, a city of the world.
 */
export function linkPlace(
  forms: readonly Form[],
  mentions: readonly Name[],
  nearby: Nearby,
): Linked<PlaceLink> {
  for (const attempt of [country, chain, area, listedPlace, worldCity]) {
    for (const form of forms) {
      const linked = attempt(form, mentions, nearby);
      if (linked) return linked;
    }
  }
  return {
    link: { kind: placeKind(forms.map(({ text }) => text)), country: null, code: null, geo: null },
    rule: "link/none",
    says: "no dictionary knows it",
  };
}

const country: Attempt = ({ text, country: code }) =>
  code
    ? {
        link: { kind: "country", country: code, code: null, geo: null },
        rule: "link/country",
        says: `${text} is the country ${code}`,
      }
    : null;

const chain: Attempt = (form, _, nearby) => {
  const { areas, rest } = nearby.chainOf(form);
  const last = areas.at(-1);
  if (!last || (areas.length === 1 && rest !== "" && last.kind !== "prefecture")) return null;
  if (areas.length === 1 && rest === "") return null;
  const kind: PlaceKind =
    rest === "" ? "city" : placeKind([form.text]) === "facility" ? "facility" : "address";
  return {
    link: { kind, country: "JP", code: last.code, geo: rest === "" ? last.geo : null },
    rule: "link/chain",
    says: `${form.text} names ${areas.map((level) => level.name).join(" > ")}`,
  };
};

const area: Attempt = ({ text }, mentions, nearby) => {
  const candidates = areasNamed(text).filter(
    ({ name }) => name === text || (/[都道府県市]$/.test(name) && !isListed(text)),
  );
  if (candidates.length === 0) return null;
  const meant = only(candidates);
  if (meant)
    return {
      link: areaLink(meant),
      rule: "link/area",
      says: `${meant.name} is the only ${text} (${meant.code})`,
    };
  const kinds = new Set(candidates.map((candidate) => candidate.kind));
  for (const said of kinds.size === 1 ? nearby.areasNear(mentions) : []) {
    const fitting = candidates.filter((candidate) => said.some((above) => liesIn(candidate, above)));
    const found = only(fitting);
    if (found)
      return {
        link: areaLink(found),
        rule: "link/area-nearby",
        says: `${text} is ${found.within}${found.name} (${found.code}), as the article speaks of ${found.within}`,
      };
    if (fitting.length > 0) break;
  }
  return {
    link: { kind: kinds.size === 1 ? candidates[0].kind : "other", country: "JP", code: null, geo: null },
    rule: "link/ambiguous",
    says: `${text} can be ${candidates.map((candidate) => `${candidate.within}${candidate.name}`).join(", ")}`,
  };
};

/** 東北 is the region, whatever town has the name; 伊豆 too. */
const isListed = (text: string) => hasCategory(text, "listed-place");

const only = (areas: readonly Area[]) =>
  new Set(areas.map(({ code }) => code)).size === 1 ? areas[0] : null;

const areaLink = ({ kind, code, geo }: Area): PlaceLink => ({ kind, country: "JP", code, geo });

const listedPlaces = remembering((text: string) =>
  rowsFor(text, "listed-place", "ambiguous-place").filter((row) => row.category === "listed-place"),
);

const listedPlace: Attempt = ({ text }) => {
  const rows = listedPlaces(text);
  if (rows.length !== 1) return null;
  const [row] = rows;
  return {
    link: { kind: row.kind as PlaceKind, country: row.country || null, code: null, geo: geoOf(row) },
    rule: "link/listed-place",
    says: `${text} is listed as ${row.surface}`,
  };
};

/** The largest first. */
const cities = remembering((text: string) =>
  rowsFor(text, "city", "ambiguous-city")
    .filter((row) => row.category === "city")
    .sort((a, b) => Number(b.population) - Number(a.population)),
);

const worldCity: Attempt = ({ text: form }, mentions, nearby) => {
  const rows = cities(form);
  if (rows.length === 0) return null;
  const before = nearby.countryBefore(mentions);
  const said = rows.find((row) => row.country === before);
  if (said) return cityLink(said, form, "link/city-of-country-said", `${before} is said right before it`);
  const known = rows.find(
    (row) =>
      nearby.countries.has(row.country) && Number(row.population) * MUCH_LARGER > Number(rows[0].population),
  );
  if (known)
    return cityLink(known, form, "link/city-of-country-said", `the article speaks of ${known.country}`);
  if (kanji.test(form) && Number(rows[0].population) < WORLD_CITY) return null;
  return cityLink(rows[0], form, "link/largest-city", `the largest of ${rows.length} of this name`);
};

/** A city so many times larger is meant even where the country of the smaller one is spoken of: London, not in Ontario. */
const MUCH_LARGER = 10;
/** A name in kanji is Japanese before it is that of a Chinese or Korean city, unless that is as large as this. */
const kanji = /^[一-鿿]+$/;
const WORLD_CITY = 2_000_000;

const cityLink = (row: Row, form: string, rule: string, reason: string): Linked<PlaceLink> => ({
  link: { kind: "city", country: row.country, code: null, geo: geoOf(row) },
  rule,
  says: `${form} is the city in ${row.country} (GeoNames ${row.geonames}): ${reason}`,
});
