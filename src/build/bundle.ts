/**
 * Joins the compiled modules into a few files in `bundle/`: loading the hundreds that they are takes Node longer than
 * one article takes. The library and the workers are modules in parts, so that each loads what it needs; the command is
 * one script (see `src/cli/load-program.ts`).
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(inRoot(path), "utf8");

/** Packages that become part of the script, and their licences: what every run loads, and modules only. */
const WITHIN = {
  commander: "LICENSE",
  chalk: "license",
  "hyparquet-writer": "LICENSE",
  hyparquet: "LICENSE",
};

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  outdir: inRoot("bundle"),
};
const script: BuildOptions = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "importMetaUrl" },
};

rmSync(inRoot("bundle"), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    index: inRoot("dist/index.js"),
    tokens: inRoot("dist/tokens/index.js"),
    worker: inRoot("dist/batch/worker.js"),
  },
  packages: "external",
  splitting: true,
  format: "esm",
});
await build({
  ...script,
  entryPoints: { load: inRoot("dist/cli/load-program.js") },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
});
await build({
  ...script,
  entryPoints: { program: inRoot("dist/cli/main.js") },
  external: Object.keys(JSON.parse(read("package.json")).dependencies).filter((name) => !(name in WITHIN)),
  supported: { "dynamic-import": false },
  // Commander loads it for commands that are programs of their own; there are none, and it takes 5 ms.
  alias: { "node:child_process": "node:process" },
  banner: { js: "(function (require, module, importMetaUrl) {" },
  footer: { js: "})" },
});
const licences = Object.entries(WITHIN).map(
  ([name, file]) => `${name}\n\n${read(`node_modules/${name}/${file}`).trim()}\n`,
);
writeFileSync(inRoot("bundle/program.LICENSES.txt"), licences.join(`\n${"=".repeat(80)}\n\n`));
