import type { Form, Forms } from "../forms.js";
import type { Name, Reading } from "../reading.js";
import { type Area, type Chain, readChain } from "./japan.js";

/** What an article says of where things are. */
export interface Nearby {
  /** The areas of Japan that names begin with in the sentences of these mentions, then in those around them too. */
  areasNear(mentions: readonly Name[]): readonly (readonly Area[])[];
  /** ISO 3166-1 alpha-2 of the country said right before one of these mentions: フランスのカンヌ. */
  countryBefore(mentions: readonly Name[]): string | null;
  /** The levels of Japan that a form names. */
  chainOf(form: Form): Chain;
  /** Of all countries that the article names. */
  readonly countries: ReadonlySet<string>;
}

/** How many sentences off "around" is. */
const AROUND = 2;

export function collectNearby({ text, endingAt }: Reading, forms: Forms): Nearby {
  const countries = new Set<string>();
  const chains = new Map<Form, Chain>();
  const bySentence = new Map<number, Area[]>();
  for (const form of forms.all) {
    if (form.type === "person") continue;
    if (form.country) countries.add(form.country);
    const chain = readChain(form.text);
    chains.set(form, chain);
    const { areas } = chain;
    if (areas.length === 0) continue;
    for (const { sentence } of form.mentions) {
      const list = bySentence.get(sentence);
      if (list) list.push(...areas);
      else bySentence.set(sentence, [...areas]);
    }
  }
  const areasWithin = (mentions: readonly Name[], distance: number) => {
    const sentences = new Set<number>();
    for (const { sentence } of mentions)
      for (let i = sentence - distance; i <= sentence + distance; i++) sentences.add(i);
    return [...sentences].flatMap((sentence) => bySentence.get(sentence) ?? []);
  };
  return {
    countries,
    chainOf: (form) => chains.get(form)!,
    areasNear: (mentions) => [areasWithin(mentions, 0), areasWithin(mentions, AROUND)],
    countryBefore(mentions) {
      for (const { start } of mentions) {
        const before = endingAt(/[の・]/.test(text[start - 1] ?? "") ? start - 1 : start);
        const country = before && forms.of(before).country;
        if (country) return country;
      }
      return null;
    },
  };
}
