import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ForwardBackward } from "../../src/build/fit/forward-backward.js";
import { CONNECTORS, K, type Lattice, TRANSITIONS } from "../../src/names/lattice.js";
import { Marginals } from "../../src/names/marginals.js";

/** A reading of a sentence: the number of the candidate that begins at a word, or -1; and its kind. */
interface Part {
  readonly span: number;
  readonly kind: number;
}

/** All readings with their scores, one by one: what the sums of the forward–backward algorithm stand for. */
function readings(
  l: Lattice,
  scores: Float64Array,
  transitions: Float64Array,
): { parts: Part[]; score: number }[] {
  const found: { parts: Part[]; score: number }[] = [];
  const transition = (state: number, word: number, to: number) =>
    transitions[
      state <= K
        ? state * (K + 1) + to
        : (K + 1) ** 2 + (l.connector[word - 1] * K + state - K - 1) * (K + 1) + to
    ];
  const go = (word: number, state: number, parts: Part[], score: number) => {
    if (word === l.words) {
      found.push({ parts, score });
      return;
    }
    const next = l.connector[word] > 0 && state >= 1 && state <= K ? K + state : 0;
    go(word + 1, next, parts, score * transition(state, word, 0));
    for (let s = 0; s < l.spans; s++) {
      if (l.first[s] !== word) continue;
      for (let kind = 0; kind < K; kind++) {
        const value = score * transition(state, word, kind + 1) * scores[s * K + kind];
        go(l.last[s] + 1, kind + 1, [...parts, { span: s, kind }], value);
      }
    }
  };
  go(0, 0, [], 1);
  return found;
}

/** Numbers between 0.2 and 3 that are the same in every run. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0.2 + (2.8 * state) / 2 ** 32;
  });
}

const lattice = (words: number, spans: [number, number][], connector: number[] = []): Lattice => ({
  words,
  spans: spans.length,
  first: Int32Array.from(spans, ([first]) => first),
  last: Int32Array.from(spans, ([, last]) => last),
  connector: Int32Array.from({ length: words }, (_, i) => connector[i] ?? 0),
});

const marginals = (l: Lattice, scores: Float64Array, transitions: Float64Array): Float64Array => {
  const into = new Float64Array(l.spans * K);
  new Marginals().run(l, scores, transitions, into);
  return into;
};

describe("the forward–backward algorithm", () => {
  it.each([
    ["no candidate", lattice(3, [])],
    ["one candidate", lattice(3, [[1, 1]])],
    [
      "overlapping candidates",
      lattice(4, [
        [0, 1],
        [1, 2],
        [2, 2],
        [2, 3],
      ]),
    ],
    [
      "names on both sides of a connector",
      lattice(
        3,
        [
          [0, 0],
          [2, 2],
        ],
        [0, 1, 0],
      ),
    ],
    [
      "a connector that may be in a name",
      lattice(
        4,
        [
          [0, 0],
          [0, 2],
          [2, 2],
          [3, 3],
        ],
        [0, 2, 0, 5],
      ),
    ],
  ])("sums over all readings: %s", (_, l) => {
    const scores = numbers(l.spans * K, 7);
    const transitions = numbers(TRANSITIONS, 11);
    const all = readings(l, scores, transitions);
    const z = all.reduce((sum, { score }) => sum + score, 0);
    const sums = new ForwardBackward();
    expect(sums.run(l, scores, transitions)).toBeCloseTo(Math.log(z), 9);
    for (let s = 0; s < l.spans; s++) {
      for (let kind = 0; kind < K; kind++) {
        const share = all
          .filter(({ parts }) => parts.some((p) => p.span === s && p.kind === kind))
          .reduce((sum, { score }) => sum + score / z, 0);
        expect(sums.marginals[s * K + kind]).toBeCloseTo(share, 9);
      }
    }
    expect(marginals(l, scores, transitions)).toEqual(sums.marginals.slice(0, l.spans * K));
  });

  it("gives the same numbers to the last bit where nothing is constrained", () => {
    const span = fc.tuple(fc.nat(11), fc.nat(3));
    fc.assert(
      fc.property(
        fc.uniqueArray(span, { maxLength: 20, selector: String }),
        fc.array(fc.nat(CONNECTORS - 1), { maxLength: 15 }),
        fc.nat(),
        fc.constantFrom(1, 1e40, 1e-40),
        (pairs, connector, seed, factor) => {
          const spans = pairs
            .map(([first, more]): [number, number] => [first, first + more])
            .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          const l = lattice(15, spans, connector);
          const scores = numbers(l.spans * K, seed).map((x) => x * factor);
          const transitions = numbers(TRANSITIONS, seed + 1);
          const sums = new ForwardBackward();
          sums.run(l, scores, transitions);
          expect(marginals(l, scores, transitions)).toEqual(sums.marginals.slice(0, l.spans * K));
        },
      ),
    );
  });

  it("counts expected transitions: one for each outside word and each name", () => {
    const l = lattice(
      5,
      [
        [0, 1],
        [1, 1],
        [3, 4],
      ],
      [0, 0, 3, 0, 0],
    );
    const expected = new Float64Array(TRANSITIONS);
    const sums = new ForwardBackward();
    sums.run(l, numbers(l.spans * K, 3), numbers(TRANSITIONS, 5), undefined, expected);
    const names = sums.marginals.slice(0, l.spans * K).reduce((a, b) => a + b, 0);
    const covered = [2, 1, 2].reduce(
      (sum, length, s) => sum + length * sums.marginals.slice(s * K, s * K + K).reduce((a, b) => a + b, 0),
      0,
    );
    expect(expected.reduce((a, b) => a + b, 0)).toBeCloseTo(names + l.words - covered, 9);
  });

  it("keeps to what is allowed", () => {
    const l = lattice(2, [
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    const allowed = new Uint8Array(l.spans * K);
    allowed[1 * K + 2] = 1;
    const sums = new ForwardBackward();
    sums.run(l, numbers(l.spans * K, 1), numbers(TRANSITIONS, 2), { allowed, outside: new Uint8Array(2) });
    expect([...sums.marginals.slice(0, l.spans * K)]).toEqual([...allowed]);
  });

  it.each([
    ["high", 1e15],
    ["low", 1e-15],
  ])("stays in the range of numbers where scores are %s and sentences long", (_, factor) => {
    const words = 400;
    const l = lattice(
      words,
      Array.from({ length: words }, (_, i) => [i, i]),
    );
    const sums = new ForwardBackward();
    const z = sums.run(
      l,
      numbers(words * K, 9).map((x) => x * factor),
      numbers(TRANSITIONS, 4).map((x) => x * factor),
    );
    expect(Number.isFinite(z)).toBe(true);
    expect(sums.marginals.slice(0, words * K)).toEqual(
      marginals(
        l,
        numbers(words * K, 9).map((x) => x * factor),
        numbers(TRANSITIONS, 4).map((x) => x * factor),
      ),
    );
    for (const p of sums.marginals.slice(0, words * K)) {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it("has room for every connector", () => {
    expect(TRANSITIONS).toBe((K + 1) ** 2 + CONNECTORS * K * (K + 1));
  });
});
