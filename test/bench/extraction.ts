import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DateRecord } from "../../src/record.js";
import { built, peakMemory, print, processTimes, type Row } from "./measure.js";

const { findAgreements } = await built<typeof import("../../src/agreements/index.js")>("agreements/index.js");
const { findDates } = await built<typeof import("../../src/dates/index.js")>("dates/index.js");
const { Resolution, resolutionSteps } =
  await built<typeof import("../../src/document/index.js")>("document/index.js");
const { lotFrom } = await built<typeof import("../../src/extract.js")>("extract.js");
const { openNames } = await built<typeof import("../../src/names/index.js")>("names/index.js");
const { exclude } = await built<typeof import("../../src/rules/consolidate.js")>("rules/consolidate.js");
const { readDoc, written } = await built<typeof import("../../src/text/doc.js")>("text/doc.js");
const { openTokenizer } = await built<typeof import("../../src/tokens/index.js")>("tokens/index.js");

/**
 * The whole command over articles as JSON lines and, for comparison, mecab merely tokenizing their texts, in characters a
 * second; and its peak memory in MB, over 10 MB and over all.
 */
export function measureExtraction(texts: readonly string[], folder: string, bin: string, megabytes: number) {
  const small = writeArticles(texts, join(folder, "small.jsonl"), 10);
  const large = writeArticles(texts, join(folder, "large.jsonl"), megabytes);
  const plain = join(folder, "large.txt");
  writeFileSync(plain, "");
  const file = openSync(plain, "a");
  for (let i = 0; i < large.articles; i++) writeSync(file, `${texts[i % texts.length]}\n`);
  closeSync(file);

  const kijiyomi = (jobs: number, path = large.path) =>
    [process.execPath, bin, path, "-f", "ndjson", "-j", String(jobs)] as const;
  const hasMecab = spawnSync("mecab", ["--version"]).status === 0;
  const times = processTimes(
    [
      ...(hasMecab
        ? [{ name: "mecab -O wakati", argv: ["mecab", "-b", "1000000", "-O", "wakati", plain] as const }]
        : []),
      ...[1, 2].map((jobs) => ({ name: `kijiyomi, ${jobs} at work`, argv: kijiyomi(jobs) })),
    ],
    megabytes > 20 ? 1 : 2,
  );
  const speeds = times.map(({ name, value, ratio }) => ({
    name,
    value: (1000 * large.characters) / value,
    ratio,
  }));
  print(`Whole process, extraction from ${megabytes} MB of JSON lines`, "characters/s", speeds);
  print("Share of the stages, one thread", "ms", stages(texts));
  const [one, two] = speeds.slice(-2).map(({ value }) => value);
  return {
    mecab: hasMecab ? speeds[0].value : null,
    one,
    two,
    peaks: [small, large].map(({ path }) => peakMemory(...kijiyomi(2, path).slice(1))),
  };
}

/** Milliseconds and MB until the lexicon and the weights are at hand: the quickest of some processes of their own. */
export function measureReadiness(): { ms: number; megabytes: number } {
  const script = fileURLToPath(new URL("ready.mjs", import.meta.url));
  const runs = Array.from({ length: 10 }, (): { ms: number; megabytes: number } =>
    JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })),
  );
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

/** Writes the texts, over and over, as articles of a file of so many MB. */
function writeArticles(texts: readonly string[], path: string, megabytes: number) {
  writeFileSync(path, "");
  const file = openSync(path, "a");
  let [bytes, characters, articles] = [0, 0, 0];
  while (bytes < megabytes * 1e6) {
    const text = texts[articles % texts.length];
    bytes += writeSync(file, `${JSON.stringify({ id: `a${articles}`, text })}\n`);
    characters += text.length;
    articles++;
  }
  closeSync(file);
  return { path, characters, articles };
}

const STAGE_ROUNDS = 6;

/**
 * Milliseconds of each stage over all texts, done for a whole lot before the next as `extractAll` does; for each the best
 * of some rounds, and its share.
 */
function stages(texts: readonly string[]): Row[] {
  const tokenizer = openTokenizer();
  const finder = openNames();
  const best = new Map<string, number>();
  for (let round = 0; round < STAGE_ROUNDS; round++) {
    const spent = new Map<string, number>();
    for (let at = 0; at < texts.length; ) {
      const lot = lotFrom(texts, at);
      at += lot.length;
      const each = <Result>(stage: string, act: (i: number) => Result): Result[] => {
        const start = performance.now();
        const results = lot.map((_, i) => act(i));
        spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start);
        return results;
      };
      const docs = each("text, sentences, tokens", (i) => readDoc({ text: lot[i] }, tokenizer));
      const names = each("names", (i) => finder.find(docs[i]));
      const dates = each("dates", (i) =>
        exclude(findDates(docs[i]), names[i]).map(
          (date, n): DateRecord => ({
            id: `dat${n + 1}`,
            text: written(docs[i], date.start, date.end),
            ...date,
          }),
        ),
      );
      const works = each("document", (i) => new Resolution(docs[i], names[i]));
      for (const step of resolutionSteps) each("document", (i) => step(works[i]));
      const agreements = each("agreements", (i) => findAgreements(docs[i], works[i].records, dates[i]));
      each("JSON", (i) =>
        JSON.stringify({ ...works[i].records, dates: dates[i], agreements: agreements[i] }),
      );
    }
    for (const [stage, ms] of spent) best.set(stage, Math.min(ms, best.get(stage) ?? Infinity));
  }
  const total = [...best.values()].reduce((sum, value) => sum + value, 0);
  return [...best].map(([name, value]) => ({ name, value, ratio: value / total }));
}
