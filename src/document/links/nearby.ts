import type { Forms } from "../forms.js";
import type { Name, Reading } from "../reading.js";
import { type Area, readChain } from "./japan.js";

/** How many sentences off "around" is. */
const AROUND = 2;

/** What an article says of where things are; read when a name is asked about that can mean several things. */
export class Nearby {
  readonly #reading: Reading;
  readonly #forms: Forms;
  /** [sentence]: the areas of Japan that names in it begin with. */
  #areas: Map<number, Area[]> | undefined;

  constructor(reading: Reading, forms: Forms) {
    this.#reading = reading;
    this.#forms = forms;
  }

  /** Whether the article names a country (ISO 3166-1 alpha-2) anywhere. */
  names(country: string): boolean {
    return this.#forms.firstOfCountry(country) !== undefined;
  }

  /** Whether it names a country other than Japan. */
  namesAbroad(): boolean {
    return this.#forms.countries.some((code) => code !== "JP");
  }

  /** ISO 3166-1 alpha-2 of the country said right before one of these mentions: フランスのカンヌ. */
  countryBefore(mentions: readonly Name[]): string | null {
    const { text, endingAt } = this.#reading;
    for (const { start } of mentions) {
      const before = endingAt(/[の・]/.test(text[start - 1] ?? "") ? start - 1 : start);
      const country = before && this.#forms.of(before).surface.country;
      if (country) return country;
    }
    return null;
  }

  /** The areas of Japan that names begin with in the sentences of these mentions, then in those around them too. */
  *areasNear(mentions: readonly Name[]): Generator<readonly Area[]> {
    this.#areas ??= this.#readAreas();
    for (const distance of [0, AROUND]) {
      const sentences = new Set<number>();
      for (const { sentence } of mentions)
        for (let i = sentence - distance; i <= sentence + distance; i++) sentences.add(i);
      yield [...sentences].flatMap((sentence) => this.#areas!.get(sentence) ?? []);
    }
  }

  #readAreas(): Map<number, Area[]> {
    const bySentence = new Map<number, Area[]>();
    for (const { type, surface, mentions } of this.#forms.all) {
      const areas = type === "person" ? [] : readChain(surface).areas;
      if (areas.length === 0) continue;
      for (const { sentence } of mentions) {
        const list = bySentence.get(sentence);
        if (list) list.push(...areas);
        else bySentence.set(sentence, [...areas]);
      }
    }
    return bySentence;
  }
}
