import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { decode, detectEncoding, knownEncoding } from "../../src/input/decode.js";

const iconv = (text: string, encoding: string) =>
  execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });

const TEXTS = {
  prose: "東都精機は三日、新しい工場を岩手に建てると発表した。\nとても静かな町である。\n",
  kana: "これはとてもしずかなよるのできごとでした。",
  katakana: "アメリカとフランスのメーカーがタイアップする。",
  kanji: "首相会見要旨",
  mixed: "2026年5月4日 ABC 株式会社(本社・東京)の value は 12,345円。\n",
  long: "東都精機は三日、新しい工場を建てると発表した。".repeat(4000),
};

const ENCODINGS = [
  ["UTF-8", "utf-8"],
  ["CP932", "shift_jis"],
  ["EUC-JP", "euc-jp"],
  ["ISO-2022-JP", "iso-2022-jp"],
  ["UTF-16", "utf-16le"],
  ["UTF-16LE", "utf-16le"],
  ["UTF-16BE", "utf-16be"],
] as const;

/** A handful of kanji in UTF-16 without a mark cannot be told from anything else. */
const textsIn = (made: string) =>
  Object.entries(TEXTS).filter(([name]) => !(name === "kanji" && /^UTF-16[LB]E$/.test(made)));

describe.for(ENCODINGS)("%s", ([made, label]) => {
  test.for(textsIn(made))("%s", ([, text]) => {
    const bytes = iconv(text, made);
    expect(detectEncoding(bytes)).toBe(label);
    expect(decode(bytes, "a.txt")).toBe(text);
  });
});

test("a byte order mark is no part of the text", () => {
  expect(decode(Buffer.from("\ufeff朝。"), "a.txt")).toBe("朝。");
});

test.for(["shift_jis", "euc-jp", "utf-8"])("a few broken bytes do not change what %s is", (label) => {
  const bytes = Buffer.concat([
    iconv(TEXTS.prose, label === "shift_jis" ? "CP932" : label),
    Buffer.from([0xff, 0x0a]),
    iconv(TEXTS.mixed, label === "shift_jis" ? "CP932" : label),
  ]);
  expect(detectEncoding(bytes)).toBe(label);
  expect(decode(bytes, "a.txt")).toContain("\ufffd");
});

test("an encoding that is forced is used", () => {
  expect(decode(iconv("ｱｲｳ", "CP932"), "a.txt", "shift_jis")).toBe("ｱｲｳ");
});

test.for([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
  Buffer.from("%PDF-1.7\n\0\xe2\xe3"),
])("binary data %# is a failure", (bytes) => {
  expect(() => decode(bytes, "a.bin")).toThrow(Failure);
});

test.for([
  ["utf-8", "utf-8"],
  ["UTF8", "utf-8"],
  ["Shift_JIS", "shift_jis"],
  ["x-sjis", "shift_jis"],
  ["windows-31j", "shift_jis"],
  ["CP932", "shift_jis"],
  ["eucJP", null],
  ["euc-jp", "euc-jp"],
  ["klingon", null],
  ["", null],
] as const)("the label %s is %s", ([label, encoding]) => {
  expect(knownEncoding(label)).toBe(encoding);
});
