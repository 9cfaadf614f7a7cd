import { describe, expect, test } from "vitest";
import { extractDates } from "../../src/dates/index.js";
import { DATE_RULES } from "../../src/dates/rules/index.js";
import { scan } from "../../src/dates/scan.js";
import { readMarked } from "./marked.js";

/** `[2024年]6月|2024`: a text with one date in brackets, and the date's value without a day of publication. */
function readExample(example: string) {
  const bar = example.lastIndexOf("|");
  return { ...readMarked(example.slice(0, bar)), value: example.slice(bar + 1) };
}

describe.each(DATE_RULES)("$id", (rule) => {
  test.each(rule.examples)("reads %s", (example) => {
    const { text, spans, value } = readExample(example);
    const phrase = scan(text, 0, text.length).find(
      ({ start, end }) => start === spans[0].start && end === spans[0].end,
    );
    expect(phrase?.rules).toContain(rule.id);
    expect(extractDates(text).find(({ start }) => start === spans[0].start)).toMatchObject({
      ...spans[0],
      value,
    });
  });

  test.each(rule.counterExamples)("leaves %s", (text) => {
    expect(scan(text, 0, text.length).flatMap(({ rules }) => rules)).not.toContain(rule.id);
  });
});

test("every rule says what it is called and why, and no two are called the same", () => {
  expect(new Set(DATE_RULES.map(({ id }) => id)).size).toBe(DATE_RULES.length);
  for (const { id, because, counterExamples } of DATE_RULES) {
    expect(id).toMatch(/^date\/[a-z-]+$/);
    expect(because).toMatch(/\.$/);
    expect(counterExamples.length).toBeGreaterThan(0);
  }
});
