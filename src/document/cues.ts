import { MOST_CHARACTERS, numberAt, numberFor } from "../rules/character-numbers.js";

/** The characters of which one stands right before or right behind a name wherever a rule finds anything at it. */
export interface Cue {
  readonly before?: string;
  readonly behind?: string;
}

/** Which of some rules, at most 16, have their cue at a name: one look-up for all of them. A rule without a cue is always asked. */
export class CueTable {
  /** [number of the character]: the rules that it is a cue of as bits, in their order. */
  readonly #before = new Uint16Array(MOST_CHARACTERS);
  readonly #behind = new Uint16Array(MOST_CHARACTERS);
  #always = 0;

  constructor(rules: readonly { readonly cue?: Cue }[]) {
    if (rules.length > 16) throw new RangeError(`${rules.length} rules do not fit in the bits of a cue`);
    for (const [i, { cue }] of rules.entries()) {
      if (!cue) this.#always |= 1 << i;
      for (const character of cue?.before ?? "") this.#before[numberFor(character.charCodeAt(0))] |= 1 << i;
      for (const character of cue?.behind ?? "") this.#behind[numberFor(character.charCodeAt(0))] |= 1 << i;
    }
  }

  /** The rules to ask at `text.slice(start, end)`: bit `i` for rule `i`. */
  rulesAt(text: string, start: number, end: number): number {
    let bits = this.#always;
    if (start > 0) bits |= this.#before[numberAt(text, start - 1)];
    if (end < text.length) bits |= this.#behind[numberAt(text, end)];
    return bits;
  }
}
