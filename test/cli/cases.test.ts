/**
 * Golden cases of the command line. A case is a folder in `cases/`: `cmd` is run by `sh` in a copy of the folder,
 * with `stdin` where there is one; what it prints and its exit code are `expected.stdout`, `expected.stderr` and
 * `expected.code` (no file: nothing printed, code 0).
 *
 * `UPDATE_CASES=1 npx vitest run test/cli/cases.test.ts` writes the expectations anew: read the diff before
 * you commit it.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { openShell } from "./command.js";

const CASES = fileURLToPath(new URL("./cases/", import.meta.url));
const isUpdate = process.env.UPDATE_CASES === "1";

describe.concurrent("golden cases", () => {
  test.for(readdirSync(CASES).sort())("%s", async (name, { expect }) => {
    const folder = join(CASES, name);
    const shell = await openShell();
    try {
      cpSync(folder, shell.folder, {
        recursive: true,
        filter: (path) => !/\/(cmd|stdin|expected\.\w+)$/.test(path),
      });
      const stdin = existsSync(join(folder, "stdin")) ? readFileSync(join(folder, "stdin")) : "";
      const { stdout, stderr, code } = await shell.run(readFileSync(join(folder, "cmd"), "utf8"), stdin);
      if (isUpdate) update(folder, { stdout, stderr, code: code === 0 ? "" : `${code}\n` });
      expect({ stdout, stderr, code }).toEqual({
        stdout: expected(folder, "stdout"),
        stderr: expected(folder, "stderr"),
        code: Number(expected(folder, "code")),
      });
    } finally {
      await shell.close();
    }
  });
});

const file = (folder: string, what: string) => join(folder, `expected.${what}`);

function expected(folder: string, what: string): string {
  return existsSync(file(folder, what)) ? readFileSync(file(folder, what), "utf8") : "";
}

function update(folder: string, outcome: Readonly<Record<string, string>>): void {
  for (const [what, text] of Object.entries(outcome)) {
    if (text === "") rmSync(file(folder, what), { force: true });
    else writeFileSync(file(folder, what), text);
  }
}
