import { describe, expect, test } from "vitest";
import { lengthAt, PatternAt } from "../../src/document/pattern-at.js";

const particle = /(?:\([^()]{0,9}\))?(?:は|には)/y;

describe.each([
  ["with the characters that it can begin with", new PatternAt("(はに", particle)],
  ["alone", { lengthAt: (text: string, offset: number) => lengthAt(particle, text, offset) }],
])("a pattern %s", (_, pattern) => {
  test.each([
    ["千葉は行く", 2, 1],
    ["千葉には", 2, 2],
    ["千葉(52)は", 2, 5],
    ["はは", 1, 1],
    ["千葉は行く", 1, 0],
    ["千葉(52)が", 2, 0],
    ["千葉に", 2, 0],
    ["千葉は", 3, 0],
    ["", 0, 0],
  ])("%s at %i: %i", (text, offset, length) => {
    expect(pattern.lengthAt(text, offset)).toBe(length);
  });
});

test("it is not tried where none of the characters stands", () => {
  expect(new PatternAt("に", particle).lengthAt("千葉は", 2)).toBe(0);
});
