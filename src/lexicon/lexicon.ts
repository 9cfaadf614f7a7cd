import { openParts, readData } from "../data.js";
import { CompiledLexicon } from "./compiled.js";
import { unpack } from "./container.js";
import { Likeness } from "./likeness.js";
import { type Row, Rows } from "./rows.js";

export type { Category } from "./categories.js";
export type { Row } from "./rows.js";

/** What the dictionaries say of surfaces; compiled from `dictionaries/` at build time. Texts are folded. */
export interface Lexicon {
  /**
   * The set of categories of the surface `text.slice(start, end)`, as a small number; 0 where no dictionary has it.
   * Constant time, nothing allocated. The numbers change when the dictionaries do.
   */
  categorySet(text: string, start: number, end: number): number;
  /**
   * False where no dictionary has a longer surface that begins with `text.slice(start, end)`, so that none has to be
   * looked for; true where one has, and for one of a dozen others.
   */
  mayGoOn(text: string, start: number, end: number): boolean;
  /** Whether a set holds a category. Throws a RangeError for a category that does not exist. */
  has(set: number, category: string): boolean;
  /**
   * The rows that give a surface its categories, with all their columns (kind, canonical, codes …), and those of the
   * same thing in other dictionaries. Dictionaries of surface and category alone have no rows.
   */
  entries(surface: string): readonly Row[];
  /**
   * Which reading of a name is the most frequent by the word costs of IPADIC and UniDic: an index into
   * `dominanceCodes`, 0 where neither has it.
   */
  dominance(text: string, start: number, end: number): number;
  /** `"S2C3 S1C4"`: IPADIC's and UniDic's cells of `word-costs.csv`, `-` for none. */
  readonly dominanceCodes: readonly string[];
  /** Which kind of name a span looks like by its characters. */
  readonly likeness: Likeness;
  /** Whether a user's own dictionary is among them. */
  readonly hasUserEntries: boolean;
}

export interface LexiconOptions {
  /** The user's own dictionary (`readUserDictionary`); what it says of a surface replaces what ours do. */
  readonly user?: CompiledLexicon;
}

/** Opens the dictionaries compiled by `npm run build`. Throws where that has not been run. */
export function openLexicon({ user }: LexiconOptions = {}): Lexicon {
  opened ??= new FileLexicon(readData("lexicon.bin"));
  return user ? new LayeredLexicon(opened, user) : opened;
}

/** Never changes, so one is enough for all who ask. */
let opened: FileLexicon | undefined;

class FileLexicon extends CompiledLexicon implements Lexicon {
  readonly hasUserEntries = false;
  readonly dominanceCodes: readonly string[];
  readonly likeness: Likeness;
  /** [entry] */
  readonly #dominance: Uint16Array;

  constructor(buffer: ArrayBufferLike) {
    const column = unpack(buffer);
    super(column, openRows());
    this.#dominance = column("dominance");
    this.dominanceCodes = Buffer.from(column<Uint8Array>("dominanceCodes")).toString("utf8").split("\n");
    this.likeness = new Likeness(column);
  }

  dominance(text: string, start: number, end: number): number {
    const entry = this.find(text, start, end);
    return entry < 0 ? 0 : this.#dominance[entry];
  }
}

/** Sets of the user's dictionary are numbered after ours. */
class LayeredLexicon implements Lexicon {
  readonly hasUserEntries = true;
  readonly dominanceCodes: readonly string[];
  readonly likeness: Likeness;

  constructor(
    private readonly base: FileLexicon,
    private readonly user: CompiledLexicon,
  ) {
    this.dominanceCodes = base.dominanceCodes;
    this.likeness = base.likeness;
  }

  categorySet(text: string, start: number, end: number): number {
    const set = this.user.categorySet(text, start, end);
    return set > 0 ? this.base.setCount + set : this.base.categorySet(text, start, end);
  }

  mayGoOn(text: string, start: number, end: number): boolean {
    return this.base.mayGoOn(text, start, end) || this.user.mayGoOn(text, start, end);
  }

  has(set: number, category: string): boolean {
    const { setCount } = this.base;
    return set < setCount ? this.base.has(set, category) : this.user.has(set - setCount, category);
  }

  entries(surface: string): readonly Row[] {
    const rows = this.user.entries(surface);
    return rows.length > 0 ? rows : this.base.entries(surface);
  }

  dominance(text: string, start: number, end: number): number {
    return this.user.find(text, start, end) >= 0 ? 0 : this.base.dominance(text, start, end);
  }
}

/**
 * All rows of one of our dictionaries, `dictionaries/<name>.csv`: for word lists a room reads whole. Throws a RangeError
 * where there is none of that name.
 */
export function table(name: string): readonly Row[] {
  return openRows().table(name);
}

let openedRows: Rows | undefined;

function openRows(): Rows {
  openedRows ??= new Rows(unpack(readData("rows.bin")), openParts("rows.jsonl"));
  return openedRows;
}
