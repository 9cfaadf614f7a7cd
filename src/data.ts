import { closeSync, fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";

/** What `npm run build` compiles: together with the version of the package, they decide what a record says. */
export const DATA_FILES = [
  "ipadic.bin",
  "lexicon.bin",
  "rows.bin",
  "rows.jsonl",
  "clusters.bin",
  "weights.bin",
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/**
 * Where the files compiled at build time lie (`npm run build`). The same path from `src/` and from `dist/`,
 * so that tests and programs run with tsx read what the built package reads.
 */
export function dataFile(name: DataFile): URL {
  return new URL(`../dist/data/${name}`, import.meta.url);
}

/** Where the package tells its own version. */
export const packageFile = new URL("../package.json", import.meta.url);

/** Compiled files in memory that threads share. */
export type SharedData = ReadonlyMap<DataFile, SharedArrayBuffer>;

let shared: SharedData = new Map();

/** Reads compiled files for `useSharedData` in this thread or others; the system does it while this thread goes on. */
export async function shareData(names: readonly DataFile[]): Promise<SharedData> {
  return new Map(await Promise.all(names.map(async (name) => [name, await readAside(name)] as const)));
}

/** Gives this thread what was read, before anything asks for it. */
export function useSharedData(data: SharedData): void {
  shared = data;
}

/** The bytes of a compiled file: those that another thread shares, or those on disk. */
export function readData(name: DataFile): SharedArrayBuffer {
  return shared.get(name) ?? readWhole(name);
}

/** Reads parts of a compiled file when they are asked for: what few articles need is never in memory as a whole. */
export function openParts(name: DataFile): (from: number, to: number) => Buffer {
  let file = -1;
  return (from, to) => {
    if (file < 0) file = openSync(dataFile(name), "r");
    const bytes = Buffer.allocUnsafe(to - from);
    fill(bytes, file, from);
    return bytes;
  };
}

function readWhole(name: DataFile): SharedArrayBuffer {
  const { file, bytes } = openWhole(name);
  try {
    fill(bytes, file, 0);
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

async function readAside(name: DataFile): Promise<SharedArrayBuffer> {
  const { file, bytes } = openWhole(name);
  try {
    await fillAside(bytes, file);
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

/** Fills memory from the beginning of a file, while this thread goes on. */
export async function fillAside(bytes: Uint8Array, file: number): Promise<void> {
  const { bytesRead } = await promisify(read)(file, bytes, 0, bytes.length, 0);
  if (bytesRead < bytes.length) throw endsEarly();
}

/** Shared memory for one thread, too: V8 takes other buffers for garbage to come, and begins to collect at the start. */
function openWhole(name: DataFile) {
  const file = openSync(dataFile(name), "r");
  return { file, bytes: new Uint8Array(new SharedArrayBuffer(fstatSync(file).size)) };
}

function fill(bytes: Uint8Array, file: number, from: number): void {
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(file, bytes, at, bytes.length - at, from + at);
    if (count === 0) throw endsEarly();
    at += count;
  }
}

const endsEarly = () =>
  new Error("a compiled dictionary ends too early: build it again with `npm run build`");
