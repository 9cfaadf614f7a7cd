import { describe, expect, it } from "vitest";
import { plainDoc } from "../../src/build/fit/corpora.js";
import { openLexicon } from "../../src/lexicon/lexicon.js";
import { openReading } from "../../src/names/reading.js";
import { NAME_RULES } from "../../src/names/rules.js";
import type { NameRule } from "../../src/rules/rule.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();
const reading = openReading(openLexicon());

/** The sentence with brackets around what the rule proposes in it. */
function proposals(rule: NameRule, text: string): string {
  const words = reading.words.read(plainDoc(text, tokenizer));
  const { sentence } = reading;
  sentence.read(words, 0, words.count);
  const found: [number, number][] = [];
  for (let at = 0; at < sentence.count; at++) {
    if (!sentence.at(at).rules.includes(NAME_RULES.indexOf(rule))) continue;
    rule.find(sentence, at, (first, last) => found.push([sentence.start[first], sentence.end[last]]));
  }
  let marked = text;
  for (const [start, end] of found.sort((a, b) => b[0] - a[0])) {
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  }
  return marked;
}

describe.each(NAME_RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  it.each(rule.examples)("proposes %s", (example) => {
    expect(proposals(rule, example.replace(/\[(.+?)\]/g, "$1"))).toBe(example);
  });
  it.each(rule.counterExamples)("proposes nothing in %s", (text) => {
    expect(proposals(rule, text)).toBe(text);
  });
  it("has as many examples of what it is not", () => {
    expect(rule.counterExamples.length).toBeGreaterThanOrEqual(rule.examples.length);
  });
});

it("no two rules have the same id", () => {
  expect(new Set(NAME_RULES.map(({ id }) => id)).size).toBe(NAME_RULES.length);
});
