import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EvidenceKeys, EvidenceRows } from "../../src/names/evidence.js";
import { K } from "../../src/names/lattice.js";
import { TAGS } from "../../src/names/score-words.js";
import { addTagRow, lower, sumKindWeights, sumTagWeights, upper } from "../../src/names/sum-weights.js";
import { combine } from "../../src/rules/symbol.js";
import { WeightTable } from "../../src/rules/weights.js";

/** Weights of the features (1, i) for i below `count`: the extremes of a byte among them. */
function tableOf(width: number, count: number): WeightTable {
  const keys = Array.from({ length: count }, (_, i) => combine(1, i, 0, 0));
  const rows = keys.map((_, i) =>
    Int8Array.from({ length: width }, (_, t) => ((i * 37 + t * 101) % 256) - 128),
  );
  return WeightTable.build(width, keys, rows);
}

function sumByFinding(e: EvidenceKeys, table: WeightTable): number[] {
  const sum = new Array<number>(table.width).fill(0);
  for (let i = 0; i < e.count; i++) {
    const row = table.find(e.keys[i]);
    if (row >= 0) for (let t = 0; t < table.width; t++) sum[t] += table.rows[row + t];
  }
  return sum;
}

/** The sums of `sumTagWeights`, taken out of their pairs. */
function sumOfTags(e: EvidenceKeys, table: WeightTable, into: Int32Array): void {
  const pairs = new Int32Array((TAGS * K) / 2).fill(7);
  sumTagWeights(e, table, pairs);
  takeApart(pairs, into);
}

function takeApart(pairs: Int32Array, into: Int32Array): void {
  for (let tag = 0; tag < TAGS; tag++) {
    const [a, b] = [pairs[2 * tag], pairs[2 * tag + 1]];
    into.set([lower(a), lower(b), upper(a), upper(b)], tag * K);
  }
}

describe("sums of weights", () => {
  it.each([
    ["of kinds", K, sumKindWeights],
    ["of tags and kinds", TAGS * K, sumOfTags],
  ])("are those of the rows found one by one: %s", (_, width, sum) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.nat(600), { maxLength: 200 }),
        (features, evidence) => {
          const table = tableOf(width, features);
          const keys = new EvidenceKeys();
          for (const i of evidence) keys.add(1, i);
          const into = new Int32Array(width).fill(7);
          sum(keys, table, into);
          expect([...into]).toEqual(sumByFinding(keys, table));
        },
      ),
    );
  });

  it("have another row of weights added", () => {
    const row = fc.int8Array({ minLength: TAGS * K, maxLength: TAGS * K });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const pairs = new Int32Array((TAGS * K) / 2);
        for (const [i, weights] of rows.entries())
          addTagRow(Int8Array.of(...new Array<number>(i).fill(99), ...weights), i, pairs);
        const into = new Int32Array(TAGS * K);
        takeApart(pairs, into);
        expect([...into]).toEqual(
          Array.from(into, (_, t) => rows.reduce((sum, weights) => sum + weights[t], 0)),
        );
      }),
    );
  });

  it("are 0 where there is no evidence", () => {
    const into = new Int32Array(TAGS * K).fill(7);
    sumOfTags(new EvidenceKeys(), tableOf(TAGS * K, 10), into);
    expect([...into]).toEqual(new Array(TAGS * K).fill(0));
  });
});

describe("evidence", () => {
  it("has the same keys whether it is kept in full or not, however much there is", () => {
    const [keys, rows] = [new EvidenceKeys(), new EvidenceRows()];
    for (let i = 0; i < 1000; i++) for (const e of [keys, rows]) e.add(i % 90, i, -i, i % 3);
    expect(keys.count).toBe(rows.count);
    for (let i = 0; i < rows.count; i++) {
      expect(keys.keys[i]).toBe(combine(rows.template[i], rows.a[i], rows.b[i], rows.c[i]));
    }
  });
});
