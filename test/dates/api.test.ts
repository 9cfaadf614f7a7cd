import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractDates, findDates } from "../../src/dates/index.js";
import { extract } from "../../src/extract.js";
import type { Explanation } from "../../src/record.js";
import { readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const [, ...intervals] = readFileSync(new URL("intervals.tsv", import.meta.url), "utf8")
  .replace(/\n$/, "")
  .split("\n");

test.each(intervals.map((line) => line.split("\t")))("%s %s is %s to %s", (publishedAt, text, from, to) => {
  const [date] = extractDates(text, { publishedAt: publishedAt || null });
  expect(date).toMatchObject({ text, interval: from === "" ? null : { from, to } });
});

test("offsets are into the text as given, whatever its widths", () => {
  const text = "ﾊﾞﾙﾌﾞ工業は、２０２４年６月２４日（月）に合意した。";
  expect(extractDates(text)).toEqual([
    {
      start: 9,
      end: 22,
      text: "２０２４年６月２４日（月）",
      sentence: 0,
      type: "DATE",
      value: "2024-06-24",
      mod: null,
      interval: { from: "2024-06-24", to: "2024-06-24" },
    },
  ]);
});

test("a text without dates has none", () => {
  expect(extractDates("")).toEqual([]);
  expect(extractDates("北川商事は合意した。")).toEqual([]);
});

test.each([
  "2024-06-24",
  "2024-06-24T18:30",
  "2024-06-24T18:30:05+09:00",
  "2024-06-24 18:30",
  null,
  undefined,
])("%j can be a time of publication", (publishedAt) => {
  const [date] = extractDates("昨日合意した。", { publishedAt });
  expect(date.value).toBe(publishedAt ? "2024-06-23" : "XXXX-XX-XX");
  expect(() => extract({ text: "昨日合意した。", publishedAt })).not.toThrow();
});

test.each([
  "",
  "yesterday",
  "2024-02-30",
  "2024-13-01",
  "2024/06/24",
  "24-06-24",
  "2024-06-24T夕方",
  20240624,
])("%j is no time of publication: a TypeError says so, with the form it wants", (given) => {
  const publishedAt = given as string;
  const said = expect.objectContaining({
    name: "TypeError",
    message: expect.stringMatching(/^publishedAt must be a day as YYYY-MM-DD/),
  });
  expect(() => extractDates("昨日合意した。", { publishedAt })).toThrow(said);
  expect(() => extract({ text: "昨日合意した。", publishedAt })).toThrow(said);
});

test("the dates of a document count from its day and say what they were derived from", () => {
  const doc = readDoc(
    { text: "北川商事は24日、青葉電機と合意した。", publishedAt: "2024-06-26" },
    openTokenizer(),
  );
  const explanations: Explanation[] = [];
  expect(findDates(doc, (entry) => explanations.push(entry))).toMatchObject([
    { start: 5, end: 8, sentence: 0, value: "2024-06-24" },
  ]);
  expect(explanations).toEqual([
    {
      about: "24日",
      start: 5,
      end: 8,
      rule: "date/day",
      says: "certain: day 24; implied: year 2024, month 6",
      weight: null,
    },
  ]);
});
