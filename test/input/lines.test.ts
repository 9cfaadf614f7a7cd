import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "../../src/input/lines.js";
import { collect, inChunks } from "./chunks.js";

const linesOf = async (text: string, sizes: readonly number[], limit = 1000) =>
  (await collect(splitLines(inChunks(Buffer.from(text), sizes), limit))).map(({ number, bytes }) => [
    number,
    bytes && Buffer.from(bytes).toString(),
  ]);

test("lines are the same wherever the chunks end", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "あ", "𠮷", " ") });
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(line), sizes, async (lines, chunks) => {
      const text = lines.map((l) => `${l}\n`).join("");
      expect(await linesOf(text, chunks)).toEqual(lines.map((l, i) => [i + 1, l]));
    }),
  );
});

test("the last line needs no line break", async () => {
  expect(await linesOf("a\nb", [2])).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
});

test("a line beyond the limit is passed over, and the next is read", async () => {
  expect(await linesOf(`${"x".repeat(50)}\nb\n${"x".repeat(11)}`, [7], 10)).toEqual([
    [1, null],
    [2, "b"],
    [3, null],
  ]);
});

test("nothing has no lines", async () => {
  expect(await linesOf("", [1])).toEqual([]);
});
