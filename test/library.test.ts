/**
 * Runs the README's examples of the library against the built package: each ```ts block that imports from it. What a
 * line logs is what the comment behind it says.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const examples = [...readme.matchAll(/^```ts\n(?<code>import [\s\S]*?)^```/gm)]
  .map(({ groups }) => groups!.code)
  .filter((code) => code.includes('from "kijiyomi'));

test("the README has examples of the library", () => {
  expect(examples.length).toBeGreaterThanOrEqual(3);
});

test.each(examples)("%s", (code) => {
  const folder = mkdtempSync(join(tmpdir(), "kijiyomi-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "kijiyomi"));
  writeFileSync(join(folder, "example.js"), code);
  const logged = execFileSync(process.execPath, ["example.js"], { cwd: folder, encoding: "utf8" });
  const told = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => `${comment}\n`);
  expect(logged).toBe(told.join(""));
});
