import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categories } from "../../src/lexicon/categories.js";
import { openLexicon, table } from "../../src/lexicon/lexicon.js";
import { fold } from "../../src/text/fold.js";

const lexicon = openLexicon();
const setOf = (surface: string) => lexicon.categorySet(surface, 0, surface.length);
const rows = (surface: string) => lexicon.entries(surface);

describe("what may go on", () => {
  test("is the beginning of every longer surface", () => {
    for (const { surface } of [...table("companies-edinet"), ...table("leaders")]) {
      for (let end = 1; end < surface.length; end++) expect(lexicon.mayGoOn(surface, 0, end)).toBe(true);
    }
  });

  test("are few beginnings of which nothing is known", () => {
    const strange = Array.from({ length: 1000 }, (_, i) => `ぬ${i}`);
    const going = strange.filter((text) => lexicon.mayGoOn(text, 0, text.length));
    expect(going.length).toBeLessThan(150);
  });
});

describe("categories of a surface", () => {
  test.each([
    ["山田", "surname"],
    ["太郎", "frequent-given-name"],
    ["ミラノ", "place"],
    ["フランス", "country"],
    ["埼玉県", "prefecture"],
    ["飯塚市", "municipality"],
    ["飯塚", "municipality"],
    ["経産省", "listed-organization"],
    ["トヨタ", "listed-organization"],
    ["サントドミンゴ", "city"],
    ["日本製鉄", "company"],
    ["社長", "title"],
    ["さん", "honorific"],
    ["株式会社", "legal-form"],
    ["銀行", "organization-suffix"],
    ["信用金庫", "organization-ending"],
    ["駅", "facility-ending"],
    ["諸島", "place-ending"],
    ["経済", "common-noun"],
    ["NHK", "listed-organization"],
  ])("%s is a %s", (surface, category) => {
    expect(lexicon.has(setOf(surface), category)).toBe(true);
  });

  test.each([
    ["経済", "surname"],
    ["トヨタ", "person"],
    ["飯塚市", "surname"],
    ["米", "listed-place"],
    ["アップル", "listed-organization"],
    ["会社員", "title"],
    ["株式会社", "company"],
    ["社長", "organization-ending"],
  ])("%s is no %s", (surface, category) => {
    expect(lexicon.has(setOf(surface), category)).toBe(false);
  });

  test.each([
    ["米", "ambiguous-place"],
    ["アップル", "ambiguous-organization"],
    ["マスク", "ambiguous-person"],
  ])("%s also means something else: %s", (surface, category) => {
    expect(lexicon.has(setOf(surface), category)).toBe(true);
  });

  test.each(["", "ぬるぽげ", "トヨタ自動", "ヨタ自動車", "NHK "])("nothing is known of %j", (surface) => {
    expect(setOf(surface)).toBe(0);
    expect(rows(surface)).toEqual([]);
  });

  test("a span inside a text is as good as the surface alone", () => {
    const text = "昨日、経産省が";
    expect(lexicon.categorySet(text, 3, 6)).toBe(setOf("経産省"));
    expect(lexicon.categorySet(text, 3, 7)).toBe(0);
  });

  test("a category that does not exist is an error", () => {
    expect(() => lexicon.has(setOf("山田"), "surnames")).toThrow(RangeError);
  });

  test("every category is in use", () => {
    const used = new Set<string>();
    for (let set = 0; set < 65_536; set++) for (const c of categories) if (lexicon.has(set, c)) used.add(c);
    expect(categories.filter((c) => !used.has(c) && !c.startsWith("user-"))).toEqual([]);
  });
});

describe("rows", () => {
  test("a short form leads to the row of the full name and to its numbers", () => {
    expect(rows("日鉄").map((row) => [row.surface, row.edinetCode])).toEqual([
      ["日本製鉄", undefined],
      ["日本製鉄", "E01225"],
    ]);
  });

  test("an ambiguous short form leads to its own row alone", () => {
    expect(rows("アサヒ").every((row) => row.edinetCode === undefined)).toBe(true);
  });

  test("a name that several places have keeps them apart", () => {
    expect(rows("府中市").map((row) => [row.code, row.prefecture])).toEqual([
      ["13206", "JP-13"],
      ["34208", "JP-34"],
    ]);
  });

  test("a one-letter country has its code", () => {
    expect(rows("豪").map((row) => row.country)).toContain("AU");
  });

  test("Hamamatsu has the three wards of 2024", () => {
    const wards = table("places-japan").filter((row) => row.within === "浜松市");
    expect(wards.map((row) => row.canonical).sort()).toEqual(["中央区", "天竜区", "浜名区"]);
  });

  test("cells with commas and quotes come back whole", () => {
    expect(table("legal-forms").map((row) => row.surface)).toContain("Co.,Ltd.");
  });

  test("a table that does not exist is an error", () => {
    expect(() => table("no-such-list")).toThrow(RangeError);
  });
});

describe("the most frequent reading", () => {
  test.each([
    ["長崎", "L"],
    ["山田", "S"],
  ])("%s is first of all %s", (surface, reading) => {
    const code = lexicon.dominanceCodes[lexicon.dominance(surface, 0, surface.length)];
    expect(code[0]).toBe(reading);
  });

  test("0 where no word cost is known", () => {
    expect(lexicon.dominance("ぬるぽげ", 0, 4)).toBe(0);
    expect(lexicon.dominanceCodes[0]).toBe("");
  });
});

describe("the files", () => {
  const folder = new URL("../../dictionaries/", import.meta.url);
  const sources = readFileSync(new URL("SOURCES.md", folder), "utf8");
  const listed = [...sources.matchAll(/^\| (?:\[)?([\w*-]+)\.csv/gm)].map(([, name]) => name);
  const covers = (pattern: string, name: string) =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

  test.each(
    readdirSync(folder)
      .filter((file) => file.endsWith(".csv"))
      .map((file) => file.slice(0, -4)),
  )("SOURCES.md gives the source of %s.csv", (name) => {
    expect(listed.some((pattern) => covers(pattern, name))).toBe(true);
  });
});

test("surfaces and aliases are written as texts are folded", () => {
  const folder = new URL("../../dictionaries/", import.meta.url);
  const unfolded = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .flatMap((file) => {
      const [header, ...lines] = readFileSync(new URL(file, folder), "utf8").split("\n");
      if (!header.startsWith("surface,category")) return [];
      return lines.filter((line) => fold(line).text !== line).map((line) => `${file}: ${line}`);
    });
  expect(unfolded).toEqual([]);
});
