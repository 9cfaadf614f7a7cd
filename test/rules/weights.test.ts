import { describe, expect, it } from "vitest";
import { parseWeights, spell, writeWeights } from "../../src/build/weights-tsv.js";
import { K, TRANSITIONS } from "../../src/names/lattice.js";
import { TAGS, USES, useAt } from "../../src/names/score-words.js";
import { T } from "../../src/names/templates.js";
import { combine, Symbols } from "../../src/rules/symbol.js";
import { openWeights, pack, WeightTable } from "../../src/rules/weights.js";

const symbols = new Symbols();

describe("weights.tsv", () => {
  it.each([
    ["a word", "銀行"],
    ["a number that is a word", "100"],
    ["an empty string", ""],
    ["a string with a tab", "a\tb"],
    ["a string that begins with a quote", '"引用"'],
  ])("keeps apart what a value is: %s", (_, value) => {
    const weights = Int8Array.of(3, 0, -2, 0);
    const row = { template: T.lastWord, values: [value, 0, 7].map(spell), weights };
    const { spans } = parseWeights(writeWeights([row], new Float32Array(TRANSITIONS)), []);
    const at = spans.find(combine(T.lastWord, symbols.of(value), 0, 7));
    expect([...spans.rows.subarray(at, at + K)]).toEqual([...weights]);
    expect(spans.find(combine(T.lastWord, symbols.of(value), 0, 8))).toBe(-1);
  });

  it("keeps the weights of words by tag and kind", () => {
    const weights = Int8Array.from({ length: TAGS * K }, (_, i) => i - 8);
    const row = { template: T.word, values: ["駅", "", ""], weights };
    const { words } = parseWeights(writeWeights([row], new Float32Array(TRANSITIONS)), []);
    const at = words.find(combine(T.word, symbols.of("駅"), 0, 0));
    expect([...words.rows.subarray(at, at + TAGS * K)]).toEqual([...weights]);
  });

  it("multiplies the components of vectors with the weights of their use", () => {
    const first = Int8Array.from({ length: TAGS * K }, (_, i) => i - 8);
    const second = new Int8Array(TAGS * K).fill(10);
    const rows = [
      { template: T.useBefore, values: ["1", "", ""], weights: first },
      { template: T.useBefore, values: ["2", "", ""], weights: second },
    ];
    const vectors = [Float32Array.of(0, 1), Float32Array.of(2, -0.5)];
    const { uses } = parseWeights(writeWeights(rows, new Float32Array(TRANSITIONS)), vectors);
    const before = USES.indexOf(T.useBefore);
    const row = (vector: number) =>
      Array.from(uses.subarray(useAt(vector, before), useAt(vector, before) + TAGS * K));
    expect(row(0)).toEqual(row(0).fill(0));
    expect(row(1)).toEqual([...second]);
    expect(row(2)).toEqual(Array.from(first, (w) => 2 * w - 5));
    expect(uses.subarray(useAt(2, 0), useAt(2, 1)).every((weight) => weight === 0)).toBe(true);
  });

  it.each([
    ["an unknown template", "no such template\ta\t\t\tperson=1", /weights\.tsv:1: there is no template/],
    ["an unknown label", "last word\ta\t\t\tanimal=1", /weights\.tsv:1: there is no label/],
  ])("names the line of %s", (_, line, message) => {
    expect(() => parseWeights(line, [])).toThrow(message);
  });
});

describe("WeightTable", () => {
  it("finds every key and no other", () => {
    const keys = Array.from({ length: 500 }, (_, i) => combine(i, i * 31, 0, 0));
    const table = WeightTable.build(
      4,
      keys,
      keys.map((_, i) => Int8Array.of(i % 100, 1, 2, 3)),
    );
    for (const [i, key] of keys.entries()) expect(table.rows[table.find(key)]).toBe(i % 100);
    for (let i = 500; i < 1000; i++) expect(table.find(combine(i, i * 31, 0, 0))).toBe(-1);
  });

  it("is the same after it was packed", () => {
    const compiled = openWeights();
    const again = pack(compiled);
    expect(again.byteLength).toBeGreaterThan(100_000);
    expect(pack(openWeights())).toEqual(again);
  });
});
