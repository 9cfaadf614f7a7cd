import { afterAll, beforeAll, expect, it } from "vitest";
import { openShell, type Shell } from "../cli/command.js";

let shell: Shell;
beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell.close());

const WATER = "水\t名詞,一般,*,*,*,*,水,ミズ,ミズ\n";
const FIRE = "火\t名詞,一般,*,*,*,*,火,ヒ,ヒ\n";

it.each([
  ["a line is a sentence", "水\n火\n", `${WATER}EOS\n${FIRE}EOS\n`],
  ["the last line may lack its line break", "水\n火", `${WATER}EOS\n${FIRE}EOS\n`],
  ["an empty line is one too", "水\n\n火\n\n", `${WATER}EOS\nEOS\n${FIRE}EOS\nEOS\n`],
  ["line breaks in Windows' manner", "水\r\n\r\n火\r\n", `${WATER}EOS\nEOS\n${FIRE}EOS\n`],
  ["nothing in, nothing out", "", ""],
  ["a byte order mark is no text", "\ufeff水\n", `${WATER}EOS\n`],
  ["nor is it alone", "\ufeff", ""],
])("kijiyomi tokens: %s", async (_name, input, printed) => {
  expect(await shell.run("kijiyomi tokens", input)).toEqual({ stdout: printed, stderr: "", code: 0 });
});

it("reads files and standard input in their order, and goes on after one that is missing", async () => {
  const { stdout, stderr, code } = await shell.run(
    "printf 火 > fire.txt; kijiyomi tokens -f wakati fire.txt nowhere.txt -",
    "水\n",
  );
  expect(stdout).toBe("火 \n水 \n");
  expect(stderr).toMatch(/^kijiyomi: nowhere\.txt: no such file.*\n$/);
  expect(code).toBe(3);
});

it("reads a long line and many lines across the pieces in which they come", async () => {
  const lines = ["水と火。".repeat(50_000), ..."水と火。\n".repeat(50_000).trimEnd().split("\n")];
  const { stdout } = await shell.run("kijiyomi tokens --format wakati", `${lines.join("\n")}\n`);
  expect(stdout.split("\n").map((line) => line.replaceAll(" ", ""))).toEqual([...lines, ""]);
});

it.each([
  [
    "damaged UTF-8",
    Buffer.concat([Buffer.from("水と火\n"), Buffer.of(0xff), Buffer.from("水\n")]),
    "水 と 火 \n\ufffd 水 \n",
  ],
  ["cut within a character", Buffer.from("水と火\n水").subarray(0, -1), "水 と 火 \n\ufffd \n"],
  ["Shift_JIS", Buffer.from([0x90, 0x85, 0x82, 0xc6, 0x89, 0xce, 0x0a, 0x90, 0x85]), "水 と 火 \n水 \n"],
  ["UTF-16", Buffer.from("\ufeff水と火\n水\n", "utf16le"), "水 と 火 \n水 \n"],
])("reads text in other encodings: %s", async (_name, input, printed) => {
  const { stdout, code } = await shell.run("kijiyomi tokens -f wakati", input);
  expect(code).toBe(0);
  expect(stdout).toBe(printed);
});

it("prints JSON for each line", async () => {
  const { stdout } = await shell.run("kijiyomi tokens -f ndjson", "水\n\n");
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ text, tokens }) => [text, tokens.length])).toEqual([
    ["水", 1],
    ["", 0],
  ]);
});

it("ends quietly when its reader has seen enough", async () => {
  const outcome = await shell.run("yes 水と火 | head -n 100000 | kijiyomi tokens | head -n 1");
  expect(outcome).toEqual({ stdout: WATER, stderr: "", code: 0 });
});

it.each([
  "-f wakati",
  "--format wakati",
  "-fwakati",
  "--format=wakati",
  "-f mecab - -f wakati",
  "-f wakati -- -",
])("reads its options in every form: %s", async (options) => {
  expect((await shell.run(`kijiyomi tokens ${options}`, "水\n")).stdout).toBe("水 \n");
});

it.each(["-f", "--format", "-x", "--nope", "-f wakati --nope"])("refuses %s", async (options) => {
  const { stdout, stderr, code } = await shell.run(`kijiyomi tokens ${options}`, "水\n");
  expect(stderr).toMatch(/^kijiyomi: .*; see kijiyomi --help\n$/);
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
});

it("explains itself", async () => {
  const { stdout, code } = await shell.run("kijiyomi tokens -f wakati --help");
  expect(stdout).toMatch(/"mecab", "wakati", "ndjson",\s+default: "mecab"/);
  expect(code).toBe(0);
});

it("refuses a layout that it does not know", async () => {
  const { stderr, code } = await shell.run("kijiyomi tokens -f chasen", "水\n");
  expect(stderr).toMatch(/^kijiyomi: .*chasen.*mecab, wakati, ndjson.*\n$/);
  expect(code).toBe(2);
});
