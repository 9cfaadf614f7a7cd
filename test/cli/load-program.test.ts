/** The built command with the code that V8 compiled of it at build time, and without. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type * as Loader from "../../src/cli/start.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

test("V8 takes the code", () => {
  const { loadProgram }: typeof Loader = require("../../bundle/load.cjs");
  expect(loadProgram().script.cachedDataRejected).toBe(false);
});

describe("a copy of the package", () => {
  const copy = mkdtempSync(join(tmpdir(), "kijiyomi-copy-"));
  afterAll(() => rmSync(copy, { recursive: true }));
  for (const part of ["bin", "bundle", "package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const part of ["dist", "node_modules"]) symlinkSync(join(root, part), join(copy, part));
  const cache = join(copy, "bundle/program.cache");
  const extract = () =>
    spawnSync(process.execPath, [join(copy, "bin/kijiyomi.js"), "-f", "ndjson"], {
      input: "甲野太郎社長は4日、東京都で述べた。",
      encoding: "utf8",
    });
  const { stdout: expected } = extract();

  test.each([
    ["has no code", () => rmSync(cache)],
    ["has code of something else", () => writeFileSync(cache, "月が綺麗ですね。".repeat(99))],
    ["has an empty file of code", () => writeFileSync(cache, "")],
  ])("that %s works as well", (_, change) => {
    change();
    expect(JSON.parse(expected).people).toHaveLength(1);
    expect(extract()).toMatchObject({ status: 0, stderr: "", stdout: expected });
  });
});
