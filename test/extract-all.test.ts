import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createExtractor } from "../src/extract.js";

const folder = new URL("../fixtures/articles/", import.meta.url);
const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => ({ id: file, text: readFileSync(new URL(file, folder), "utf8") }));
const extractor = createExtractor();

test("several articles together give the records that each gives alone", () => {
  const many = [...articles, ...articles, articles[0].text, ""];
  const options = { explain: true, includeText: true };
  expect(extractor.extractAll(many, options)).toEqual(many.map((one) => extractor.extract(one, options)));
  expect(extractor.extractAll([])).toEqual([]);
});

test("an article that goes wrong takes none with it, and each is told of before it is worked on", () => {
  const wrong = { text: "カナデ重工は3日、会見した。", publishedAt: "きのう" };
  const told: number[] = [];
  const found = extractor.extractAll([articles[0], wrong, articles[1]], {}, (index) => told.push(index));
  expect(found.map((one) => one instanceof TypeError)).toEqual([false, true, false]);
  expect(found[2]).toEqual(extractor.extract(articles[1]));
  expect(told.filter((index) => index === 1)).toEqual([1]);
  expect(new Set(told)).toEqual(new Set([0, 1, 2]));
});
