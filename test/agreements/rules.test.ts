import { describe, expect, test } from "vitest";
import { completions } from "../../src/agreements/parties/complete.js";
import { partyRules } from "../../src/agreements/parties/index.js";
import { vetoRules } from "../../src/agreements/vetoes/index.js";
import { lackRules } from "../../src/agreements/vetoes/lacking.js";
import { expectation, extract, notate } from "./notation.js";

describe.each([...vetoRules, ...lackRules])("$id", (rule) => {
  test.each(rule.examples)("silences %s", (line) => {
    expect(notate(line)).toBe("");
    expect(extract(line).explanations.map((entry) => entry.rule)).toContain(rule.id);
  });
  test.each(rule.counterExamples)("lets through %s", (line) => {
    expect(notate(line)).toBe(expectation(line));
  });
});

describe.each([...partyRules, ...completions])("$id", (rule) => {
  test.each(rule.examples)("%s", (line) => {
    expect(notate(line)).toBe(expectation(line));
    if (!rule.id.includes("bystander"))
      expect(extract(line).agreements.flatMap((agreement) => agreement.rules)).toContain(rule.id);
  });
});

test("rule ids are unique", () => {
  const ids = [...vetoRules, ...lackRules, ...partyRules, ...completions].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});
