import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORPORA, corpusFile, readCorpus } from "../../src/build/fit/corpora.js";
import { openKuromoji } from "../tokens/reference.js";
import { measureExtraction, measureReadiness } from "./extraction.js";
import { built, type Contender, print, processTimes, type Run, summary, throughput } from "./measure.js";
import { measureTokens } from "./tokens.js";

const { createExtractor } = await built<typeof import("../../src/extract.js")>("extract.js");
const { createTokenizer, openTokenizer } =
  await built<typeof import("../../src/tokens/index.js")>("tokens/index.js");

const KUROMOJI = "kuromoji";
const MANY_AT_ONCE = "whole extraction, many at once";

/** The same texts for all: add a stage as one more line. The first is what the others are compared with. */
const CONTENDERS: readonly Contender[] = [
  { name: KUROMOJI, open: async () => tokenizing(await openKuromoji()) },
  { name: "tokens as columns", open: () => tokenizing(openTokenizer()) },
  { name: "tokens as kuromoji's objects", open: () => tokenizing(createTokenizer()) },
  { name: "whole extraction, one by one", open: extractingEach },
  { name: MANY_AT_ONCE, open: extracting },
];

function tokenizing(tokenizer: { tokenize(text: string): unknown }): Run {
  return (texts) => {
    for (const text of texts) tokenizer.tokenize(text);
  };
}

function extractingEach(): Run {
  const extractor = createExtractor();
  return (texts) => {
    for (const text of texts) extractor.extract(text);
  };
}

function extracting(): Run {
  const extractor = createExtractor();
  return (texts) => extractor.extractAll(texts);
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

const SENTENCES = 10;
const MOST_ARTICLES = 500;

/** Articles that nothing above has been seen in: the corpora's sentences, by ten. */
function readOtherTexts(): string[] {
  const articles: string[] = [];
  for (const corpus of CORPORA) {
    const file = `${corpus}.train.jsonl`;
    const sentences = corpusFile(file) === null ? [] : readCorpus(file).map(({ text }) => text);
    for (let i = 0; i < Math.min(sentences.length, SENTENCES * MOST_ARTICLES); i += SENTENCES)
      articles.push(sentences.slice(i, i + SENTENCES).join("\n"));
  }
  return articles;
}

// `npm run bench:speed -- 100` is what the project's figures are of.
const megabytes = readMegabytes(process.argv.slice(2));
const texts = readTexts();
const steady = await throughput(CONTENDERS, texts, 4);
print("Steady, one thread", "characters/s", steady);
// A bench goes over the same articles again and again, and what is kept of words and names is at hand; an archive is read once.
const others = readOtherTexts();
const pair = CONTENDERS.filter(({ name }) => name === KUROMOJI || name === MANY_AT_ONCE);
const once = others.length > 0 ? await throughput(pair, others, 1, texts) : [];
print("Text of other kinds, seen once, one thread", "characters/s", once);

const folder = mkdtempSync(join(tmpdir(), "kijiyomi-speed-"));
const tokens = await measureTokens(texts, folder, BIN);
const small = join(folder, "small.txt");
writeFileSync(small, texts.join("\n").slice(0, 1000));
const cold = processTimes(
  [
    { name: "node -e 0", argv: [process.execPath, "-e", "0"] },
    { name: "kijiyomi", argv: [process.execPath, BIN, small, "-f", "ndjson"] },
  ],
  15,
);
print("Whole process, one article of 1,000 characters", "ms", cold);
const {
  mecab: yardstick,
  one: oneJob,
  two: twoJobs,
  peaks,
} = measureExtraction(texts, folder, BIN, megabytes);
const ready = measureReadiness();
const ratio = (value: number, wanted: string) => ({ value: `${value.toFixed(2)} ×`, wanted });
summary([
  { name: "tokens as columns, of kuromoji", ...ratio(steady[1].ratio, "≥ 15") },
  { name: "tokens as kuromoji's objects, of kuromoji", ...ratio(steady[2].ratio, "≥ 12") },
  ...tokens,
  ...(yardstick
    ? [{ name: "one job, of mecab merely tokenizing", ...ratio(oneJob / yardstick, "≥ 0.3") }]
    : []),
  { name: "one job, of kuromoji merely tokenizing", ...ratio(oneJob / steady[0].value, "≥ 4") },
  { name: "two jobs, of one", ...ratio(twoJobs / oneJob, "≥ 1.8") },
  { name: "whole extraction, of kuromoji merely tokenizing", ...ratio(steady[4].ratio, "≥ 3") },
  { name: "lexicon and weights ready", value: `${ready.ms.toFixed(0)} ms`, wanted: "≤ 15" },
  { name: "lexicon and weights, memory", value: `${ready.megabytes.toFixed(0)} MB`, wanted: "< 40" },
  {
    name: "one article cold, over node -e 0",
    value: `${Math.round(cold[1].value - cold[0].value)} ms`,
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

function readMegabytes(args: readonly string[]): number {
  if (args.length === 0) return 10;
  if (args.length === 1 && /^[1-9]\d*$/.test(args[0])) return Number(args[0]);
  console.error(
    "usage: npm run bench:speed [-- MEGABYTES]   MB of articles for the whole command, 10 if not given",
  );
  process.exit(2);
}
