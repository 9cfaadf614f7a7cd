import { type Category, categories } from "./categories.js";
import type { Column } from "./container.js";
import { type Form, formsOf } from "./forms.js";
import { type CompiledRows, compileRows, type Row } from "./rows.js";
import { Surfaces } from "./surfaces.js";

/** A dictionary: what it is called, its columns and rows. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

interface Entry {
  readonly categories: Set<Category>;
  /** Numbers of rows. */
  readonly rows: Set<number>;
}

/** What dictionaries say, as columns that `CompiledLexicon` reads where they lie. */
export interface Compiled {
  /** In the order of the entries. */
  readonly surfaces: readonly string[];
  readonly categories: ReadonlyMap<string, ReadonlySet<Category>>;
  readonly columns: Readonly<Record<string, Column>>;
  readonly rows: CompiledRows;
}

/** 32-bit words in the bits of a set. */
export const WORDS = Math.ceil(categories.length / 32);

const KNOWN: ReadonlySet<string> = new Set(categories);

/** Nothing but surfaces and categories: the sets of categories hold all that such a dictionary says. */
const isPlain = ({ columns }: Table) => columns.join() === "surface,category";

/** Throws an Error that names dictionary and line where a row gives an unknown category or form. */
export function compile(tables: readonly Table[]): Compiled {
  const entries = new Map<string, Entry>();
  const withRows = tables.filter((table) => !isPlain(table));
  for (const table of tables.filter(isPlain)) {
    for (const [i, row] of table.rows.entries()) {
      for (const form of checkedForms(table, i, row)) entryOf(entries, form);
    }
  }
  let number = 0;
  for (const table of withRows) {
    for (const [i, row] of table.rows.entries()) {
      for (const form of checkedForms(table, i, row)) entryOf(entries, form).rows.add(number);
      number++;
    }
  }
  addRowsOfSameThing(
    entries,
    withRows.flatMap((table) => table.rows),
  );

  const all = [...entries.keys()].sort();
  const surfaces = [
    ...all.filter((surface) => hasRows(entries.get(surface)!)),
    ...all.filter((surface) => !hasRows(entries.get(surface)!)),
  ];
  const ordered = surfaces.map((surface) => entries.get(surface)!);
  const { sets, members } = categorySets(ordered);
  return {
    surfaces,
    categories: new Map(surfaces.map((surface) => [surface, entries.get(surface)!.categories])),
    columns: {
      ...Surfaces.build(surfaces, sets),
      members: Uint32Array.from(members),
      ...rowColumns(ordered.filter(hasRows)),
    },
    rows: compileRows(withRows),
  };
}

const hasRows = (entry: Entry) => entry.rows.size > 0;

function checkedForms(table: Table, i: number, row: Row): Form[] {
  try {
    return formsOf(row, KNOWN);
  } catch (error) {
    throw new Error(`dictionaries/${table.name}.csv:${i + 2}: ${(error as Error).message}`);
  }
}

function entryOf(entries: Map<string, Entry>, form: Form): Entry {
  let entry = entries.get(form.surface);
  if (!entry) {
    entry = { categories: new Set(), rows: new Set() };
    entries.set(form.surface, entry);
  }
  for (const category of form.categories) entry.categories.add(category);
  return entry;
}

/** A short form that means one thing leads to all that other dictionaries say of that thing's name: its numbers. */
function addRowsOfSameThing(entries: ReadonlyMap<string, Entry>, rows: readonly Row[]): void {
  for (const row of rows) {
    if (!row.aliases || !row.kind) continue;
    const ambiguous = row.ambiguous.split("|");
    const same = [...entries.get(row.surface)!.rows].filter(
      (number) => rows[number].surface === row.surface && rows[number].kind === row.kind,
    );
    for (const alias of row.aliases.split("|")) {
      if (ambiguous.includes(alias)) continue;
      for (const number of same) entries.get(alias)!.rows.add(number);
    }
  }
}

/** The categories of each entry as the number of a set, and the members of each set. Set 0 is empty. */
function categorySets(entries: readonly Entry[]): { sets: number[]; members: number[] } {
  const numbers = new Map<string, number>([["", 0]]);
  const members: number[] = new Array(WORDS).fill(0);
  const sets = entries.map((entry) => {
    const bits = categories.flatMap((category, i) => (entry.categories.has(category) ? [i] : []));
    const key = bits.join();
    let set = numbers.get(key);
    if (set === undefined) {
      set = numbers.size;
      numbers.set(key, set);
      for (let word = 0; word < WORDS; word++) {
        members.push(bits.reduce((sum, bit) => (bit >>> 5 === word ? sum | (1 << (bit & 31)) : sum), 0));
      }
    }
    return set;
  });
  return { sets, members };
}

/** Entries with rows come first: entry `i` has the rows `rowOf[firstRow[i]..firstRow[i + 1]]`. */
function rowColumns(entries: readonly Entry[]): Record<string, Column> {
  const firstRow = new Uint32Array(entries.length + 1);
  for (const [i, entry] of entries.entries()) firstRow[i + 1] = firstRow[i] + entry.rows.size;
  return { firstRow, rowOf: Uint32Array.from(entries.flatMap((entry) => [...entry.rows])) };
}
