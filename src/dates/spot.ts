import type { Numeral } from "./numeral.js";
import type { Point } from "./phrase.js";
import { type Quantity, readQuantity } from "./quantity.js";

/** Where a rule is called: `text` at `at`. */
export class Spot {
  #quantity: Quantity | null | undefined;

  constructor(
    readonly text: string,
    readonly at: number,
    /** The numeral that starts there, if one does. */
    readonly numeral: Numeral | null,
    /** What the phrase has stated so far; null at the start of a phrase. */
    readonly before: Point | null,
  ) {}

  /** The amount of time that starts there, if one does: read once for all the rules that ask. */
  get quantity(): Quantity | null {
    if (this.#quantity === undefined) this.#quantity = readQuantity(this.text, this.at, this.numeral);
    return this.#quantity;
  }

  /** Another place, within the same phrase. */
  movedTo(at: number, numeral: Numeral | null = null): Spot {
    return new Spot(this.text, at, numeral, this.before);
  }
}
