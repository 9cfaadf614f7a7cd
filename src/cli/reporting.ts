import type { CommanderError } from "commander";
import { Failure, oneLine } from "../failure.js";

/** Runs a command. What stops it is said in one line, and told by the exit code: 1 fatal, 2 wrong usage, 3 an article. */
export async function reporting(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const { message, code } = describe(error);
    if (message) process.stderr.write(`kijiyomi: ${message}\n`);
    process.exitCode = code;
  }
}

function describe(error: unknown): { message: string | null; code: number } {
  if (error instanceof Failure) return { message: error.line, code: error.exitCode };
  if (isOfCommander(error)) {
    // Help and the version were printed.
    if (error.exitCode === 0) return { message: null, code: 0 };
    const message = oneLine(error.message.replace(/^error: /, "").replaceAll(". ", "; "));
    return { message: `${message.replace(/\.$/, "")}; see kijiyomi --help`, code: 2 };
  }
  return { message: `a bug in kijiyomi: ${(error as Error).stack ?? error}`, code: 1 };
}

/** Told by its code, so that this need not load commander. */
const isOfCommander = (error: unknown): error is CommanderError =>
  error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
