/**
 * Joins the compiled modules of the command and the library into a few files in `bundle/`: loading the hundreds
 * that they are takes Node longer than one article takes. Packages stay what they are.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

rmSync(inRoot("bundle"), { recursive: true, force: true });
await build({
  entryPoints: {
    cli: inRoot("dist/cli/main.js"),
    index: inRoot("dist/index.js"),
    tokens: inRoot("dist/tokens/index.js"),
    worker: inRoot("dist/batch/worker.js"),
  },
  bundle: true,
  splitting: true, // what only one command needs is still loaded by that command alone
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  outdir: inRoot("bundle"),
});
