import { loadProgram } from "./load-program.js";
import { plainTokens } from "./plain-tokens.js";
import { printTokens } from "./print-tokens.js";
import { reporting } from "./reporting.js";

export { CODE_CACHE, loadProgram } from "./load-program.js";

/**
 * Of Node's own modules those that every article needs. They bring compiled code, which V8 takes as long as its flags are
 * as they were: loaded later, these take 5 ms more.
 */
const NEEDED = ["node:crypto", "node:perf_hooks"];

/** Set only when the program is loaded: V8 takes no code that was compiled with other flags. */
const FLAGS = [
  // Functions are optimized when they have run six times as long as V8 would have it. That saves an article of 1,000 characters
  // 7 ms and all cores 40 ms, and two threads that read 20 MB a tenth of their time: each optimizes for itself.
  "--interrupt-budget=400000",
  // Regular expressions are compiled once, not first to be interpreted. Saves 4 ms.
  "--no-regexp-tier-up",
];

/** Runs a command line. Tokens are printed by this script itself, everything else by the program that it loads. */
export function start(argv: readonly string[]): Promise<void> {
  const plain = plainTokens(argv.slice(2));
  if (plain === null) {
    const { main } = loadProgram();
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    for (const name of NEEDED) process.getBuiltinModule(name);
    for (const flag of FLAGS) setFlagsFromString(flag);
    // All is written by then, and what Node would tidy up for some milliseconds, the system takes back at once.
    process.once("beforeExit", () => process.exit());
    return main(argv);
  }
  return reporting(async () => {
    process.exitCode = await printTokens(plain.inputs, plain.format);
  });
}
