import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../src/tokens/bytes.js";
import { type LayoutName, openLayout } from "../../src/tokens/layouts.js";

function print(layout: LayoutName, line: string): string {
  const output = new ByteWriter();
  const bytes = Buffer.from(`前${line}後`);
  openLayout(layout)(bytes, 3, bytes.length - 3, output);
  return Buffer.from(output.written).toString();
}

describe("MeCab's layout", () => {
  it.each([
    ["nine columns for a word", "水", "水\t名詞,一般,*,*,*,*,水,ミズ,ミズ\nEOS\n"],
    [
      "the base form where it is another word",
      "走っ",
      "走っ\t動詞,自立,*,*,五段・ラ行,連用タ接続,走る,ハシッ,ハシッ\nEOS\n",
    ],
    ["seven for an unknown word", "ヌヴォガ", "ヌヴォガ\t名詞,固有名詞,組織,*,*,*,*\nEOS\n"],
    ["EOS alone for an empty line", "", "EOS\n"],
    ["white space as a token", " ", " \t記号,空白,*,*,*,*,*\nEOS\n"],
    ["emoji whole", "😀", "😀\t記号,一般,*,*,*,*,*\nEOS\n"],
  ])("%s", (_name, line, printed) => {
    expect(print("mecab", line)).toBe(printed);
  });
});

describe("words with spaces between", () => {
  it.each([
    ["水が湧く", "水 が 湧く \n"],
    ["水 と\t油　です", "水 と 油 です \n"],
    ["", "\n"],
    ["  ", "\n"],
  ])("%j", (line, printed) => {
    expect(print("wakati", line)).toBe(printed);
  });
});

describe("JSON for each line", () => {
  it("holds the line and its tokens, so that offsets slice", () => {
    const line = JSON.parse(print("ndjson", '"水"と\\油\u2028'));
    expect(line.text).toBe('"水"と\\油\u2028');
    expect(line.tokens.map((t: { surface_form: string }) => t.surface_form).join("")).toBe(line.text);
    expect(line.tokens[1]).toMatchObject({ surface_form: "水", word_position: 2, reading: "スイ" });
  });
});

describe("bytes", () => {
  it("stay what they are, however many", () => {
    const output = new ByteWriter();
    const letters = Buffer.from("あいうえお".repeat(100));
    const other = new ByteWriter();
    other.all(letters);
    const written: number[] = [];
    for (let round = 0; round < 200; round++) {
      output.all(letters);
      output.part(letters, 3, 9);
      output.byte(round);
      output.copy(other, round, round + (round % 9));
      written.push(
        ...letters,
        ...letters.subarray(3, 9),
        round,
        ...letters.subarray(round, round + (round % 9)),
      );
    }
    expect(Buffer.from(output.written).equals(Buffer.from(written))).toBe(true);
    output.clear();
    expect(output.written.length).toBe(0);
  });
});

const hasMecab = spawnSync("mecab", ["-D"]).stdout?.includes("392") ?? false;
describe.runIf(hasMecab)("mecab itself", () => {
  it.each([
    "昨日は雨が降ったので、会社の近くの店で傘を買った。",
    "市議会は新しい条例案を賛成多数で可決した。",
    "彼女は三年前から大阪の大学で歴史を教えている。",
    "",
  ])("prints the same for %s", (line) => {
    const of = (...options: string[]) => execFileSync("mecab", options, { input: `${line}\n` }).toString();
    expect(print("mecab", line)).toBe(of());
    expect(print("wakati", line)).toBe(of("-O", "wakati"));
  });
});
