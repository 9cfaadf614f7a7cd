import type { PlaceKind } from "../../record.js";
import { placeKind } from "../place.js";
import { askedOnce } from "../surface.js";
import { type Area, areasNamed, liesIn, readChain } from "./japan.js";
import type { Attempt, Linked, PlaceLink } from "./rule.js";
import { listedPlaces } from "./world.js";

/** Two levels of Japan and more, or a prefecture with what lies in it: 福岡県飯塚市幸袋. */
export const chain: Attempt = {
  knows: (surface) => chainOf(surface) !== null,
  link: ({ surface }) => chainOf(surface),
};

const chainOf = askedOnce((surface): Linked<PlaceLink> | null => {
  const { areas, rest } = readChain(surface);
  const last = areas.at(-1);
  if (!last || (areas.length === 1 && rest !== "" && last.kind !== "prefecture")) return null;
  if ((areas.length === 1 && rest === "") || line.test(rest)) return null;
  const ofWhole = placeKind([surface.text]);
  const kind: PlaceKind =
    rest === "" ? "city" : ofWhole === "facility" || ofWhole === "region" ? ofWhole : "address";
  return {
    link: { kind, country: "JP", code: last.code, geo: rest === "" ? last.geo : null },
    rule: "link/chain",
    says: () => `${surface.text} names ${areas.map((level) => level.name).join(" > ")}`,
  };
});

/** 北海道新幹線 does not lie in 北海道. */
const line = /(?:線|道路|鉄道)$/;

/** One area by its name; where several have it, the one whose prefecture or city is said nearby, else none. */
export const area: Attempt = {
  knows: (surface) => areasMeant(surface).length > 0,
  link: ({ text, surface }, mentions, nearby) => {
    const candidates = areasMeant(surface);
    if (candidates.length === 0) return null;
    const meant = only(candidates);
    if (meant && isSure(meant, text))
      return {
        link: areaLink(meant),
        rule: "link/area",
        says: () => `${meant.name} is the only ${text} (${meant.code})`,
      };
    const kinds = new Set(candidates.map((candidate) => candidate.kind));
    for (const said of kinds.size === 1 ? nearby.areasNear(mentions) : []) {
      const fitting = candidates.filter((candidate) => said.some((above) => liesIn(candidate, above)));
      const found = only(fitting);
      if (found && isSure(found, text))
        return {
          link: areaLink(found),
          rule: "link/area-nearby",
          says: () =>
            `${text} is ${found.within}${found.name} (${found.code}), as the article speaks of ${found.within}`,
        };
      if (fitting.length > 0) break;
    }
    return {
      link: { kind: kinds.size === 1 ? candidates[0].kind : "other", country: "JP", code: null, geo: null },
      rule: "link/ambiguous",
      says: () =>
        `${text} can be ${candidates.map((candidate) => `${candidate.within}${candidate.name}`).join(", ")}`,
    };
  },
};

/** 品川 is a station and what lies around it as much as 品川区. */
const isSure = ({ name }: Area, text: string) => name === text || !name.endsWith("区");

const areasMeant = askedOnce(({ text }) =>
  areasNamed(text).filter(({ name }) => name === text || isSaidShort(name, text)),
);

/**
 * Whether an area is said without its 県, 市 or 区: no town is, nor what is also a region's name (東北, 伊豆, 上越). A ward is
 * only one more thing that the name can mean: 中野 is no sure 中野市.
 */
const isSaidShort = (name: string, text: string) => /[都道府県市区]$/.test(name) && !isRegion(text);

const isRegion = (text: string) =>
  [text, `${text}地方`].some((name) => listedPlaces(name).some((row) => row.kind === "region"));

const only = (areas: readonly Area[]) =>
  new Set(areas.map(({ code }) => code)).size === 1 ? areas[0] : null;

const areaLink = ({ kind, code, geo }: Area): PlaceLink => ({ kind, country: "JP", code, geo });
