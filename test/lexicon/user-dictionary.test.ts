import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/failure.js";
import { openLexicon } from "../../src/lexicon/lexicon.js";
import { readUserDictionary } from "../../src/lexicon/user-dictionary.js";

const folder = mkdtempSync(join(tmpdir(), "kijiyomi-"));
function file(content: string): string {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, content);
  return path;
}
const open = async (content: string) => openLexicon({ user: await readUserDictionary(file(content)) });
const categorySet = (lexicon: ReturnType<typeof openLexicon>, surface: string) =>
  lexicon.categorySet(surface, 0, surface.length);

describe("a user's dictionary", () => {
  test("adds names with their aliases", async () => {
    const lexicon = await open(
      "surface,type,canonical,kind,aliases\nほげ技研,organization,株式会社ほげ技研,company,ほげ|ホゲ\n",
    );
    for (const form of ["ほげ技研", "ほげ", "ホゲ"]) {
      expect(lexicon.has(categorySet(lexicon, form), "user-organization")).toBe(true);
      expect(lexicon.entries(form)[0]).toMatchObject({ canonical: "株式会社ほげ技研", kind: "company" });
    }
  });

  test("wins over ours", async () => {
    const lexicon = await open("surface,type\n長崎,person\n");
    const set = categorySet(lexicon, "長崎");
    expect(lexicon.has(set, "user-person")).toBe(true);
    expect(lexicon.has(set, "prefecture")).toBe(false);
    expect(lexicon.entries("長崎")).toHaveLength(1);
    expect(lexicon.dominance("長崎", 0, 2)).toBe(0);
  });

  test("leaves the rest as it is", async () => {
    const lexicon = await open("surface,type\nほげ,place\n");
    const ours = openLexicon();
    expect(categorySet(lexicon, "山田")).toBe(categorySet(ours, "山田"));
    expect(lexicon.entries("日鉄")).toEqual(ours.entries("日鉄"));
    expect(lexicon.dominance("山田", 0, 2)).toBe(ours.dominance("山田", 0, 2));
    expect(lexicon.has(categorySet(ours, "山田"), "user-place")).toBe(false);
  });

  test("folds widths, keeps other columns, skips empty lines and a byte order mark", async () => {
    const lexicon = await open("\ufeffsurface,type,note\nＡＢＣ商会,organization,ours\n,,\n");
    expect(lexicon.entries("ABC商会")).toMatchObject([{ note: "ours", kind: "" }]);
  });

  test("may be empty but for its first line", async () => {
    const lexicon = await open("surface,type\n");
    expect(categorySet(lexicon, "山田")).toBe(categorySet(openLexicon(), "山田"));
  });
});

describe("a line that is not as it should be is named", () => {
  test.each([
    ["surface,type\n甲,place\n乙,plaice\n", 3, /type/],
    ["surface,type\n,place\n", 2, /surface: is empty/],
    ["surface,type,kind\n甲,organization,shop\n", 2, /kind/],
    ["surface,type,kind\n甲,place,company\n", 2, /kind/],
    ["surface,type,country\n甲,place,Japan\n", 2, /country/],
    ["surface,type\n甲,place\n乙,place,company,JP\n", 3, /2 cells/],
    [`surface,type\n${"甲".repeat(65)},place\n`, 2, /longer/],
    ["name,type\n甲,place\n", 2, /surface/],
    ["", 1, /surface and type/],
  ])("%j", async (content, line, message) => {
    const error: Failure = await readUserDictionary(file(content)).then(
      () => expect.fail("accepted"),
      (failure) => failure,
    );
    expect(error.facts.line).toBe(line);
    expect(error.message).toMatch(message);
    expect(error.facts.file).toMatch(/\.csv$/);
  });

  test("a file that is not there", async () => {
    await expect(readUserDictionary(join(folder, "none.csv"))).rejects.toThrow(/ENOENT/);
  });
});
