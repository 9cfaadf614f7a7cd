/** Runs of the built command in a folder of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const BIN = fileURLToPath(new URL("../../bin/kijiyomi.js", import.meta.url));

export interface End {
  readonly code: number | null;
  readonly stderr: string;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for a run to end. */
export async function end(child: ChildProcess): Promise<End> {
  let stderr = "";
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  return { code, stderr };
}

/** A folder for runs and their files. */
export function openRuns() {
  const folder = mkdtempSync(join(tmpdir(), "kijiyomi-runs-"));
  const at = (name: string) => join(folder, name);
  return {
    folder,
    at,
    /** Begins a run; its output is thrown away. */
    start: (...options: string[]): ChildProcess =>
      spawn(process.execPath, [BIN, ...options], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] }),
    /** Waits until a file has something in it. */
    async untilThereIs(name: string): Promise<void> {
      while (!(statSync(at(name), { throwIfNoEntry: false })?.size ?? 0)) await pause(20);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
