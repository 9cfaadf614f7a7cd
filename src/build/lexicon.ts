/** Compiles every CSV of `dictionaries/` into `dist/data/lexicon.bin`, which `openLexicon` uses as it lies. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFile } from "../data.js";
import { type Category, categories } from "../lexicon/categories.js";
import { type Column, pack } from "../lexicon/container.js";
import { formsOf } from "../lexicon/forms.js";
import { words } from "../lexicon/lexicon.js";
import { Rows } from "../lexicon/rows.js";
import { Surfaces } from "../lexicon/surfaces.js";
import { likenessColumns } from "./likeness.js";
import { readTable, type Table } from "./tables.js";

const known: ReadonlySet<string> = new Set(categories);
const folder = fileURLToPath(new URL("../../dictionaries/", import.meta.url));

interface Entry {
  readonly categories: Set<Category>;
  readonly rows: number[];
}

/** Nothing but surfaces and categories: the sets of categories hold all that such a file says. */
const isPlain = ({ columns }: Table) => columns.join() === "surface,category";
const isWordCosts = ({ name }: Table) => name === "word-costs";

function collect(tables: readonly Table[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let row = 0;
  for (const table of tables) {
    for (const [i, cells] of table.rows.entries()) {
      const number = isPlain(table) ? -1 : row++;
      for (const form of forms(table, i, cells)) {
        const entry = entries.get(form.surface) ?? { categories: new Set(), rows: [] };
        entries.set(form.surface, entry);
        for (const category of form.categories) entry.categories.add(category);
        if (number >= 0 && !entry.rows.includes(number)) entry.rows.push(number);
      }
    }
  }
  return entries;
}

function forms(table: Table, i: number, row: Readonly<Record<string, string>>) {
  try {
    return formsOf(row, known);
  } catch (error) {
    throw new Error(`dictionaries/${table.name}.csv:${i + 2}: ${(error as Error).message}`);
  }
}

function categoryColumns(entries: readonly Entry[]): Record<string, Column> {
  const numbers = new Map<string, number>([["", 0]]);
  const bits: number[] = new Array(words).fill(0);
  const sets = entries.map((entry) => {
    const members = categories.filter((category) => entry.categories.has(category));
    const key = members.join(" ");
    const set = numbers.get(key) ?? numbers.size;
    if (!numbers.has(key)) {
      numbers.set(key, set);
      for (let word = 0; word < words; word++) {
        const inWord = members.map((member) => categories.indexOf(member)).filter((n) => n >>> 5 === word);
        bits.push(inWord.reduce((sum, n) => sum | (1 << (n & 31)), 0));
      }
    }
    return set;
  });
  return { sets: Uint16Array.from(sets), members: Uint32Array.from(bits) };
}

function rowColumns(entries: readonly Entry[]): Record<string, Column> {
  const withRows = entries.filter((entry) => entry.rows.length > 0);
  const firstRow = new Uint32Array(withRows.length + 1);
  for (const [i, entry] of withRows.entries()) firstRow[i + 1] = firstRow[i] + entry.rows.length;
  return { firstRow, rowOf: Uint32Array.from(withRows.flatMap((entry) => entry.rows)) };
}

function dominanceColumns(surfaces: readonly string[], wordCosts: Table): Record<string, Column> {
  const codes = new Map(
    wordCosts.rows.map((row) => [row.surface, `${row.ipadic || "-"} ${row.unidic || "-"}`]),
  );
  const all = ["", ...[...new Set(codes.values())].sort()];
  const numbers = new Map(all.map((code, i) => [code, i]));
  return {
    dominance: Uint16Array.from(surfaces, (surface) => numbers.get(codes.get(surface) ?? "")!),
    dominanceCodes: new TextEncoder().encode(all.join("\n")),
  };
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => file.slice(0, -4))
  .sort();
const tables = await Promise.all(names.map(readTable));
const readable = tables.filter((table) => !isWordCosts(table));
const entries = collect(readable);
const surfaces = [...entries.keys()].sort(
  (a, b) =>
    Math.sign(entries.get(b)!.rows.length) - Math.sign(entries.get(a)!.rows.length) || (a < b ? -1 : 1),
);
const ordered = surfaces.map((surface) => entries.get(surface)!);
const bytes = pack({
  ...Surfaces.build(surfaces),
  ...categoryColumns(ordered),
  ...rowColumns(ordered),
  ...Rows.build(readable.filter((table) => !isPlain(table))),
  ...dominanceColumns(surfaces, tables.find(isWordCosts)!),
  ...likenessColumns(new Map([...entries].map(([surface, entry]) => [surface, entry.categories]))),
});
mkdirSync(new URL(".", dataFile("lexicon.bin")), { recursive: true });
writeFileSync(dataFile("lexicon.bin"), bytes);
console.log(`lexicon: ${surfaces.length} surfaces of ${tables.length} dictionaries, ${bytes.length} bytes`);
