import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes a file beside its place and renames it into it: a reader, or another build at the same time, sees the old file
 * or the new one and never half of one.
 */
export function writeWhole(file: URL, bytes: Uint8Array): void {
  const target = fileURLToPath(file);
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, target);
}
