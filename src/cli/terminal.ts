import { fstatSync, statSync } from "node:fs";
import { devNull } from "node:os";

/**
 * Whether a descriptor is a terminal. Most are files, pipes or /dev/null, which need not load `node:tty` and with it the
 * network.
 */
export async function isTerminal(descriptor: 0 | 1 | 2): Promise<boolean> {
  if (!mayBeTerminal(descriptor)) return false;
  return (await import("node:tty")).isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && device.rdev !== statSync(devNull).rdev;
  } catch {
    return false; // closed
  }
}
