import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_SIGNS } from "../../src/dates/characters.js";
import "../../src/dates/index.js";

/** What stands in a pattern, as text to be tried against it. */
const lettersOf = (source: string) => [...new Set(source.replace(/\\[a-z]/g, ""))];

test.each(ALL_SIGNS)("a pattern begins with no other character than $firsts", ({ firsts, pattern }) => {
  const letters = [...lettersOf(pattern.source), ..."0123456789年月日に、。あア漢A "];
  const texts = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((t) => t.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      pattern.lastIndex = 0;
      expect(!pattern.test(text) || firsts.includes(text[0])).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("there are signs to test", () => {
  expect(ALL_SIGNS.length).toBeGreaterThan(10);
});

test("nothing begins beyond the ends of a text", () => {
  const kana = ALL_SIGNS[0];
  expect(kana.lengthAt(kana.firsts, -1)).toBe(-1);
  expect(kana.lengthAt("", 0)).toBe(-1);
});
