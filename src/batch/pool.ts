import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import type { FailureFacts } from "../failure.js";
import { readArticle } from "../input/article.js";
import { type Batch, type Crew, compact, type Item, type Segment, sizeOf } from "./batch.js";
import type { Settings } from "./process.js";
import type { Resources } from "./resources.js";
import type { Answer, WorkerData } from "./serve.js";

export interface PoolOptions {
  /** Worker threads. */
  readonly size: number;
  readonly settings: Settings;
  /** Seconds that an article may take. */
  readonly timeout: number;
  /** What is being read for them; null where nothing is written. */
  readonly resources: Promise<Resources> | null;
  /** The module that they run, which calls `serve`. */
  readonly module?: URL;
}

/** In MB for each worker: 10 more would save some 3 % of the time, and take 20 MB with two of them. */
const YOUNG_GENERATION = 6;
/** The heap of a worker may grow by so much until old garbage is looked for: more than 20 MB less for each, no time more. */
const HEAP_GROWTH = "--heap-growing-percent=15";
/** This thread makes few objects: that room for new ones grows fast pays for one article only. */
export const GROW_AS_USUAL = "--semi-space-growth-factor=2";
/** When workers have the room that they may have: in this thread it would grow through a long run, by 10 MB and more. */
const GROW_NO_MORE = "--semi-space-growth-factor=1";

/**
 * After so many bytes of input, this thread collects its garbage. It is bytes of texts and little else, of which V8 would
 * let 40 MB gather.
 */
const COLLECTION_PACE = 1 << 21;

interface Task {
  readonly items: Item[];
  resolve(segments: readonly Segment[]): void;
  reject(error: unknown): void;
}

interface Member {
  readonly worker: Worker;
  readonly position: Int32Array;
  task: Task | null;
  /** When it came to the item it is at, in ms, and which that is. */
  since: number;
  at: number;
}

/**
 * Worker threads over one copy of everything compiled. One that dies, or that takes too long, takes the article it
 * was at with it; another takes its place, and the other articles of the batch.
 */
export async function openPool({ size, settings, timeout, module, ...options }: PoolOptions): Promise<Crew> {
  setFlagsFromString(HEAP_GROWTH);
  setFlagsFromString(GROW_AS_USUAL);
  const collect = openCollector();
  let uncollected = 0;
  const resources = await options.resources;
  const waiting: Task[] = [];
  const members = new Set<Member>();
  let isClosed = false;
  /** Why no worker can begin. */
  let broken: Error | null = null;

  const hire = () => {
    const position = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const workerData: WorkerData = { resources, settings, position };
    const worker = new Worker(module ?? new URL("./worker.js", import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    const member: Member = { worker, position, task: null, since: 0, at: -1 };
    let reason = "";
    worker.on("message", (answer: Answer) => {
      const { task } = member;
      member.task = null;
      if ("error" in answer) task?.reject(answer.error);
      else task?.resolve(answer.segments);
      assign();
    });
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.on("exit", (code) => lose(member, died(reason || `exit code ${code}`)));
    members.add(member);
  };

  const assign = () => {
    for (const member of members) {
      if (member.task || waiting.length === 0) continue;
      member.task = waiting.shift()!;
      Atomics.store(member.position, 0, -1);
      Object.assign(member, { since: performance.now(), at: -1 });
      member.worker.postMessage(member.task.items);
    }
  };

  const lose = async (member: Member, facts: FailureFacts) => {
    if (isClosed || !members.delete(member)) return;
    const { task } = member;
    const at = Atomics.load(member.position, 0);
    if (at < 0) {
      broken = new Error(`a worker cannot begin: ${facts.message}`);
      for (const { reject } of [...waiting, ...(task ? [task] : [])]) reject(broken);
      return;
    }
    if (task) {
      task.items[at] = { kind: "lost", facts: { ...facts, ...(await placeOf(task.items[at], settings)) } };
      waiting.unshift(task);
      if (isClosed) return;
    }
    hire();
    assign();
  };

  const watch = setInterval(
    () => {
      const now = performance.now();
      for (const member of members) {
        const at = Atomics.load(member.position, 0);
        if (at !== member.at) Object.assign(member, { at, since: now });
        else if (member.task && at >= 0 && now - member.since > 1000 * timeout) {
          lose(member, tooSlow(timeout));
          member.worker.terminate();
        }
      }
    },
    Math.min(1000, 250 * timeout),
  );

  for (let i = 0; i < size; i++) hire();
  return {
    run: ({ items }: Batch) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        uncollected += items.reduce((sum, item) => sum + sizeOf(item), 0);
        if (uncollected > COLLECTION_PACE) {
          setFlagsFromString(GROW_NO_MORE);
          collect();
          uncollected = 0;
        }
        waiting.push({ items: compact(items), resolve, reject });
        assign();
      }),
    async close() {
      isClosed = true;
      clearInterval(watch);
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}

/** V8's own collection of the garbage of this thread. */
function openCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return collect;
}

const died = (reason: string): FailureFacts => ({
  code: "article/worker",
  message: `took a worker with it (${reason})`,
  advice: "report it with this article; the others are read",
});

const tooSlow = (timeout: number): FailureFacts => ({
  code: "article/timeout",
  message: `took more than ${timeout} s`,
  advice: "raise --timeout to read it",
});

/** Where an article comes from that nobody could read to its end, and its id where the input gives it one. */
async function placeOf(
  item: Item,
  { encoding }: Settings,
): Promise<Pick<FailureFacts, "file" | "line" | "id">> {
  if (item.kind === "lost") return item.facts;
  const place = { file: item.file, line: item.line ?? undefined };
  if (item.kind !== "json" && item.kind !== "object") return place;
  const id = await readArticle(item, encoding).then(
    ({ article }) => article.id,
    () => undefined, // whoever reads it next says why
  );
  return { ...place, id };
}
