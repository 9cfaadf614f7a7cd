/** Compiles every CSV of `dictionaries/` into `dist/data/lexicon.bin`, which `openLexicon` uses as it lies. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { compile, type Table } from "../lexicon/compile.js";
import { type Column, pack } from "../lexicon/container.js";
import { likenessColumns } from "./likeness.js";
import { readTable } from "./tables.js";

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
const { surfaces, categories, columns } = compile(await Promise.all(names.map(readTable)));
const bytes = pack({
  ...columns,
  ...dominanceColumns(surfaces, await readTable(WORD_COSTS)),
  ...likenessColumns(categories),
});
mkdirSync(new URL(".", dataFile("lexicon.bin")), { recursive: true });
// Whoever reads meanwhile reads the old file or the new one, never half of it.
const unfinished = new URL(`lexicon.bin.${process.pid}`, dataFile("lexicon.bin"));
writeFileSync(unfinished, bytes);
renameSync(unfinished, dataFile("lexicon.bin"));
console.log(`lexicon: ${surfaces.length} surfaces of ${names.length} dictionaries, ${bytes.length} bytes`);
