import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createExtractor } from "../../src/extract.js";
import { createTokenizer, openTokenizer, shareDictionary } from "../../src/tokens/index.js";
import { openKuromoji } from "../tokens/reference.js";
import { measureExtraction } from "./extraction.js";
import { type Contender, peakMemory, print, processTimes, type Row, summary, throughput } from "./measure.js";

/** The same texts for all: add a stage as one more line. The first is what the others are compared with. */
const CONTENDERS: readonly Contender[] = [
  { name: "kuromoji", open: async () => tokenizing(await openKuromoji()) },
  { name: "tokens as columns", open: () => tokenizing(openTokenizer()) },
  { name: "tokens as kuromoji's objects", open: () => tokenizing(createTokenizer()) },
  { name: "whole extraction", open: extracting },
];

function tokenizing(tokenizer: { tokenize(text: string): unknown }) {
  return (text: string) => tokenizer.tokenize(text);
}

function extracting() {
  const extractor = createExtractor();
  return (text: string) => extractor.extract(text);
}

const here = (path: string) => new URL(path, import.meta.url);
const BIN = fileURLToPath(here("../../bin/kijiyomi.js"));
const CORPUS = here("../../../shared/corpora/wikinews.jsonl");
const FIXTURES = here("../../fixtures/articles/");

/** The fixtures' articles and, where it is there, the corpus's. */
function readTexts(): string[] {
  const articles = readdirSync(FIXTURES).filter((name) => name.endsWith(".txt"));
  const corpus = existsSync(CORPUS) ? readFileSync(CORPUS, "utf8").split("\n").filter(Boolean) : [];
  return [
    ...articles.map((name) => readFileSync(new URL(name, FIXTURES), "utf8")),
    ...corpus.map((line) => JSON.parse(line).text as string),
  ];
}

/** Cuts texts to a number of characters, or repeats them up to it. */
function ofLength(texts: readonly string[], length: number): string {
  const all = `${texts.join("\n")}\n`;
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

const texts = readTexts();
const steady = await throughput(CONTENDERS, texts, 4);
print("Steady, one thread", "characters/s", steady);

const sample = ofLength(texts, 120_000);
const asArticles = sample.match(/.{1,3000}/gs) as string[];
const asOne = [sample.replace(/[、。\n]/g, "")];
const open = () => tokenizing(openTokenizer());
const [articles] = await throughput([{ open, name: "in articles of 3,000" }], asArticles, 10);
const [one] = await throughput([{ open, name: "in one, without 、 and 。" }], asOne, 10);
print("Over 100,000 characters", "characters/s", [articles, { ...one, ratio: one.value / articles.value }]);

const folder = mkdtempSync(join(tmpdir(), "kijiyomi-speed-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const large = file("large.txt", ofLength(texts, 3_000_000));
const small = file("article.txt", sample.slice(0, 1000));
const kijiyomi = (...options: string[]) => [process.execPath, BIN, "tokens", ...options] as const;
const hasMecab = spawnSync("mecab", ["--version"]).status === 0;
const mecab = (...options: string[]) => ["mecab", "-b", "1000000", ...options] as const;

print(
  "Whole process, 3 million characters, words",
  "ms",
  processTimes(
    [
      ...(hasMecab ? [{ name: "mecab -O wakati", argv: mecab("-O", "wakati", large) }] : []),
      { name: "kijiyomi tokens --format wakati", argv: kijiyomi("--format", "wakati", large) },
    ],
    5,
  ),
);
print(
  "Whole process, 3 million characters, MeCab's layout",
  "ms",
  processTimes(
    [
      ...(hasMecab ? [{ name: "mecab", argv: mecab(large) }] : []),
      { name: "kijiyomi tokens", argv: kijiyomi(large) },
    ],
    5,
  ),
);
const cold = processTimes(
  [
    { name: "node -e 0", argv: [process.execPath, "-e", "0"] },
    { name: "kijiyomi tokens", argv: kijiyomi(small) },
    { name: "kijiyomi", argv: [process.execPath, BIN, small, "-f", "ndjson"] },
  ],
  15,
);
print("Whole process, one article of 1,000 characters", "ms", cold);
console.log(
  `  peak memory: ${peakMemory("-e", "0").toFixed(0)} MB and ${peakMemory(...kijiyomi(small).slice(1)).toFixed(0)} MB`,
);

print("Threads on one dictionary", "characters/s", await threads());
// `npm run bench:speed -- 100` is what the project's figures are of.
const megabytes = Number(process.argv[2] ?? 10);
const {
  mecab: yardstick,
  one: oneJob,
  two: twoJobs,
  peaks,
} = measureExtraction(texts, folder, BIN, megabytes);
const ratio = (value: number, wanted: string) => ({ value: `${value.toFixed(2)} ×`, wanted });
summary([
  ...(yardstick
    ? [{ name: "one job, of mecab merely tokenizing", ...ratio(oneJob / yardstick, "≥ 0.3") }]
    : []),
  { name: "one job, of kuromoji merely tokenizing", ...ratio(oneJob / steady[0].value, "≥ 4") },
  { name: "two jobs, of one", ...ratio(twoJobs / oneJob, "≥ 1.8") },
  {
    name: "one article cold, over node -e 0",
    value: `${Math.round(cold[2].value - cold[0].value)} ms`,
    wanted: "≤ 80",
  },
  { name: "peak memory, two jobs, 10 MB of input", value: `${Math.round(peaks[0])} MB`, wanted: "< 250" },
  {
    name: `peak memory, two jobs, ${megabytes} MB of input`,
    value: `${Math.round(peaks[1])} MB`,
    wanted: "the same",
  },
]);
rmSync(folder, { recursive: true });

/** One worker, then two, each over all texts, ten times, after two rounds to get warm. */
async function threads(): Promise<Row[]> {
  const dictionary = await shareDictionary();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const table: Row[] = [];
  for (const count of [1, 2]) {
    const workers = Array.from(
      { length: count },
      () => new Worker(here("worker.mjs"), { workerData: { dictionary, texts } }),
    );
    const round = (times: number) =>
      Promise.all(
        workers.map(
          (worker) =>
            new Promise((resolve, reject) => {
              worker.once("message", resolve).once("error", reject).postMessage(times);
            }),
        ),
      );
    await round(2);
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await round(3);
      best = Math.min(best, performance.now() - start);
    }
    const value = (1000 * 3 * count * characters) / best;
    const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
    table.push({ name: `${count} (${memory} MB in all)`, value, ratio: value / (table[0]?.value ?? value) });
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return table;
}
