import fc from "fast-check";
import { writeToString } from "fast-csv";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { readCsv, readTsv } from "../../src/input/csv.js";
import { splitRows } from "../../src/input/csv-rows.js";
import type { ColumnNames, Piece } from "../../src/input/piece.js";
import { collect, inChunks } from "./chunks.js";

interface Options {
  readonly columns?: ColumnNames;
  readonly limit?: number;
  readonly sizes?: readonly number[];
  readonly read?: typeof readCsv;
}

function pieces(text: string, { columns = {}, limit = 10_000, sizes = [64], read = readCsv }: Options = {}) {
  const bytes = Buffer.from(text);
  const source = { file: "a.csv", head: bytes.subarray(0, 100), chunks: inChunks(bytes, sizes) };
  return collect(read(source, { maxArticleSize: limit, columns }));
}

const articleOf = (piece: Piece | Failure) => (piece as Piece & { kind: "object" }).value;
const failureOf = (piece: Piece | Failure) => (piece as Failure).facts;

test("an article in each row, whatever is in its cells and wherever the chunks end", async () => {
  const cell = fc.string({ unit: fc.constantFrom("あ", "a", '"', ",", "\n", "\r\n", " ", "𠮷", "'") });
  const filled = cell.map((text) => `本文${text}。`);
  const row = fc.record({ id: fc.uuid(), title: cell.map((text) => `題${text}`), text: filled });
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), sizes, async (rows, chunks) => {
      const csv = await writeToString(rows, { headers: true });
      const read = await pieces(csv, { sizes: chunks });
      expect(read.map(articleOf)).toEqual(
        rows.map((r) => ({ ...r, publishedAt: undefined, source: undefined })),
      );
    }),
    { numRuns: 60 },
  );
});

test("rows know the line they begin on", async () => {
  const read = await pieces('text\n"一\n二\n三"\n\n四\n"五\n""六"""\n七\n');
  expect(read.map((piece) => (piece as Piece).line)).toEqual([2, 6, 7, 9]);
});

test("tabs separate the cells of a TSV file", async () => {
  const read = await pieces('id\ttext\n1\tああ、"いい"\n2\t"う\tう"\n', { read: readTsv });
  expect(read.map(articleOf)).toMatchObject([
    { id: "1", text: 'ああ、"いい"' },
    { id: "2", text: "う\tう" },
  ]);
});

test("100 columns, of which four are known by their usual names", async () => {
  const names = Array.from({ length: 96 }, (_, i) => `列${i}`);
  const header = [...names.slice(0, 50), "本文", "見出し", ...names.slice(50), "掲載日", "記事ID"];
  const cells = header.map((name) => `${name}の値`);
  const [piece] = await pieces(`${header.join()}\n${cells.join()}\n`);
  expect(articleOf(piece)).toEqual({
    id: "記事IDの値",
    title: "見出しの値",
    text: "本文の値",
    publishedAt: "掲載日の値",
    source: undefined,
  });
});

test("options name the columns", async () => {
  const columns = { text: "b", id: "a", title: "c", publishedAt: "d" };
  const [piece] = await pieces("a,b,c,d,text\n1,2,3,4,5\n", { columns });
  expect(articleOf(piece)).toMatchObject({ id: "1", text: "2", title: "3", publishedAt: "4" });
});

describe("failures", () => {
  test.for([
    ["見出し,日付\n題,2026-05-04\n", {}, "no column for the text", "--text-column; there are: 見出し, 日付"],
    ["a,b\n1,2\n", { text: "c" }, 'no column "c"', "name one with --text-column; there are: a, b"],
    [
      "text,b\n1,2\n",
      { id: "number" },
      'no column "number"',
      "name one with --id-column; there are: text, b",
    ],
  ] as const)("%j with %j", async ([csv, columns, message, advice]) => {
    const failure: Failure = await pieces(csv, { columns }).then(
      () => expect.fail(),
      (error) => error,
    );
    expect(failure.facts).toMatchObject({ code: "csv/column", line: 1, message });
    expect(failure.facts.advice).toContain(advice);
  });

  test("one row does not take the others with it", async () => {
    const read = await pieces('id,text\n1,ああ\n2,"い"い\n3,うう\n');
    expect(read.map((piece) => (piece instanceof Failure ? piece.facts.code : articleOf(piece)))).toEqual([
      expect.objectContaining({ id: "1" }),
      "csv/malformed",
      expect.objectContaining({ id: "3" }),
    ]);
    expect(failureOf(read[1]).line).toBe(3);
  });

  test("a quote that is never closed ends with a line, in constant memory", async () => {
    const read = await pieces(`text\n"${"あ".repeat(200)}\n${"い".repeat(9)}\nうう\n`, {
      limit: 500,
      sizes: [50],
    });
    expect(failureOf(read[0])).toMatchObject({ code: "input/too-long", line: 2 });
    expect(articleOf(read[2])).toMatchObject({ text: "うう" });
  });
});

test("a row is as long as its quotes say", async () => {
  const rows = (
    await collect(splitRows(inChunks(Buffer.from('a"b,c\n"d\n""e\n", "f\ng"\nh'), [3]), 0x2c, 100))
  ).flat();
  expect(rows.map(({ bytes }) => Buffer.from(bytes!).toString())).toEqual([
    'a"b,c',
    '"d\n""e\n", "f\ng"',
    "h",
  ]);
});
