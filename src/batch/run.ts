import { Failure } from "../failure.js";
import type { Piece } from "../input/piece.js";
import type { RecordWriter } from "../output/writer.js";
import { type Batch, type Crew, type Segment, sizeOf, toItem } from "./batch.js";
import { Flow } from "./flow.js";
import type { Journal } from "./journal.js";

export interface Job {
  readonly pieces: AsyncIterable<Piece | Failure>;
  /** Null where nothing is written. */
  readonly writer: RecordWriter | null;
  readonly crews: Crews;
  /** Batches that may be under way, those that wait for their turn in the output included. */
  readonly limit: number;
  /** Whether records are written as they are ready, not in the order of the input. */
  readonly isUnordered?: boolean;
  readonly journal?: Journal;
  /** Of the number of failures at which the run ends. */
  readonly maxFailures?: number;
  /** Ends the run when what is under way is done. */
  readonly signal?: AbortSignal;
  /** Kept up to date, for whoever shows them. */
  readonly counts: Counts;
  readonly onFailure: (failure: Failure) => void;
  readonly onWarning: (warning: Segment["warnings"][number]) => void;
}

export interface Crews {
  /** This thread. */
  readonly alone: () => Promise<Crew>;
  /** Worker threads; null where there are to be none. */
  readonly workers: (() => Promise<Crew>) | null;
  /** How much there must be to do for workers to be worth their start, in bytes. */
  readonly worth: number;
}

export class Counts {
  articles = 0;
  /** UTF-16 code units. */
  characters = 0;
  failures = 0;
  /** Articles that a journal says are done. */
  skipped = 0;
}

const number = (count: number) => count.toLocaleString("en");
const many = (count: number, what: string) => `${number(count)} ${what}${count === 1 ? "" : "s"}`;

export function summary({ articles, characters, failures, skipped }: Counts): string {
  return [
    many(articles, "article"),
    many(characters, "character"),
    ...(skipped > 0 ? [`${number(skipped)} done before`] : []),
    many(failures, "failure"),
  ].join(", ");
}

/**
 * A batch goes when it holds so many bytes or articles, or when nothing came for a while. Larger ones are worth 8 % where
 * one thread works, and next to nothing but 5 MB of memory for each where several do.
 */
const BATCH_BYTES = { alone: 1 << 16, workers: 1 << 15 };
const BATCH_ITEMS = 1000;
const PATIENCE = 100;
/** Between two entries of the journal, in ms. */
const JOURNAL_PACE = 1000;

interface Done {
  readonly batch: Batch;
  readonly segments: readonly Segment[];
}

/** Reads every piece, extracts it and writes its record. A failure of one article is told, and the next comes. */
export async function run(job: Job): Promise<void> {
  const { writer, journal, signal } = job;
  const flow = new Flow<Done>(job.limit, !job.isUnordered);
  const hands = new Hands(job.crews);
  let committed = performance.now();
  const commit = async () => {
    const sizes = await writer?.commit();
    journal?.commit(sizes ?? []);
    committed = performance.now();
  };
  signal?.addEventListener("abort", () => flow.end());
  // Not awaited: standard input may never end.
  feed(job, async (batch, isLast) => {
    for (const { batch: next, crew } of await hands.take(batch, isLast))
      await flow.add(crew.run(next).then((segments) => ({ batch: next, segments })));
  }).then(
    () => flow.end(),
    (error) => {
      flow.add(Promise.reject(error));
      flow.end();
    },
  );
  try {
    for await (const done of flow) {
      await deliver(done, job);
      if (journal && performance.now() - committed > JOURNAL_PACE) await commit();
    }
    if (journal || signal?.aborted) await commit();
    if (signal?.aborted) await writer?.abort();
    else await writer?.close();
  } catch (error) {
    await writer?.abort();
    throw error;
  } finally {
    await hands.close();
  }
}

/** Writes what became of a batch, and counts it. */
async function deliver({ batch, segments }: Done, job: Job): Promise<void> {
  const { counts, writer, journal, maxFailures } = job;
  let at = 0;
  for (const { items, articles, characters, shaped, warnings, failure } of segments) {
    for (const warning of warnings) job.onWarning(warning);
    if (shaped) await writer?.write(shaped as never);
    journal?.add(batch.keys.slice(at, at + articles));
    at += items;
    counts.articles += articles;
    counts.characters += characters;
    if (!failure) continue;
    counts.failures++;
    job.onFailure(new Failure(failure));
    if (counts.failures === maxFailures) {
      journal?.commit((await writer?.commit()) ?? []);
      throw tooManyFailures(maxFailures);
    }
  }
}

/** Groups pieces into batches. `isLast` says that nothing is known to come after one, for now or at all. */
async function feed(
  { pieces, signal, journal, counts, crews }: Job,
  send: (batch: Batch, isLast: boolean) => Promise<void>,
): Promise<void> {
  const mostBytes = crews.workers ? BATCH_BYTES.workers : BATCH_BYTES.alone;
  let batch: Batch = { items: [], keys: [] };
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  const flush = (isLast: boolean): Promise<void> => {
    clearTimeout(timer);
    const full = batch;
    batch = { items: [], keys: [] };
    size = 0;
    sending = sending.then(() => send(full, isLast));
    return sending;
  };
  for await (const piece of pieces) {
    if (signal?.aborted) return;
    const key = journal && !(piece instanceof Failure) ? journal.keyOf(piece) : "";
    if (key !== "" && journal?.takes(key)) {
      counts.skipped++;
      continue;
    }
    if (batch.items.length === 0) timer = setTimeout(() => flush(true).catch(() => {}), PATIENCE);
    const item = toItem(piece);
    batch.items.push(item);
    batch.keys.push(key);
    size += sizeOf(item);
    if (size >= mostBytes || batch.items.length >= BATCH_ITEMS) await flush(false);
  }
  await flush(true);
}

/** Decides who works: this thread as long as there is little to do, workers when they are worth their start. */
class Hands {
  private held: Batch[] = [];
  private size = 0;
  private alone: Promise<Crew> | null = null;
  private workers: Promise<Crew> | null = null;

  constructor(private readonly crews: Crews) {}

  /** Takes a batch; returns those that are to be run now, and by whom. */
  async take(batch: Batch, isLast: boolean): Promise<{ batch: Batch; crew: Crew }[]> {
    if (batch.items.length > 0) this.held.push(batch);
    this.size += batch.items.reduce((sum, item) => sum + sizeOf(item), 0);
    if (this.crews.workers && this.size >= this.crews.worth && this.held.length > 0)
      this.workers ??= this.crews.workers();
    if (!this.workers && !isLast && this.crews.workers) return [];
    if (!this.workers && this.held.length > 0) this.alone ??= this.crews.alone();
    const crew = await (this.workers ?? this.alone);
    const batches = this.held;
    this.held = [];
    return batches.map((held) => ({ batch: held, crew: crew! }));
  }

  async close(): Promise<void> {
    for (const crew of [this.alone, this.workers])
      await crew?.then(
        (open) => open.close(),
        () => {},
      );
  }
}

const tooManyFailures = (count: number) =>
  new Failure({
    code: "run/failures",
    scope: "run",
    message: `stopped after ${count === 1 ? "a failure" : `${count} failures`}`,
    advice: "correct the input, or leave out --max-errors and --fail-fast to go on",
  });
