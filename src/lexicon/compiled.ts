import { type Category, categories } from "./categories.js";
import { WORDS } from "./compile.js";
import type { Column } from "./container.js";
import type { Row, Rows } from "./rows.js";
import { entryOf, Surfaces, setOf } from "./surfaces.js";

/** Dictionaries as `compile` lays them out. */
export class CompiledLexicon {
  readonly #surfaces: Surfaces;
  /** [set × WORDS + word]: its categories as bits, in the order of `categories`. */
  readonly #members: Uint32Array;
  readonly #firstRow: Uint32Array;
  readonly #rowOf: Uint32Array;

  constructor(
    column: <C extends Column>(name: string) => C,
    private readonly rows: Rows,
  ) {
    this.#surfaces = new Surfaces(column);
    this.#members = column("members");
    this.#firstRow = column("firstRow");
    this.#rowOf = column("rowOf");
  }

  get setCount(): number {
    return this.#members.length / WORDS;
  }

  /** The number of a surface, below the count of surfaces; -1 where there is none. */
  find(text: string, start: number, end: number): number {
    return entryOf(this.#surfaces.find(text, start, end));
  }

  mayGoOn(text: string, start: number, end: number): boolean {
    return this.#surfaces.mayGoOn(text, start, end);
  }

  categorySet(text: string, start: number, end: number): number {
    return setOf(this.#surfaces.find(text, start, end));
  }

  has(set: number, category: string): boolean {
    const index = categories.indexOf(category as Category);
    if (index < 0) throw new RangeError(`There is no category ${category}`);
    return (this.#members[set * WORDS + (index >>> 5)] & (1 << (index & 31))) !== 0;
  }

  entries(surface: string): readonly Row[] {
    const entry = this.find(surface, 0, surface.length);
    if (entry < 0 || entry >= this.#firstRow.length - 1) return [];
    const numbers = this.#rowOf.subarray(this.#firstRow[entry], this.#firstRow[entry + 1]);
    return Array.from(numbers, (number) => this.rows.row(number));
  }
}
