import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractDates } from "../../src/dates/index.js";
import { readMarked } from "./marked.js";

/** `DATE 2024-06-24 START`, of each date. */
function show({ type, value, mod }: { type: string; value: string; mod: string | null }): string {
  return mod === null ? `${type} ${value}` : `${type} ${value} ${mod}`;
}

/** The lines of a table: publishedAt, a text with its dates in brackets, and what they are, apart by semicolons. */
function readTable(name: string) {
  const [, ...lines] = readFileSync(new URL(name, import.meta.url), "utf8")
    .replace(/\n$/, "")
    .split("\n");
  return lines.map((line) => {
    const [publishedAt, marked, dates] = line.split("\t");
    return { publishedAt: publishedAt || null, marked, dates: dates === "" ? [] : dates.split("; ") };
  });
}

const tables = readdirSync(new URL(".", import.meta.url)).filter(
  (name) => name.endsWith(".tsv") && name !== "intervals.tsv",
);

describe.each(tables)("%s", (name) => {
  test.each(readTable(name))("$publishedAt $marked", ({ publishedAt, marked, dates }) => {
    const { text, spans } = readMarked(marked);
    const found = extractDates(text, { publishedAt });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found.map(show)).toEqual(dates);
  });
});

test("the tables hold no line twice and enough of both kinds", () => {
  const lines = tables.flatMap(readTable);
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
  expect(lines.filter(({ dates }) => dates.length > 0).length).toBeGreaterThan(400);
  expect(lines.filter(({ dates }) => dates.length === 0).length).toBeGreaterThan(150);
});
