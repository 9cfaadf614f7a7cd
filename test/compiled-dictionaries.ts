import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DataFile, dataFile } from "../src/data.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dictionaries = `${root}dictionaries/`;

/** Which program of `src/build/` makes a compiled file, of which files in `dictionaries/`. */
const COMPILED: readonly { file: DataFile; program: string; sources: RegExp }[] = [
  { file: "ipadic.bin", program: "snapshot", sources: /^$/ },
  { file: "lexicon.bin", program: "lexicon", sources: /\.csv$/ },
  { file: "rows.bin", program: "lexicon", sources: /\.csv$/ },
  { file: "rows.jsonl", program: "lexicon", sources: /\.csv$/ },
  { file: "clusters.bin", program: "clusters", sources: /^word-vectors\.tsv$/ },
  { file: "weights.bin", program: "weights", sources: /^(?:weights|word-vectors)\.tsv$/ },
];

const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Compiles again what is missing or older than its dictionaries, so that tests read what the files say. */
export function setup(): void {
  const names = readdirSync(dictionaries);
  const stale = COMPILED.filter(({ file, sources }) => {
    const latest = Math.max(
      1,
      ...names.filter((name) => sources.test(name)).map((name) => changed(dictionaries + name)),
    );
    return changed(fileURLToPath(dataFile(file))) < latest;
  });
  for (const program of new Set(stale.map(({ program }) => program)))
    execFileSync("npx", ["tsx", `src/build/${program}.ts`], { cwd: root, stdio: "inherit" });
}
