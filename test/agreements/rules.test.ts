import { describe, expect, test } from "vitest";
import { completions } from "../../src/agreements/parties/complete.js";
import { partyRules } from "../../src/agreements/parties/index.js";
import { stepRules } from "../../src/agreements/status/steps.js";
import { vetoRules } from "../../src/agreements/vetoes/index.js";
import { lackRules } from "../../src/agreements/vetoes/lacking.js";
import { table } from "../../src/lexicon/lexicon.js";
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

describe.each(stepRules)("$id", (rule) => {
  test.each(rule.examples)("%s", (line) => {
    expect(notate(line)).toBe(expectation(line));
  });
});

test("every class of predicates has a step but those that tell of no agreement by themselves", () => {
  const classes = new Set(table("agreement-predicates").map((row) => row.class));
  const read = new Set<string>(stepRules.flatMap((rule) => rule.classes));
  expect([...classes].filter((kind) => !read.has(kind)).sort()).toEqual([
    "mediate",
    "meet",
    "own",
    "revise",
    "sue",
  ]);
});

test("rule ids are unique", () => {
  const ids = [...vetoRules, ...lackRules, ...partyRules, ...completions, ...stepRules].map(
    (rule) => rule.id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});
