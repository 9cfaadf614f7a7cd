import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenizer } from "../../src/tokens/index.js";
import { openReference, type Reference } from "./reference.js";

const tokenizer = createTokenizer();
let kuromoji: Reference;
beforeAll(async () => {
  kuromoji = await openReference();
});

/** Every field of every token is kuromoji's; where kuromoji fails, at least no text is lost. Returns what was compared. */
function compare(text: string): number {
  const expected = kuromoji.tokenize(text);
  const tokens = tokenizer.tokenize(text);
  if (expected) expect(tokens).toEqual(expected);
  else expect(tokens.map((t) => t.surface_form).join("")).toBe(text);
  return expected ? tokens.length : 0;
}

const range = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((c) => String.fromCharCode(c));
const scripts = {
  kanji: range(0x4e00, 0x9fa5),
  "common kanji": fc.constantFrom(
    ..."日本国人年大十二中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来社会長市町県京都新聞議員",
  ),
  hiragana: range(0x3041, 0x3096),
  katakana: range(0x30a1, 0x30fe),
  "half-width kana": range(0xff61, 0xff9f),
  digits: range(0x30, 0x39),
  "full-width digits": range(0xff10, 0xff19),
  "kanji numerals": fc.constantFrom(..."一二三四五六七八九十百千万億兆〇"),
  ascii: range(0x20, 0x7e),
  "full-width ascii": range(0xff01, 0xff5e),
  punctuation: fc.constantFrom(..."、。！？「」『』（）・…―〜，．,.!?()\"'[]{}<>/\\|~`@#$%^&*_-+=:;"),
  spaces: fc.constantFrom(" ", "\u3000", "\t", "\n", "\r\n", "\u00a0"),
  greek: range(0x391, 0x3c9),
  cyrillic: range(0x410, 0x44f),
  symbols: range(0x2000, 0x2bff),
  hangul: range(0xac00, 0xac80),
  astral: fc.constantFrom("😀", "🇯🇵", "𠮷", "𩸽", "👨‍👩‍👧", "❤️"),
  broken: fc.constantFrom("\0", "\ud83d", "\udc00", "\ufeff", "\uffff", "\ue000", "\u007f"),
};
const stretch = fc.oneof(
  ...Object.values(scripts).map((c) => fc.string({ unit: c, minLength: 1, maxLength: 8 })),
);
const mixed = fc.array(stretch, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(""));

const files = (folder: URL, ending: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];

describe("the tokens are kuromoji's", () => {
  it("on text of all scripts", () => {
    fc.assert(
      fc.property(mixed, (text) => void compare(text)),
      { numRuns: 1500 },
    );
  });

  it.each(Object.entries(scripts))("on long runs of %s", (_name, unit) => {
    const run = fc.string({ unit, minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(run, (text) => void compare(`これは${text}です。`)),
      { numRuns: 8 },
    );
  });

  it("on long runs of one character", () => {
    for (const text of ["あ", "アイ", "東京都", "w", "1", "１", "〇", "ー", "。", "、", "。、", "!", " "]) {
      expect(compare(text.repeat(400))).toBeGreaterThan(0);
    }
  });

  const folder = new URL("../../fixtures/articles/", import.meta.url);
  it.each(files(folder, ".txt"))("on %s", (name) => {
    expect(compare(readFileSync(new URL(name, folder), "utf8"))).toBeGreaterThan(0);
  });
});

const corpora = new URL("../../../shared/corpora/", import.meta.url);
describe.runIf(existsSync(corpora))("the tokens of whole corpora are kuromoji's", () => {
  it.each(files(corpora, ".jsonl"))("%s", { timeout: 120_000 }, (name) => {
    const lines = readFileSync(new URL(name, corpora), "utf8").split("\n").filter(Boolean);
    for (const line of lines) compare(JSON.parse(line).text);
  });
});
