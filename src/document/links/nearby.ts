import type { Form, Forms } from "../forms.js";
import type { Name } from "../reading.js";
import { type Area, readChain } from "./japan.js";

/** What an article says of where things are: the areas of Japan and the countries that its names begin with. */
export interface Nearby {
  /** The areas said in the sentences of these mentions, and in the whole article. */
  areasNear(mentions: readonly Name[]): readonly (readonly Area[])[];
  /** ISO 3166-1 alpha-2 of the countries said in the same way. */
  countriesNear(mentions: readonly Name[]): readonly (readonly string[])[];
}

export function collectNearby(forms: Forms): Nearby {
  const areas = new Said<Area>();
  const countries = new Said<string>();
  for (const form of forms.all) {
    if (form.type === "person") continue;
    if (form.country) countries.add(form.country, form);
    for (const area of readChain(form.text).areas) areas.add(area, form);
  }
  return {
    areasNear: (mentions) => areas.near(mentions),
    countriesNear: (mentions) => countries.near(mentions),
  };
}

/** Things by the sentences that say them. */
class Said<T> {
  readonly #bySentence = new Map<number, T[]>();
  readonly #all: T[] = [];

  add(thing: T, { mentions }: Form): void {
    this.#all.push(thing);
    for (const { sentence } of mentions) {
      const list = this.#bySentence.get(sentence);
      if (list) list.push(thing);
      else this.#bySentence.set(sentence, [thing]);
    }
  }

  near(mentions: readonly Name[]): [T[], T[]] {
    const sentences = new Set(mentions.map(({ sentence }) => sentence));
    return [[...sentences].flatMap((sentence) => this.#bySentence.get(sentence) ?? []), this.#all];
  }
}
