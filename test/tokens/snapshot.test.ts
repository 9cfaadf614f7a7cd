import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/build/write-whole.js";
import { dataFile } from "../../src/data.js";
import { VERSION } from "../../src/tokens/format.js";
import { SnapshotError } from "../../src/tokens/index.js";
import { kuromojiTokens } from "../../src/tokens/kuromoji-tokens.js";
import { Snapshot } from "../../src/tokens/snapshot.js";
import { LatticeTokenizer } from "../../src/tokens/tokenizer.js";

const folder = mkdtempSync(join(tmpdir(), "kijiyomi-snapshot-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the snapshot, changed. */
function changed(name: string, change: (path: string) => void): URL {
  const path = join(folder, name);
  copyFileSync(fileURLToPath(dataFile("ipadic.bin")), path);
  change(path);
  return pathToFileURL(path);
}

const overwrite = (index: number, value: number) => (path: string) => {
  const bytes = readFileSync(path);
  bytes.writeInt32LE(value, 4 * index);
  writeFileSync(path, bytes);
};

describe("a snapshot that cannot be used", () => {
  it.each([
    ["missing", () => pathToFileURL(join(folder, "nowhere.bin")), "ENOENT"],
    ["empty", () => changed("empty.bin", (path) => truncateSync(path, 0)), "not a dictionary snapshot"],
    ["a folder", () => pathToFileURL(folder), "EISDIR"],
    [
      "foreign",
      () => changed("foreign.bin", (path) => writeFileSync(path, "月が綺麗ですね。".repeat(99))),
      "not a dictionary",
    ],
    [
      "truncated in its header",
      () => changed("header.bin", (path) => truncateSync(path, 100)),
      "bytes instead of",
    ],
    [
      "truncated",
      () => changed("truncated.bin", (path) => truncateSync(path, 1_000_000)),
      "1000000 bytes instead of",
    ],
    [
      "too long",
      () => changed("long.bin", (path) => writeFileSync(path, "x", { flag: "a" })),
      "bytes instead of",
    ],
    ["of an older format", () => changed("old.bin", overwrite(1, VERSION - 1)), `format ${VERSION - 1}`],
    ["of a newer format", () => changed("new.bin", overwrite(1, VERSION + 1)), `format ${VERSION + 1}`],
  ])("is an error that says how to build it: %s", async (_name, file, problem) => {
    const url = file();
    for (const open of [async () => Snapshot.open(url), () => Snapshot.share(url)]) {
      await expect(open()).rejects.toThrow(SnapshotError);
      await expect(open()).rejects.toThrow(fileURLToPath(url));
      await expect(open()).rejects.toThrow(problem);
      await expect(open()).rejects.toThrow("npm run build");
    }
  });
});

describe("a snapshot", () => {
  const text = "記者は東京都千代田区で開かれた会見に出席し、メモを取った。";

  it("gives the same tokens from shared memory as from the file", async () => {
    const fromFile = kuromojiTokens(new LatticeTokenizer(Snapshot.open()), text);
    expect(kuromojiTokens(new LatticeTokenizer(Snapshot.of(await Snapshot.share())), text)).toEqual(fromFile);
  });

  it("stays whole while another is renamed into its place", () => {
    const file = changed("replaced.bin", () => {});
    const tokenizer = new LatticeTokenizer(Snapshot.open(file));
    writeWhole(file, Buffer.from("not a snapshot"));
    expect(kuromojiTokens(tokenizer, text).at(1)?.reading).toBe("ハ");
    expect(() => Snapshot.open(file)).toThrow(SnapshotError);
  });

  it("leaves nothing beside it when it is written", () => {
    const place = new URL("built/ipadic.bin", pathToFileURL(`${folder}/`));
    writeWhole(place, Buffer.from("one"));
    writeWhole(place, Buffer.from("two"));
    expect(readFileSync(place, "utf8")).toBe("two");
    expect(readdirSync(new URL(".", place))).toEqual(["ipadic.bin"]);
  });
});
