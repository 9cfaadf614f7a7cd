import type { Form } from "../forms.js";
import { placeKind } from "../place.js";
import type { Name } from "../reading.js";
import { askedOnce } from "../surface.js";
import { area, chain } from "./areas.js";
import type { Nearby } from "./nearby.js";
import type { Attempt, Linked, PlaceLink } from "./rule.js";
import { abroad, listedPlace, worldCity } from "./world.js";

/**
 * Links a place to what its name means, only where one thing can be meant. The first of these that knows one of the
 * names decides: a country, a chain of areas of Japan, one area, a listed place, a chain abroad, a city of the world.
 */
export function linkPlace(
  forms: readonly Form[],
  mentions: readonly Name[],
  nearby: Nearby,
): Linked<PlaceLink> {
  const known = forms.map(({ surface }) => knowing(surface));
  for (let i = Math.min(...known); i < attempts.length; i++) {
    for (const [n, form] of forms.entries()) {
      const linked = known[n] <= i ? attempts[i].link(form, mentions, nearby) : null;
      if (linked) return isSure(mentions) ? linked : withheld(linked);
    }
  }
  return {
    link: { kind: placeKind(forms.map(({ text }) => text)), country: null, code: null, geo: null },
    rule: "link/none",
    says: () => "no dictionary knows it",
  };
}

/** A place that is itself in doubt (エレバン may be a person) is linked to nothing; as measured, most wrong links are such. */
const SURE = 0.62;
const isSure = (mentions: readonly Name[]) => mentions.some(({ confidence }) => confidence >= SURE);

const withheld = ({ link, says }: Linked<PlaceLink>): Linked<PlaceLink> => ({
  link: { kind: link.kind, country: null, code: null, geo: null },
  rule: "link/in-doubt",
  says: () => `whether it is a place is in doubt, else ${says()}`,
});

const country: Attempt = {
  knows: (surface) => surface.country !== null,
  link: ({ text, surface: { country: code } }) =>
    code
      ? {
          link: { kind: "country", country: code, code: null, geo: null },
          rule: "link/country",
          says: () => `${text} is the country ${code}`,
        }
      : null,
};

const attempts: readonly Attempt[] = [country, chain, area, listedPlace, abroad, worldCity];

/** The first attempt that knows a name, as most names are known to one and the same in every article; past the last where none does. */
const knowing = askedOnce((surface) => {
  const first = attempts.findIndex((attempt) => attempt.knows(surface));
  return first < 0 ? attempts.length : first;
});
