import { describe, expect, test } from "vitest";
import { type Job, run } from "../../src/batch/run.js";
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

/** A run over an extractor that does nothing but say what it was given. */
function job(pieces: readonly (Piece | Failure)[], rest: Partial<Job> = {}) {
  const written: ArticleRecord[] = [];
  const told: string[] = [];
  const ended: string[] = [];
  const full: Job = {
    pieces: (async function* () {
      yield* pieces;
    })(),
    extractor: {
      extract: (article) => {
        if (typeof article === "string") throw new Error("an article was expected");
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
      },
    },
    writer: {
      shape: { kind: "ndjson" },
      write: ([text]: Texts) => {
        written.push(JSON.parse(Buffer.from(text).toString()));
      },
      commit: async () => [],
      close: async () => {
        ended.push("closed");
      },
      abort: async () => {
        ended.push("aborted");
      },
    },
    selection: {},
    onFailure: (failure) => told.push(failure.line),
    onWarning: (_, { code }) => told.push(code),
    ...rest,
  };
  return { full, written, told, ended };
}

describe("a run", () => {
  test("writes records in the order of the pieces, and goes on after a failure", async () => {
    const missing = new Failure({ code: "input/missing", file: "b.txt", message: "no such file" });
    const { full, written, told, ended } = job([piece("一", 1), missing, piece("", 2), piece("三", 3)]);
    expect(await run(full)).toEqual({ articles: 2, failures: 2 });
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
    const { full, written } = job([piece("一")], { publishedAt: "2001-01-01" });
    await run(full);
    expect(written[0].publishedAt).toBe("2001-01-01");
  });

  test.for([
    new Failure({ code: "output/failed", scope: "run", message: "the disk is full" }),
    new TypeError("a bug"),
  ])("ends, and leaves nothing half-written, when it cannot write: %s", async (error) => {
    const { full, ended } = job([piece("一"), piece("二")]);
    const write = () => {
      throw error;
    };
    await expect(run({ ...full, writer: { ...full.writer, write } })).rejects.toBe(error);
    expect(ended).toEqual(["aborted"]);
  });

  test("loses one article to a bug, and says so", async () => {
    const { full, written, told } = job([piece("一", 1), piece("二", 2), piece("三", 3)]);
    const extract: typeof full.extractor.extract = (article, options) => {
      if (typeof article !== "string" && article.text === "二") throw new TypeError("二");
      return full.extractor.extract(article, options);
    };
    expect(await run({ ...full, extractor: { extract } })).toEqual({ articles: 2, failures: 1 });
    expect(written.map(({ id }) => id)).toEqual(["a1", "a3"]);
    expect(told[0]).toContain("a.json:2: a bug in kijiyomi: TypeError: 二");
  });
});
