import { closeSync, open, openSync, readSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { Failure } from "../failure.js";
import type { Source } from "./piece.js";

const CHUNK = 1 << 18;
const SMALL_CHUNK = 1 << 10;

export const STANDARD_INPUT = "standard input";

/** Opens a file, or standard input for `-`; gzip is undone whatever the file is called. */
export async function openSource(path: string, onBytes?: (count: number) => void): Promise<Source> {
  const file = path === "-" ? STANDARD_INPUT : path;
  const raw = await peek(readable(path, file, onBytes));
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  return { file, ...(isGzip ? await peek(gunzip(raw.chunks, file)) : raw) };
}

async function* readable(
  path: string,
  file: string,
  onBytes?: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    const chunks = path === "-" ? process.stdin : opened(path);
    for await (const chunk of chunks) {
      onBytes?.(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw unreadable(error as NodeJS.ErrnoException, file);
  }
}

function opened(path: string): AsyncGenerator<Uint8Array> {
  const stat = statSync(path);
  return stat.isFIFO() ? readPipe(path) : readFile(path, Math.min(CHUNK, stat.size + SMALL_CHUNK));
}

/**
 * Reads a file piece by piece: Node's streams would cost a single article five milliseconds to load. `chunk`: bytes of a
 * piece; for a small file to ask the system for a large one takes a millisecond while others ask it for memory.
 */
async function* readFile(path: string, chunk: number): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    while (true) {
      const buffer = Buffer.allocUnsafe(chunk);
      const size = readSync(descriptor, buffer);
      if (size === 0) return;
      yield buffer.subarray(0, size);
      await new Promise(setImmediate); // a turn for whatever else is under way: a database, say
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe may keep its reader waiting, which must hold neither this thread nor the end of the process. */
async function* readPipe(path: string): AsyncGenerator<Uint8Array> {
  const { Socket } = await import("node:net");
  const fd = await promisify(open)(path, "r");
  yield* new Socket({ fd, readable: true, writable: false });
}

function unreadable(error: NodeJS.ErrnoException, file: string): Failure {
  if (error.code === "ENOENT") {
    return new Failure({ code: "input/missing", file, message: "no such file", advice: "check the name" });
  }
  if (error.code === "EACCES" || error.code === "EPERM") {
    return new Failure({
      code: "input/denied",
      file,
      message: "may not be read",
      advice: "check its permissions",
    });
  }
  return new Failure({ code: "input/unreadable", file, message: `could not be read (${error.message})` });
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import("node:zlib");
  const { pipeline } = await import("node:stream");
  const unzipped = createGunzip({ chunkSize: CHUNK });
  pipeline(chunks, unzipped, () => {}); // an error reaches the reader of `unzipped`
  try {
    yield* unzipped;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure({
      code: "input/gzip",
      file,
      message: `broken gzip data (${(error as Error).message})`,
      advice: "get the file again; what came before the break was read",
    });
  }
}

/** Reads the first chunk that holds anything, and gives it back with the rest. */
async function peek(chunks: AsyncGenerator<Uint8Array>): Promise<Pick<Source, "head" | "chunks">> {
  let first = await chunks.next();
  while (!first.done && first.value.length === 0) first = await chunks.next();
  const head = first.done ? new Uint8Array() : first.value;
  return {
    head,
    chunks: (async function* () {
      try {
        if (head.length > 0) yield head;
        yield* chunks;
      } finally {
        await chunks.return(undefined);
      }
    })(),
  };
}

/** The whole of a source that is one article, or null where it is longer than `limit` bytes. */
export async function readWhole(source: Source, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    size += chunk.length;
    if (size > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
