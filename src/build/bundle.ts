/**
 * Joins the compiled modules into a few files in `bundle/`: loading the hundreds that they are takes Node longer than
 * one article takes. The library and the workers are modules in parts, so that each loads what it needs; the command is
 * one script (see `src/cli/load-program.ts`), and what prints tokens is in the small one that loads it. Packages stay what
 * they are, but for commander, which nearly every run loads.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  outdir: inRoot("bundle"),
};
/** A script has neither `import.meta` nor `import()`: whoever runs it gives it what stands for them. */
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
  entryPoints: { load: inRoot("dist/cli/start.js") },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
});
const program = await build({
  ...script,
  write: false,
  entryPoints: { program: inRoot("dist/cli/main.js") },
  external: Object.keys(dependencies).filter((name) => name !== "commander"),
  // Commander loads it for commands that are programs of their own; there are none, and it takes 5 ms.
  alias: { "node:child_process": "node:process" },
  banner: { js: "(function (require, importModule, module, importMetaUrl) {" },
  footer: { js: "})" },
});
const [{ path, text }] = program.outputFiles;
writeFileSync(path, inBytes(text.replaceAll("import(", "importModule(")));

/**
 * A text of a byte for each character, which V8 need not decode. What esbuild leaves as it is are regular expressions
 * and templates of their sources: `\u` means the same there.
 */
function inBytes(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
