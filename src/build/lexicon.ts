/** Compiles every CSV of `dictionaries/` into what `openLexicon` uses as it lies, and the rows that it reads in parts. */
import { readdirSync } from "node:fs";
import { dataFile } from "../data.js";
import { compile, type Table } from "../lexicon/compile.js";
import { type Column, pack } from "../lexicon/container.js";
import { likenessColumns } from "./likeness.js";
import { readTable } from "./tables.js";
import { writeWhole } from "./write-whole.js";

/** Names with their most frequent readings: a column of numbers beside the surfaces, no dictionary of its own. */
const WORD_COSTS = "word-costs";

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

const names = readdirSync(new URL("../../dictionaries/", import.meta.url))
  .filter((file) => file.endsWith(".csv") && file !== `${WORD_COSTS}.csv`)
  .map((file) => file.slice(0, -4))
  .sort();
const { surfaces, categories, columns, rows } = compile(await Promise.all(names.map(readTable)));
const bytes = pack({
  ...columns,
  ...dominanceColumns(surfaces, await readTable(WORD_COSTS)),
  ...likenessColumns(categories),
});
writeWhole(dataFile("rows.bin"), pack(rows.columns));
writeWhole(dataFile("rows.jsonl"), rows.text);
writeWhole(dataFile("lexicon.bin"), bytes);
console.log(`lexicon: ${surfaces.length} surfaces of ${names.length} dictionaries, ${bytes.length} bytes`);
