import { fstatSync } from "node:fs";

/** Whether a descriptor is a terminal. Most are files or pipes, which need not load `node:tty` and with it the network. */
export async function isTerminal(descriptor: 0 | 1 | 2): Promise<boolean> {
  if (!isCharacterDevice(descriptor)) return false;
  return (await import("node:tty")).isatty(descriptor);
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false; // closed
  }
}
