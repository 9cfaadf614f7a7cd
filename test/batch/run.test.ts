import { describe, expect, test } from "vitest";
import { workAlone } from "../../src/batch/alone.js";
import { Counts, type Job, run } from "../../src/batch/run.js";
import type { Extractor } from "../../src/extract.js";
import { Failure } from "../../src/failure.js";
import type { Piece } from "../../src/input/piece.js";
import type { Texts } from "../../src/output/shape.js";
import type { ArticleRecord } from "../../src/record.js";

const piece = (text: string, line = 1): Piece => ({
  kind: "object",
  file: "a.json",
  line,
  index: null,
  value: { id: `a${line}`, text, publishedAt: "2026-05-04" },
});

/** An extractor of several articles by what it does to one. */
const each = (extract: Extractor["extract"]): Extractor => ({
  extract,
  extractAll: (articles, options, onArticle) =>
    articles.map((article, i) => {
      onArticle?.(i);
      try {
        return extract(article, options);
      } catch (error) {
        return error as Error;
      }
    }),
});

/** An extractor that does nothing but say what it was given, and has a bug. */
const extractor = each((article) => {
  if (typeof article === "string") throw new Error("an article was expected");
  if (article.text === "虫") throw new TypeError("a bug");
  return {
    schemaVersion: "1.0",
    id: article.id ?? "",
    source: null,
    title: article.text,
    publishedAt: article.publishedAt ?? null,
    organizations: [],
    people: [],
    places: [],
    dates: [],
    agreements: [],
  };
});

function job(pieces: readonly (Piece | Failure)[], rest: Partial<Job> = {}, publishedAt?: string) {
  const written: ArticleRecord[] = [];
  const told: string[] = [];
  const ended: string[] = [];
  const counts = new Counts();
  const shape = { kind: "ndjson" } as const;
  const writer = {
    shape,
    write([text]: Texts): void {
      const lines = Buffer.from(text).toString().split("\n");
      written.push(...lines.slice(0, -1).map((line) => JSON.parse(line)));
    },
    commit: async () => [],
    close: async () => {
      ended.push("closed");
    },
    abort: async () => {
      ended.push("aborted");
    },
  };
  const full: Job = {
    pieces: (async function* () {
      yield* pieces;
    })(),
    crews: {
      alone: () => workAlone({ selection: {}, shape, publishedAt }, extractor),
      workers: null,
      worth: 0,
    },
    limit: 4,
    writer,
    counts,
    onFailure: (failure) => told.push(failure.line),
    onWarning: ({ warning }) => told.push(warning.code),
    ...rest,
  };
  return { full, writer, written, told, ended, counts };
}

describe("a run", () => {
  test("writes records in the order of the pieces, and goes on after a failure", async () => {
    const missing = new Failure({ code: "input/missing", file: "b.txt", message: "no such file" });
    const { full, written, told, ended, counts } = job([
      piece("一", 1),
      missing,
      piece("", 2),
      piece("三", 3),
    ]);
    await run(full);
    expect(counts).toEqual({ articles: 2, characters: 2, failures: 2, skipped: 0 });
    expect(written.map(({ id }) => id)).toEqual(["a1", "a3"]);
    expect(told).toEqual([
      "b.txt: no such file",
      "a.json:2: an empty article; give it a text or leave it out",
    ]);
    expect(ended).toEqual(["closed"]);
  });

  test("tells warnings, and puts them into the record", async () => {
    const { full, written, told } = job([piece("静か�な夜。")]);
    await run(full);
    expect(told).toEqual(["encoding/undecodable"]);
    expect(written[0].warnings?.map(({ code }) => code)).toEqual(["encoding/undecodable"]);
  });

  test("takes a given date of publication before the input's own", async () => {
    const { full, written } = job([piece("一")], {}, "2001-01-01");
    await run(full);
    expect(written[0].publishedAt).toBe("2001-01-01");
  });

  test.for([
    new Failure({ code: "output/failed", scope: "run", message: "the disk is full" }),
    new TypeError("a bug"),
  ])("ends, and leaves nothing half-written, when it cannot write: %s", async (error) => {
    const { full, writer, ended } = job([piece("一"), piece("二")]);
    const write = () => {
      throw error;
    };
    await expect(run({ ...full, writer: { ...writer, write } })).rejects.toBe(error);
    expect(ended).toEqual(["aborted"]);
  });

  test("loses one article to a bug, and says so", async () => {
    const { full, written, told, counts } = job([piece("一", 1), piece("虫", 2), piece("三", 3)]);
    await run(full);
    expect(counts).toMatchObject({ articles: 2, failures: 1 });
    expect(written.map(({ id }) => id)).toEqual(["a1", "a3"]);
    expect(told[0]).toContain("a.json:2: a bug in kijiyomi: TypeError: a bug");
  });

  test.for([
    [1, ["a1"]],
    [2, ["a1", "a3"]],
  ] as const)("stops at %i failures, with the articles before them", async ([maxFailures, ids]) => {
    const pieces = [piece("一", 1), piece("", 2), piece("三", 3), piece("", 4), piece("五", 5)];
    const { full, written, ended } = job(pieces, { maxFailures });
    await expect(run(full)).rejects.toMatchObject({ exitCode: 1, facts: { code: "run/failures" } });
    expect(written.map(({ id }) => id)).toEqual(ids);
    expect(ended).toEqual(["aborted"]);
  });

  test("goes on when there are fewer failures than it stops at", async () => {
    const { full, ended } = job([piece("", 1), piece("二", 2)], { maxFailures: 2 });
    await run(full);
    expect(ended).toEqual(["closed"]);
  });

  test("ends with the batch under way", async () => {
    const ending = new AbortController();
    const stopping = each((article) => {
      ending.abort();
      return extractor.extract(article);
    });
    const long = (text: string, line: number) => piece(text.repeat(30_000), line);
    const { full, written, counts } = job([long("一", 1), long("二", 2), long("三", 3)]);
    const alone = () => workAlone({ selection: {}, shape: full.writer!.shape }, stopping, ending.signal);
    await run({ ...full, crews: { ...full.crews, alone }, signal: ending.signal });
    expect(written.map(({ id }) => id)).toEqual(["a1"]);
    expect(counts.articles).toBe(1);
  });

  test("writes what came although its input does not end", async () => {
    const { full, written } = job([]);
    let isWritten = () => {};
    const seen = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const { writer } = full;
    const ending = new AbortController();
    const running = run({
      ...full,
      signal: ending.signal,
      pieces: (async function* () {
        yield piece("一");
        await new Promise(() => {});
      })(),
      writer: {
        ...writer!,
        write(part: never) {
          isWritten();
          return writer!.write(part);
        },
      },
    });
    await seen;
    ending.abort();
    await running;
    expect(written.map(({ id }) => id)).toEqual(["a1"]);
  });
});
