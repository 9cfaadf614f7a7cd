import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** The command as `src/build/bundle.ts` joins it, beside this module in `bundle/`. */
export interface LoadedProgram {
  readonly main: typeof import("./main.js").main;
  readonly script: Script;
}

const PROGRAM = new URL("program.cjs", import.meta.url);
/** What V8 compiled of it, written by `src/build/code-cache.ts`. */
export const CODE_CACHE = new URL("program.cache", import.meta.url);

/**
 * Loads the command as one script, with the code that was compiled for it at build time: to compile it anew takes longer
 * than to read an article. Node can keep such code of scripts only, not of modules. V8 checks it, and does without it
 * where it is of another version.
 */
export function loadProgram(): LoadedProgram {
  const script = new Script(readFileSync(PROGRAM, "latin1"), {
    filename: PROGRAM.href,
    cachedData: readCodeCache(),
  });
  const module = { exports: {} as Pick<LoadedProgram, "main"> };
  const require = createRequire(import.meta.url);
  // The first `import()` of a process loads what Node resolves modules with, which its own ones can do without.
  const importModule = async (name: string) => (name.startsWith("node:") ? require(name) : import(name));
  script.runInThisContext()(require, importModule, module, PROGRAM.href);
  return { main: module.exports.main, script };
}

function readCodeCache(): Buffer | undefined {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined; // slower, and nothing else
  }
}
