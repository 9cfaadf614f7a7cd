import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createExtractor, type Extractor } from "../src/extract.js";
import { readUserDictionary } from "../src/lexicon/user-dictionary.js";

const DICTIONARY = `surface,type,kind,country,aliases
ほしぞらミライ,organization,research,,HSM
長崎,organization,sports,,
あさひが丘,place,city,JP,
つきのうらら,person,,,
`;

describe("an extractor with a user's dictionary", () => {
  let withIt: Extractor;
  const without = createExtractor();

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), "kijiyomi-")), "names.csv");
    writeFileSync(file, DICTIONARY);
    withIt = createExtractor({ dictionary: await readUserDictionary(file) });
  });

  const named = ({ extract }: Extractor, text: string) => {
    const { organizations, people, places } = extract(text);
    return [
      ...organizations.map(({ name, kind }) => `organization ${name} ${kind}`),
      ...people.map(({ name }) => `person ${name}`),
      ...places.map(({ name, kind, country }) => `place ${name} ${kind} ${country}`),
    ];
  };

  test.each([
    ["人々はほしぞらミライで働く。", ["organization ほしぞらミライ research"]],
    ["担当はHSMだ。", ["organization HSM research"]],
    ["試合は長崎が勝った。", ["organization 長崎 sports"]],
    ["祭りはあさひが丘であった。", ["place あさひが丘 city JP"]],
    ["絵はつきのうららが描いた。", ["person つきのうらら"]],
    ["祭りは夜に終わった。", []],
    ["祭りは長崎県であった。", ["place 長崎県 prefecture JP"]],
  ])("%s", (text, expected) => {
    expect(named(withIt, text)).toEqual(expected);
  });

  test("makes one entity of the surfaces of one row", () => {
    const { organizations } = withIt.extract("人々はほしぞらミライで働く。担当はHSMだ。試合は長崎が勝った。");
    expect(organizations.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ["ほしぞらミライ", "HSM"],
      ["長崎"],
    ]);
  });

  test("leaves other extractors as they are", () => {
    expect(named(without, "人々はほしぞらミライで働く。")).toEqual([]);
    expect(named(without, "祭りは長崎であった。")).toEqual(["place 長崎 other JP"]);
  });
});
