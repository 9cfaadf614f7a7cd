import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built command: `npm run build` comes before the tests. */
const BIN = fileURLToPath(new URL("../../bin/kijiyomi.js", import.meta.url));

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A temporary folder in which shell commands know `kijiyomi`. */
export interface Shell {
  readonly folder: string;
  run(command: string, stdin?: Buffer | string): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openShell(): Promise<Shell> {
  const root = await mkdtemp(join(tmpdir(), "kijiyomi-test-"));
  const folder = join(root, "work");
  const bin = join(root, "bin");
  await Promise.all([mkdir(folder), mkdir(bin)]);
  // As npm installs it. A script written here could still be open in a process that another test has just forked: "text file busy".
  await symlink(BIN, join(bin, "kijiyomi"));
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  env.PATH = [bin, dirname(process.execPath), env.PATH].join(delimiter);

  return {
    folder,
    run: (command, stdin = "") =>
      new Promise((resolve, reject) => {
        const child = spawn("sh", ["-c", command], { cwd: folder, env });
        let stdout = "";
        let stderr = "";
        child.stdout.setEncoding("utf8").on("data", (text) => {
          stdout += text;
        });
        child.stderr.setEncoding("utf8").on("data", (text) => {
          stderr += text;
        });
        child.on("error", reject);
        child.on("close", (code) => resolve({ stdout, stderr, code }));
        child.stdin.on("error", () => {}); // the command may not want its input
        child.stdin.end(stdin);
      }),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
