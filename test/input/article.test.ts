import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { isPlain, readArticle } from "../../src/input/article.js";
import { InputArticle } from "../../src/input/article-schema.js";
import type { Piece } from "../../src/input/piece.js";

const json = (value: unknown): Piece => ({
  kind: "json",
  file: "a.jsonl",
  line: 3,
  bytes: Buffer.from(JSON.stringify(value)),
  encoding: "utf-8",
});

test("what is plain passes the schema unchanged", () => {
  const field = fc.oneof(
    fc.string(),
    fc.constant(null),
    fc.constant(undefined),
    fc.integer(),
    fc.array(fc.string()),
  );
  const article = fc.record(
    { id: field, title: field, text: field, publishedAt: field, source: field, other: field },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(article, fc.anything()), (value) => {
      if (!isPlain(value)) return;
      const { id, title, text, publishedAt, source } = value;
      expect(InputArticle.parse(value)).toEqual({ id, title, text, publishedAt, source });
    }),
    { numRuns: 2000 },
  );
});

test("the schema alone decides about the rest", () => {
  expect(isPlain({ id: 17, text: "ああ。" })).toBe(false);
  expect(InputArticle.parse({ id: 17, text: "ああ。" }).id).toBe("17");
  expect(InputArticle.safeParse({ text: 17 }).success).toBe(false);
});

test("an article keeps what it says of itself", async () => {
  const article = {
    id: "a",
    title: "題",
    text: "ああ。",
    publishedAt: "2026-05-04",
    source: "https://example.com/a",
  };
  expect(await readArticle(json(article))).toEqual({ article, warnings: [] });
});

test("the file is the source where the article names none", async () => {
  expect((await readArticle(json({ text: "ああ。" }))).article.source).toBe("a.jsonl");
});

describe("warnings", () => {
  test.for([
    [{ text: "静か�な夜�。" }, "encoding/undecodable"],
    [{ text: "ああ。", publishedAt: "きのう" }, "article/date"],
  ] as const)("%o: %s", async ([article, code]) => {
    expect((await readArticle(json(article))).warnings.map((warning) => warning.code)).toEqual([code]);
  });
});

describe("failures", () => {
  test.for([
    [{}, "article/shape"],
    [{ text: null }, "article/shape"],
    [["ああ。"], "article/shape"],
    [{ text: "ああ。", publishedAt: 20260504 }, "article/shape"],
    [{ text: "" }, "article/empty"],
    [{ text: " \n　" }, "article/empty"],
  ] as const)("%o: %s", async ([value, code]) => {
    const failure: Failure = await readArticle(json(value)).then(
      () => expect.fail("should have failed"),
      (error) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.facts).toMatchObject({ code, file: "a.jsonl", line: 3 });
    expect(failure.exitCode).toBe(3);
  });
});
