import { loadProgram } from "./load-program.js";
import { plainTokens } from "./plain-tokens.js";
import { printTokens } from "./print-tokens.js";
import { reporting } from "./reporting.js";

export { CODE_CACHE, loadProgram } from "./load-program.js";

/** Runs a command line. Tokens are printed by this script itself, everything else by the program that it loads. */
export function start(argv: readonly string[]): Promise<void> {
  const plain = plainTokens(argv.slice(2));
  if (plain === null) return loadProgram().main(argv);
  return reporting(async () => {
    process.exitCode = await printTokens(plain.inputs, plain.format);
  });
}
