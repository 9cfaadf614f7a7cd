import { describe, expect, test } from "vitest";
import { workAlone } from "../../src/batch/alone.js";
import type { Crew } from "../../src/batch/batch.js";
import { openPool } from "../../src/batch/pool.js";
import { readResources } from "../../src/batch/resources.js";
import { Counts, type Job, run } from "../../src/batch/run.js";
import type { Piece } from "../../src/input/piece.js";
import type { Texts } from "../../src/output/shape.js";

const module = new URL("worker.mjs", import.meta.url);
const shape = { kind: "ndjson" } as const;
const settings = { selection: {}, shape };

const pieceOf = (text: string, i: number): Piece => ({
  kind: "json",
  file: "a.jsonl",
  line: i + 1,
  encoding: "utf-8",
  bytes: Buffer.from(JSON.stringify({ id: `a${i + 1}`, text })),
});

async function runWith(texts: readonly string[], open: () => Promise<Crew>, rest: Partial<Job> = {}) {
  const written: Uint8Array[] = [];
  const told: string[] = [];
  const counts = new Counts();
  await run({
    pieces: (async function* () {
      yield* texts.map(pieceOf);
    })(),
    writer: {
      shape,
      write: ([text]: Texts): void => {
        written.push(text);
      },
      commit: async () => [],
      close: () => {},
      abort: () => {},
    },
    crews: { alone: () => workAlone(settings, null), workers: open, worth: 0 },
    limit: 8,
    counts,
    onFailure: ({ facts, line }) => told.push(`${facts.code} ${facts.id} ${line}`),
    onWarning: () => {},
    ...rest,
  });
  const output = Buffer.concat(written).toString();
  const ids = output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id as string);
  return { output, ids, told, counts };
}

const pool =
  (size: number, timeout = 60) =>
  async () =>
    openPool({ size, settings, timeout, resources: readResources(), module });

/** Some long and some short, over many batches. */
const many = Array.from({ length: 400 }, (_, i) => `記事${i}。`.repeat(1 + ((i * 37) % 200)));

test("the same bytes whatever the number of workers", async () => {
  const outputs = [];
  for (const size of [1, 2, 3]) outputs.push((await runWith(many, pool(size))).output);
  expect(outputs[0].split("\n")).toHaveLength(many.length + 1);
  expect(outputs[1]).toBe(outputs[0]);
  expect(outputs[2]).toBe(outputs[0]);
});

test("the same records in any order", async () => {
  const { ids } = await runWith(["緩", ...many], pool(3), { isUnordered: true });
  expect(ids[0]).not.toBe("a1");
  expect(ids.sort()).toEqual([...many, ""].map((_, i) => `a${i + 1}`).sort());
});

describe("an article takes itself out of the run, and nothing else", () => {
  test.for([
    ["that a worker dies of", "死", "article/worker a3 a.jsonl:3: took a worker with it (exit code 9)"],
    ["that never ends", "永", "article/timeout a3 a.jsonl:3: took more than 1 s"],
  ] as const)("%s", async ([, text, message]) => {
    const { ids, told, counts } = await runWith(["一", "二", text, "四", text, "六"], pool(2, 1));
    expect(ids).toEqual(["a1", "a2", "a4", "a6"]);
    expect(told[0]).toContain(message);
    expect(told[1]).toContain(message.replace("a3", "a5").replace(":3:", ":5:"));
    expect(counts).toMatchObject({ articles: 4, failures: 2 });
  });

  test("but not one that takes its time", async () => {
    const { ids, told } = await runWith(["緩", "緩", "緩", "緩"], pool(1, 3));
    expect(ids).toEqual(["a1", "a2", "a3", "a4"]);
    expect(told).toEqual([]);
  });
});

test("workers that cannot begin end the run", async () => {
  const open = async () =>
    openPool({
      size: 2,
      settings,
      timeout: 60,
      resources: readResources(),
      module: new URL("none.mjs", module),
    });
  await expect(runWith(["一"], open)).rejects.toThrow("a worker cannot begin");
});

test("a writer that fails ends the workers", async () => {
  let isClosed = false;
  const open = async () => {
    const crew = await pool(2)();
    const close = async () => {
      await crew.close();
      isClosed = true;
    };
    return { ...crew, close };
  };
  const write = () => {
    throw new Error("no room");
  };
  const writer = { shape, write, commit: async () => [], close: () => {}, abort: () => {} };
  await expect(runWith(many, open, { writer })).rejects.toThrow("no room");
  expect(isClosed).toBe(true);
});

test("200,000 articles take no more memory than the first 20,000", async () => {
  const articles = 200_000;
  let written = 0;
  const memory: number[] = [];
  const writer = {
    shape,
    write: ([text]: Texts): void => {
      written += text.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
      if (written >= 20_000 * (memory.length + 1)) memory.push(process.memoryUsage().rss / 2 ** 20);
    },
    commit: async () => [],
    close: () => {},
    abort: () => {},
  };
  const pieces = (async function* () {
    for (let i = 0; i < articles; i++) yield pieceOf("今日は静かな一日だった。", i);
  })();
  const { counts } = await runWith([], pool(2), { pieces, writer });
  expect(counts.articles).toBe(articles);
  expect(written).toBe(articles);
  expect(memory.length).toBe(10);
  expect(Math.max(...memory) - memory[0]).toBeLessThan(40);
}, 60_000);
