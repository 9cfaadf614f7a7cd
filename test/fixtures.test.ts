import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createExtractor } from "../src/extract.js";
import { AGREEMENT_STATUSES, AGREEMENT_TYPES, DATE_TYPES } from "../src/record.js";
import type { Article } from "../src/text/doc.js";
import { compare, type Expected, ITEM_KINDS, type ItemKind } from "./compare.js";

const folder = (name: string) => new URL(`../fixtures/${name}/`, import.meta.url);
const read = (name: string, file: string) => readFileSync(new URL(file, folder(name)), "utf8");

function articlesIn(file: string): Article[] {
  const content = read("articles", file);
  if (file.endsWith(".json")) return [JSON.parse(content)];
  if (file.endsWith(".jsonl"))
    return content
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return [{ id: file.replace(".txt", ""), text: content }];
}

const articles = readdirSync(folder("articles")).flatMap(articlesIn);
const expected = new Map<string, Expected>(
  readdirSync(folder("expected")).map((file) => [
    file.replace(".json", ""),
    JSON.parse(read("expected", file)),
  ]),
);

test("every article has its expected record, and every record its article", () => {
  expect(articles.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
});

describe("the expected records keep the annotation guide's form", () => {
  test.each(articles)("$id", ({ id, text }) => {
    const gold = expected.get(id!)!;
    expect([gold.id, gold.text]).toEqual([id, text]);
    let at = 0;
    for (const mention of gold.mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start, "no overlap, in text order").toBeGreaterThanOrEqual(at);
      at = mention.end;
    }
    expect(gold.dates.map(({ start, end, text }) => ({ start, end, text, type: "date" }))).toEqual(
      gold.mentions.filter(({ type }) => type === "date"),
    );
    for (const { type } of gold.dates) expect(DATE_TYPES).toContain(type);
    const names = gold.entities.map(({ name }) => name);
    for (const { type, text } of gold.mentions.filter((m) => m.type !== "date"))
      expect(
        gold.entities.some((e) => e.type === type && [e.name, ...e.aliases].includes(text)),
        text,
      ).toBe(true);
    for (const agreement of gold.agreements) {
      expect(AGREEMENT_TYPES).toContain(agreement.type);
      expect(AGREEMENT_STATUSES).toContain(agreement.status);
      for (const party of agreement.parties) expect(names).toContain(party);
      const sentence = text.slice(agreement.evidence.start, agreement.evidence.end);
      expect(sentence).toMatch(/^\S[^\n]*。$/);
      for (const words of [agreement.subject, agreement.instrument]) if (words) expect(text).toContain(words);
    }
  });
});

describe("the records", () => {
  const extractor = createExtractor();
  const results = articles.map((article) => ({
    article,
    ...compare(extractor.extract(article), expected.get(article.id!)!),
  }));

  test.each(results)("$article.id: title and date of publication", ({ head }) => {
    expect(head.found).toEqual(head.wanted);
  });

  /** How many items are exactly right at least, and how many that nobody expects at most. Right may only rise, wrong only fall. */
  const floors: Record<ItemKind, { right: number; wrong: number }> = JSON.parse(
    readFileSync(new URL("./bench/fixture-floors.json", import.meta.url), "utf8"),
  );

  test.each(ITEM_KINDS)("%s are as right as they were", (kind) => {
    const right = results.reduce((sum, result) => sum + result.items[kind].right, 0);
    const wrong = results.reduce((sum, result) => sum + result.items[kind].extra.length, 0);
    const differences = results.flatMap(({ article, items }) => [
      ...items[kind].missing.map((item) => `${article.id} - ${item}`),
      ...items[kind].extra.map((item) => `${article.id} + ${item}`),
    ]);
    const message = `${kind}: ${right} right, ${wrong} wrong\n${differences.join("\n")}\n`;
    expect(right, message).toBeGreaterThanOrEqual(floors[kind].right);
    expect(wrong, message).toBeLessThanOrEqual(floors[kind].wrong);
  });
});
