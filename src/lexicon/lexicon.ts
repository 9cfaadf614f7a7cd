import { readFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { type Category, categories } from "./categories.js";
import { unpack } from "./container.js";
import { Likeness } from "./likeness.js";
import { type Row, Rows } from "./rows.js";
import { Surfaces } from "./surfaces.js";

export type { Category } from "./categories.js";
export type { Row } from "./rows.js";

/** What the dictionaries say of surfaces; compiled from `dictionaries/` at build time. Texts are folded. */
export interface Lexicon {
  /**
   * The set of categories of the surface `text.slice(start, end)`, as a number below `setCount`; 0 where no
   * dictionary has it. Constant time, nothing allocated.
   */
  categorySet(text: string, start: number, end: number): number;
  /** Sets are numbered 0 … `setCount` - 1. The numbers change when the dictionaries do. */
  readonly setCount: number;
  /** Whether a set holds a category. Throws a RangeError for a category that does not exist. */
  has(set: number, category: string): boolean;
  categoriesOf(set: number): readonly Category[];
  /**
   * The rows that give a surface its categories, with all their columns (kind, canonical, codes …). Dictionaries
   * of surface and category alone have no rows.
   */
  entries(surface: string): readonly Row[];
  /** Calls `visit` for each surface that begins at `start` and ends at or before `limit`, shorter ones first. */
  prefixes(text: string, start: number, limit: number, visit: (end: number, set: number) => void): void;
  /**
   * Which reading of a name is the most frequent by the word costs of IPADIC and UniDic: an index into
   * `dominanceCodes`, 0 where neither has it.
   */
  dominance(text: string, start: number, end: number): number;
  /** `"S2C3 S1C4"`: IPADIC's and UniDic's cells of `word-costs.csv`, `-` for none. */
  readonly dominanceCodes: readonly string[];
  /** Which kind of name a span looks like by its characters. */
  readonly likeness: Likeness;
  /** All rows of one dictionary. */
  table(name: string): readonly Row[];
}

export interface LexiconOptions {
  /** The compiled dictionaries, where a thread is given what another has read. */
  readonly buffer?: ArrayBuffer | SharedArrayBuffer;
}

/** Opens the dictionaries compiled by `npm run build`. Throws where that has not been run. */
export function openLexicon(options: LexiconOptions = {}): Lexicon {
  return new CompiledLexicon(options.buffer ?? readCompiled());
}

/** The compiled dictionaries as they lie on disk. */
export function readCompiled(): ArrayBuffer | SharedArrayBuffer {
  const bytes = readFileSync(dataFile("lexicon.bin"));
  return bytes.byteOffset === 0 ? bytes.buffer : new Uint8Array(bytes).buffer;
}

class CompiledLexicon implements Lexicon {
  readonly dominanceCodes: readonly string[];
  readonly likeness: Likeness;
  readonly #surfaces: Surfaces;
  /** [entry]: its set of categories. */
  readonly #sets: Uint16Array;
  /** [set × words + word]: its categories as bits, in the order of `categories`. */
  readonly #members: Uint32Array;
  readonly #dominance: Uint16Array;
  readonly #rows: Rows;
  /** Entries with rows come first: entry `i` has the rows `rowOf[firstRow[i]..firstRow[i + 1]]`. */
  readonly #firstRow: Uint32Array;
  readonly #rowOf: Uint32Array;

  constructor(buffer: ArrayBuffer | SharedArrayBuffer) {
    const column = unpack(buffer);
    this.#surfaces = new Surfaces(column);
    this.#sets = column("sets");
    this.#members = column("members");
    this.#dominance = column("dominance");
    this.#rows = new Rows(column);
    this.#firstRow = column("firstRow");
    this.#rowOf = column("rowOf");
    this.likeness = new Likeness(column);
    this.dominanceCodes = Buffer.from(column<Uint8Array>("dominanceCodes")).toString("utf8").split("\n");
  }

  get setCount(): number {
    return this.#members.length / words;
  }

  categorySet(text: string, start: number, end: number): number {
    const entry = this.#surfaces.find(text, start, end);
    return entry < 0 ? 0 : this.#sets[entry];
  }

  has(set: number, category: string): boolean {
    const index = numbers.get(category);
    if (index === undefined) throw new RangeError(`There is no category ${category}`);
    return (this.#members[set * words + (index >>> 5)] & (1 << (index & 31))) !== 0;
  }

  categoriesOf(set: number): readonly Category[] {
    return categories.filter((category) => this.has(set, category));
  }

  entries(surface: string): readonly Row[] {
    const entry = this.#surfaces.find(surface, 0, surface.length);
    if (entry < 0 || entry >= this.#firstRow.length - 1) return [];
    const numbersOfRows = this.#rowOf.subarray(this.#firstRow[entry], this.#firstRow[entry + 1]);
    return Array.from(numbersOfRows, (number) => this.#rows.row(number));
  }

  prefixes(text: string, start: number, limit: number, visit: (end: number, set: number) => void): void {
    this.#surfaces.prefixes(text, start, limit, (end, entry) => visit(end, this.#sets[entry]));
  }

  dominance(text: string, start: number, end: number): number {
    const entry = this.#surfaces.find(text, start, end);
    return entry < 0 ? 0 : this.#dominance[entry];
  }

  table(name: string): readonly Row[] {
    return this.#rows.table(name);
  }
}

const numbers: ReadonlyMap<string, number> = new Map(categories.map((category, i) => [category, i]));
/** 32-bit words in the bits of a set. */
export const words = Math.ceil(categories.length / 32);

/** All rows of one dictionary file, `dictionaries/<name>.csv`: for word lists a room reads whole. */
export function table(name: string): readonly Row[] {
  const [header, ...lines] = readFileSync(new URL(`../../dictionaries/${name}.csv`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const columns = header.split(",");
  const cells = (line: string) =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, ""));
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [columns[i], cell])));
}
