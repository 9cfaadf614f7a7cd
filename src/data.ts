import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

export type DataFile = "ipadic.bin" | "lexicon.bin" | "clusters.bin" | "weights.bin";

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

/** Reads compiled files for other threads, see `useSharedData`. */
export function shareData(names: readonly DataFile[]): SharedData {
  return new Map(names.map((name) => [name, readShared(name)]));
}

/** Gives this thread what another one has read, before any module that reads dictionaries is loaded. */
export function useSharedData(data: SharedData): void {
  shared = data;
}

/** The bytes of a compiled file: those that another thread shares, or those on disk. */
export function readData(name: DataFile): ArrayBufferLike {
  const held = shared.get(name);
  if (held) return held;
  const bytes = readFileSync(dataFile(name));
  return bytes.byteOffset === 0 ? bytes.buffer : new Uint8Array(bytes).buffer;
}

function readShared(name: DataFile): SharedArrayBuffer {
  const file = openSync(dataFile(name), "r");
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, bytes.length - at, at);
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}
