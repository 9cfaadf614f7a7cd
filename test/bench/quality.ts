/**
 * How good the extraction is, on the corpora beside the project (`npm run bench:quality`): one table. With `--gate`
 * each figure is compared with its floor in `floors.json`, and the exit code is 1 where one is below. Floors are
 * edited by hand and only rise. A corpus or scorer that is not there is named, and nothing is demanded of it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORPORA, corpusFile, plainDoc, readCorpus } from "../../src/build/fit/corpora.js";
import { createExtractor } from "../../src/extract.js";
import { openLexicon } from "../../src/lexicon/lexicon.js";
import { NameFinder } from "../../src/names/finder.js";
import { openWeights } from "../../src/rules/weights.js";
import { openTokenizer } from "../../src/tokens/index.js";

/** Precision, recall and F1, 0 to 1. */
interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

const NAME_TYPES = ["organization", "person", "place"] as const;
/** Which rows of the scorer of records are shown, by corpus. */
const RECORD_ROWS = {
  "news-dev": [
    "mention all",
    "mention date",
    "entity all",
    "entity whole",
    "role title",
    "role with organization",
    "agreement detected",
    "agreement exact",
  ],
  "agreement-sentences": ["agreement detected", "agreement exact", "agreement parties"],
} as const;

const scorers = new URL("../../../shared/tools/", import.meta.url);
const scorer = (name: string) => (existsSync(new URL(name, scorers)) ? new URL(name, scorers) : null);

const figures = new Map<string, Figures>();
const missing: string[] = [];

const mentionScorer = scorer("score-mentions.mjs");
if (mentionScorer === null) missing.push("../shared/tools/score-mentions.mjs");
else await measureNames(mentionScorer);
const recordScorer = scorer("score-records.mjs");
if (recordScorer === null) missing.push("../shared/tools/score-records.mjs");
else for (const name of ["news-dev", "agreement-sentences"] as const) measureRecords(recordScorer, name);

const floors: Record<string, number> = JSON.parse(
  readFileSync(new URL("floors.json", import.meta.url), "utf8"),
);
const percent = (x: number) => (100 * x).toFixed(1).padStart(5);
console.log(`${"".padEnd(42)} precision recall    F1  floor`);
for (const [name, { p, r, f }] of figures) {
  const floor = floors[name] === undefined ? "" : floors[name].toFixed(1).padStart(6);
  console.log(`${name.padEnd(42)}     ${percent(p)}  ${percent(r)} ${percent(f)} ${floor}`);
}
for (const name of missing) console.log(`not here, not measured: ${name}`);

if (process.argv.includes("--gate")) {
  const below = Object.entries(floors).filter(([name, floor]) => {
    const found = figures.get(name);
    return found !== undefined && 100 * found.f < floor;
  });
  for (const [name, floor] of below) {
    console.error(`${name}: F1 ${percent(figures.get(name)!.f).trim()} is below its floor ${floor}`);
  }
  const measured = Object.keys(floors).filter((name) => figures.has(name)).length;
  console.log(
    `gate: ${measured - below.length} of ${measured} floors kept, ${Object.keys(floors).length - measured} not measured`,
  );
  process.exitCode = below.length > 0 ? 1 : 0;
}

/** Names on the corpora's own conventions, and as product text. */
async function measureNames(file: URL): Promise<void> {
  const { score } = await import(file.href);
  const tokenizer = openTokenizer();
  const finder = new NameFinder(openLexicon(), openWeights());
  const measure = (name: string, corpusName: string, corpus: string | null) => {
    finder.followCorpus(corpus);
    const gold = readCorpus(corpusName);
    const predicted = gold.map(({ id, text }) => {
      const doc = plainDoc(text, tokenizer);
      const mentions = finder.find(doc).map(({ type, start, end }) => ({
        type,
        start: doc.folded.toSource(start),
        end: doc.folded.toSource(end),
      }));
      return { id, mentions };
    });
    const result = score(gold, predicted, { types: NAME_TYPES, ignoreOrig: ["NORP"], ignoreReadings: true });
    const note = ({ exact }: { exact: { P: number; R: number; F: number } }, of: string) =>
      figures.set(`${name}: ${of}`, { p: exact.P, r: exact.R, f: exact.F });
    note(result.micro, "names");
    for (const type of NAME_TYPES) note(result.types[type], type);
  };
  for (const corpus of CORPORA) {
    const file = `${corpus}.dev.jsonl`;
    if (corpusFile(file) === null) missing.push(`../shared/corpora/${file}`);
    else {
      measure(corpus, file, corpus);
      measure(`${corpus} as product text`, file, null);
    }
  }
  if (corpusFile("news-dev.jsonl") !== null) measure("news-dev", "news-dev.jsonl", null);
}

/** Whole records, by the scorer of records. */
function measureRecords(file: URL, name: keyof typeof RECORD_ROWS): void {
  const gold = corpusFile(`${name}.jsonl`);
  if (gold === null) {
    missing.push(`../shared/corpora/${name}.jsonl`);
    return;
  }
  const extractor = createExtractor();
  const records = readCorpus(`${name}.jsonl`).map((article) => JSON.stringify(extractor.extract(article)));
  const folder = mkdtempSync(join(tmpdir(), "kijiyomi-"));
  try {
    const predictions = join(folder, "records.ndjson");
    writeFileSync(predictions, `${records.join("\n")}\n`);
    const run = spawnSync(
      process.execPath,
      [fileURLToPath(file), fileURLToPath(gold), predictions, "--json"],
      {
        encoding: "utf8",
      },
    );
    if (run.status !== 0) throw new Error(`${fileURLToPath(file)}: ${run.stderr}`);
    const result: Record<string, Figures> = JSON.parse(run.stdout);
    for (const row of RECORD_ROWS[name])
      if (result[row]) figures.set(`${name}, records: ${row}`, result[row]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
