import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { workAlone } from "../batch/alone.js";
import { openExtractor, type Settings } from "../batch/process.js";
import { readResources } from "../batch/resources.js";
import { Counts, run, summary } from "../batch/run.js";
import { Failure, oneLine } from "../failure.js";
import { readPieces } from "../input/read.js";
import { sampled } from "../input/sample.js";
import { growingSink } from "../output/sink.js";
import { openInterrupt } from "./interrupt.js";
import { openOutput } from "./open-output.js";
import type { ExtractValues } from "./options.js";
import { openProgress } from "./progress.js";
import { isTerminal } from "./terminal.js";

/** Less input than this, in bytes, is extracted before workers would have started. */
const WORTH_WORKERS = 1 << 19;
/**
 * Room for new objects grows from 1 MB to 16 at once, in a thread that works alone. After a few small collections V8 thinks
 * that little of the heap is needed, and would collect all of it in the first article: with room for 8 MB it still did,
 * which took 7 ms more. Beside workers, this thread would fill that room with nothing but garbage.
 */
const GROW_AT_ONCE = "--semi-space-growth-factor=16";
/** In seconds, where workers are at hand to keep it. */
const TIMEOUT = 300;

/** The main job: articles in, records out. Returns the exit code. */
export async function extract(given: readonly string[], values: ExtractValues): Promise<number> {
  const inputs = given.length > 0 ? given : await standardInput();
  const resources = values.dryRun ? null : readResources();
  resources?.catch(() => {}); // whoever needs them gets the error
  const counts = new Counts();
  const progress = openProgress(counts, values.quiet ?? false);
  const say = (message: string) => values.quiet || progress.say(`kijiyomi: ${message}`);
  const interrupt = openInterrupt(say);
  if (values.dictionary !== undefined) await checkDictionary(values.dictionary);
  const journal = values.resume === undefined ? undefined : await openJournal(values.resume, values);
  const writer = values.dryRun ? null : await openOutput(values, journal?.sizes ?? null);
  journal?.open();
  const errors = values.errors === undefined ? null : growingSink(values.errors, 0);
  const jobs = values.jobs ?? availableParallelism();
  const settings: Settings = {
    dictionary: values.dictionary,
    encoding: values.encoding,
    publishedAt: values.publishedAt,
    includeText: values.includeText,
    explain: values.explain,
    selection: { only: values.only, minConfidence: values.minConfidence },
    shape: writer?.shape ?? null,
  };
  const pieces = readPieces(inputs, {
    format: values.inputFormat,
    encoding: values.encoding,
    maxArticleSize: values.maxArticleSize,
    columns: {
      id: values.idColumn,
      title: values.titleColumn,
      text: values.textColumn,
      publishedAt: values.dateColumn,
    },
    onBytes: progress.read,
  });
  await progress.start(inputs);
  try {
    await run({
      pieces: values.sample ? sampled(pieces, values.sample) : pieces,
      writer,
      crews: {
        alone: async () => {
          setFlagsFromString(GROW_AT_ONCE);
          const extractor = settings.shape && (await openExtractor(settings, resources));
          return workAlone(settings, extractor, interrupt.signal);
        },
        workers: async () => {
          const { openPool } = await import("../batch/pool.js");
          return openPool({ size: jobs, settings, timeout: values.timeout ?? TIMEOUT, resources });
        },
        worth: journal || values.timeout !== undefined ? 0 : WORTH_WORKERS,
      },
      limit: 4 * jobs,
      isUnordered: values.unordered,
      journal,
      maxFailures: values.failFast ? 1 : values.maxErrors,
      signal: interrupt.signal,
      counts,
      onFailure: (failure) =>
        errors ? errors.write(Buffer.from(`${JSON.stringify(failureLine(failure))}\n`)) : say(failure.line),
      onWarning: ({ file, line, warning }) =>
        say(oneLine(`${file}${line === null ? "" : `:${line}`}: warning: ${warning.message}`)),
    });
  } finally {
    progress.stop();
    interrupt.stop();
    errors?.close();
    journal?.close();
    // A writer that is still there would hold a run that was ended early.
    if (inputs.includes("-")) process.stdin.destroy();
  }
  if (interrupt.signal.aborted) {
    say(
      journal
        ? `stopped; the same command goes on after ${counts.articles + counts.skipped} articles`
        : "stopped; with --resume JOURNAL a run can go on where it was stopped",
    );
    process.exit(130); // an input that does not end would hold the process
  }
  if (values.dryRun) process.stdout.write(`${summary(counts)}\n`);
  else if (errors || journal || progress.wasShown) say(summary(counts));
  return counts.failures > 0 ? 3 : 0;
}

const failureLine = ({ facts: { code, file, line, id, message } }: Failure) => ({
  code,
  file: file ?? null,
  line: line ?? null,
  id: id ?? null,
  message,
});

async function openJournal(path: string, values: ExtractValues) {
  const { Journal, runOf } = await import("../batch/journal.js");
  const { jobs, unordered, timeout, errors, failFast, maxErrors, quiet, resume, ...same } = values;
  return new Journal(path, runOf(same));
}

/** A dictionary that cannot be read stops the run before anything is written. */
async function checkDictionary(file: string): Promise<void> {
  const { readUserDictionary } = await import("../lexicon/user-dictionary.js");
  await readUserDictionary(file);
}

async function standardInput(): Promise<string[]> {
  if (!(await isTerminal(0))) return ["-"];
  throw new Failure({
    code: "usage",
    scope: "usage",
    message: "no articles",
    advice: "name files or folders, or pipe text in; see kijiyomi --help",
  });
}
