import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExtractor } from "../src/extract.js";
import { ArticleRecord } from "../src/record.js";

const extractor = createExtractor();
const articles = new URL("../fixtures/articles/", import.meta.url);
const fixtures = readdirSync(articles)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(new URL(file, articles), "utf8"));

/** Pieces that rules look for, so that random texts reach them. */
const newsPieces = fc.constantFrom(
  ..."、。「」（）()・〜～－　\n\0😀ｶﾞﾊﾟ々ー年月日時〇㈱①",
  ...[
    "株式会社",
    "あおば電機",
    "同社",
    "両国",
    "日米韓",
    "東京都",
    "千代田区",
    "佐倉みのり",
    "氏",
    "社長",
    "大使",
  ],
  ...[
    "2024年6月24日",
    "令和元年",
    "毎週",
    "３日前",
    "から",
    "まで",
    "約",
    "午後3時半",
    "13月32日",
    "9999999999年",
  ],
  ...["は", "と", "が", "を", "協定を締結した", "以下「中央会」という", "買収する", "億円", "12"],
  ...["\ud83d", "\udc00", "\u3099", "\u200d", "\u202e", "\ufeff", "e\u0301", "𠮷野家", "👨‍👩‍👧"],
);
const anyCharacters = fc.string({ unit: "binary", maxLength: 200 });
const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units));
const newsLike = fc.array(newsPieces, { maxLength: 80 }).map((pieces) => pieces.join(""));
const fixtureParts = fc
  .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat(400))
  .map(([text, start, length]) => text.slice(start % text.length, (start % text.length) + length));
const anyText = fc.oneof(anyCharacters, anyCodeUnits, newsLike, fixtureParts);
const anyDate = fc.option(fc.constantFrom("2024-06-24", "2024-02-29T23:59", "1989-01-07"), { nil: null });

function check(text: string, publishedAt: string | null = null): ArticleRecord {
  const record = extractor.extract({ text, publishedAt }, { explain: true });
  expect(ArticleRecord.safeParse(record).error).toBeUndefined();

  const entities = [...record.organizations, ...record.people, ...record.places];
  const mentions = [...entities.flatMap((entity) => entity.mentions), ...record.dates];
  const spans = [
    ...mentions,
    ...entities.flatMap((entity) => entity.references),
    ...record.agreements.flatMap(({ trigger, evidence }) => [trigger, evidence]),
  ];
  for (const span of spans) {
    expect(span.text).not.toBe("");
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }

  let at = 0;
  for (const { start, end, text } of mentions.toSorted((a, b) => a.start - b.start)) {
    expect(start, `${text} overlaps the mention before it`).toBeGreaterThanOrEqual(at);
    at = end;
  }

  const ids = [...entities, ...record.dates, ...record.agreements].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const entityIds = new Set(entities.map(({ id }) => id));
  const dateIds = new Set(record.dates.map(({ id }) => id));
  for (const { parties, place, date } of record.agreements) {
    for (const { entity } of parties) expect(entityIds).toContain(entity);
    if (place !== null) expect(entityIds).toContain(place);
    if (date !== null) expect(dateIds).toContain(date);
  }
  for (const { roles } of record.people)
    for (const { organization } of roles)
      if (organization !== null) expect(entityIds).toContain(organization);
  for (const entity of entities) {
    expect(entity.mentions).not.toEqual([]);
    const forms = new Set([entity.name, ...entity.aliases]);
    for (const mention of entity.mentions) expect(forms).toContain(mention.text);
  }
  return record;
}

describe("whatever the text, the record is whole", () => {
  test("any characters, news-like noise and parts of articles", () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, publishedAt) => void check(text, publishedAt)),
      { numRuns: 400 },
    );
  });

  test.each([
    ["nothing", ""],
    ["white space", " \n\t　\r\n"],
    ["NUL", "\0".repeat(50)],
    ["lone surrogates", "東京\ud800都\udfffは\ud83d"],
    ["emoji and joined letters", "👨‍👩‍👧は東京で🎉e\u0301か\u3099"],
    ["half-width katakana", "ﾄﾞｺﾓ電子とﾊﾟﾛｽ物産が提携した。"],
    ["an article behind characters that folding joins", `ｶﾞｷﾞｸﾞのｹﾞｺﾞ祭りが始まった。\n${fixtures[0]}`],
    ["no full stop", "株式会社".repeat(3000)],
    ["one long number", "1".repeat(5000)],
    ["one long katakana word", "ア".repeat(5000)],
    ["open brackets", "「（".repeat(3000)],
    ["years", "2024年".repeat(2000)],
    ["dots", "・".repeat(5000)],
  ])("%s", (_, text) => {
    check(text);
  });

  test("parts of articles, put together in any order", () => {
    fc.assert(
      fc.property(fc.array(fixtureParts, { maxLength: 6 }), (parts) => void check(parts.join("\n"))),
      { numRuns: 40 },
    );
  });
});

test("the same text gives the same record, whatever was read before", () => {
  for (const text of fixtures) {
    const first = extractor.extract(text);
    extractor.extract(fixtures[0]);
    expect(extractor.extract(text)).toEqual(first);
    expect(createExtractor().extract(text)).toEqual(first);
  }
});
