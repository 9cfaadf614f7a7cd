/**
 * Keeps what V8 compiles of the command when it reads articles (`bundle/program.cache`), so that the first article of
 * every later run finds it compiled. Needs all else that `npm run build` makes.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { GROW_AS_USUAL } from "../batch/pool.js";
import type * as Loader from "../cli/start.js";
import { writeWhole } from "./write-whole.js";

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { loadProgram, CODE_CACHE }: typeof Loader = createRequire(import.meta.url)(inRoot("bundle/load.cjs"));
rmSync(CODE_CACHE, { force: true });
const { main, script } = loadProgram();
const folder = mkdtempSync(join(tmpdir(), "kijiyomi-"));
try {
  for (const format of ["ndjson", "pretty"]) {
    await main([
      "node",
      "kijiyomi",
      inRoot("fixtures/articles"),
      "-f",
      format,
      "-o",
      join(folder, "records"),
    ]);
    // It has said why.
    if (process.exitCode) throw new Error("the articles of fixtures/ could not be extracted");
  }
} finally {
  rmSync(folder, { recursive: true });
}
setFlagsFromString(GROW_AS_USUAL); // V8 takes no code that was compiled with other flags than it has when it is loaded
writeWhole(CODE_CACHE, script.createCachedData());
