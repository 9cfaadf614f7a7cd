import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSet, exclude } from "../../src/rules/consolidate.js";

type Candidate = [first: number, last: number, gain: number];

function best(candidates: Candidate[]): number[] {
  return bestSet(
    Int32Array.from(candidates, ([first]) => first),
    Int32Array.from(candidates, ([, last]) => last),
    Float64Array.from(candidates, ([, , gain]) => gain),
    candidates.length,
  );
}

describe("bestSet", () => {
  it.each<[string, Candidate[], number[]]>([
    ["nothing", [], []],
    ["one", [[0, 1, 0.5]], [0]],
    [
      "no candidate without a gain",
      [
        [0, 0, 0],
        [1, 1, -0.2],
      ],
      [],
    ],
    [
      "the better of two that overlap",
      [
        [0, 1, 0.3],
        [1, 2, 0.4],
      ],
      [1],
    ],
    [
      "two small ones before a large one",
      [
        [0, 0, 0.3],
        [0, 1, 0.5],
        [1, 1, 0.3],
      ],
      [0, 2],
    ],
    [
      "a large one before two small ones",
      [
        [0, 0, 0.2],
        [0, 1, 0.5],
        [1, 1, 0.2],
      ],
      [1],
    ],
    [
      "both where they only touch",
      [
        [0, 1, 0.1],
        [2, 3, 0.1],
      ],
      [0, 1],
    ],
    [
      "the longer of two with the same gain",
      [
        [0, 0, 0.5],
        [0, 2, 0.5],
      ],
      [1],
    ],
  ])("%s", (_, candidates, expected) => {
    expect(best(candidates)).toEqual(expected);
  });

  it("finds as high a total as trying all sets, and no overlap", () => {
    const candidate = fc.tuple(fc.nat(6), fc.nat(3), fc.integer({ min: -5, max: 10 }));
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), (list) => {
        const candidates = list
          .map(([first, length, gain]): Candidate => [first, first + length, gain])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const chosen = best(candidates).map((i) => candidates[i]);
        for (let i = 1; i < chosen.length; i++) expect(chosen[i][0]).toBeGreaterThan(chosen[i - 1][1]);
        const total = chosen.reduce((sum, [, , gain]) => sum + gain, 0);
        let highest = 0;
        for (let set = 0; set < 1 << candidates.length; set++) {
          const some = candidates.filter((_, i) => set & (1 << i));
          const overlaps = some.some(
            ([first], i) => i > 0 && first <= Math.max(...some.slice(0, i).map((c) => c[1])),
          );
          if (!overlaps)
            highest = Math.max(
              highest,
              some.reduce((sum, [, , gain]) => sum + gain, 0),
            );
        }
        expect(total).toBe(highest);
      }),
    );
  });
});

describe("exclude", () => {
  const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));
  it.each([
    ["keeps what overlaps nothing", spans([0, 2], [5, 7]), spans([2, 5]), spans([0, 2], [5, 7])],
    ["drops what overlaps", spans([0, 3], [5, 7]), spans([2, 5]), spans([5, 7])],
    ["drops what lies inside", spans([3, 4]), spans([2, 5]), []],
    ["drops what lies around", spans([0, 9]), spans([2, 5]), []],
    ["keeps all where nothing is taken", spans([0, 9]), [], spans([0, 9])],
  ])("%s", (_, list, taken, expected) => {
    expect(exclude(list, taken)).toEqual(expected);
  });
});
