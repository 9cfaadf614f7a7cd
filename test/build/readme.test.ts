import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withTables } from "../../src/build/readme.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the README's tables are what the schema and the options say (npm run readme)", () => {
  expect(readme).toContain("| `schemaVersion` |");
  expect(readme).toContain("| `--published-at <date>` |");
  expect(withTables(readme)).toBe(readme);
});
