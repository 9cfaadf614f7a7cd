import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFile, fillAside } from "../data.js";
import { Failure } from "../failure.js";
import {
  FIRST_LAZY_SECTION,
  HEADER_BYTES,
  MAGIC,
  SECTION_TABLE,
  SECTIONS,
  type Section,
  VERSION,
} from "./format.js";

/** The snapshot is missing or cannot be used. The message names the file and says how to build it. */
export class SnapshotError extends Failure {
  constructor(file: string, problem: string) {
    super({
      code: "snapshot/unusable",
      scope: "run",
      file,
      message: problem,
      advice: "build it again with `npm run build` in the folder of kijiyomi, or install kijiyomi again",
    });
    this.name = "SnapshotError";
    this.message = this.line;
  }
}

/** The dictionary in memory that threads can share: send it to a worker, which opens its tokenizer on it. */
export interface SharedDictionary {
  readonly bytes: SharedArrayBuffer;
  /** Which pages are in memory. */
  readonly loaded: SharedArrayBuffer;
  /** Of the file, which stays open; all threads of a process have the same. */
  readonly descriptor: number;
}

const PAGE_BYTES = 4096;
const closeWhenCollected = new FinalizationRegistry<number>(closeSync);

/** The file of format.ts in memory: views of its sections, and pages that are read when needed. */
export class Snapshot {
  private constructor(
    private readonly bytes: Uint8Array,
    /** Which pages are in memory. */
    private readonly loaded: Uint8Array,
    private readonly descriptor: number,
  ) {}

  /**
   * Reads the part that every text needs and keeps the file open for the rest.
   *
   * @throws {SnapshotError} for a file that is missing, truncated, foreign or of another version
   */
  static open(file: URL = dataFile("ipadic.bin")): Snapshot {
    const path = fileURLToPath(file);
    const { descriptor, first, size } = openChecked(path);
    // Pages that are never written take no memory: the buffer can have the size of the file.
    const bytes = new Uint8Array(size);
    read(descriptor, bytes, 0, first, path);
    const snapshot = new Snapshot(bytes, loadedUpTo(first, new ArrayBuffer(pagesOf(size))), descriptor);
    closeWhenCollected.register(snapshot, descriptor);
    return snapshot;
  }

  /**
   * Reads that part, while this thread goes on, into memory that threads can share, see `Snapshot.of`.
   *
   * @throws {SnapshotError}
   */
  static async share(file: URL = dataFile("ipadic.bin")): Promise<SharedDictionary> {
    const { descriptor, first, size } = openChecked(fileURLToPath(file));
    const bytes = new SharedArrayBuffer(size);
    const loaded = new SharedArrayBuffer(pagesOf(size));
    loadedUpTo(first, loaded);
    await fillAside(new Uint8Array(bytes, 0, first), descriptor);
    return { bytes, loaded, descriptor };
  }

  /** The snapshot in memory that `share` returned, here or in another thread. */
  static of({ bytes, loaded, descriptor }: SharedDictionary): Snapshot {
    return new Snapshot(new Uint8Array(bytes), new Uint8Array(loaded), descriptor);
  }

  /** The first entry of the unknown words. */
  get firstUnknown(): number {
    return new Int32Array(this.bytes.buffer, 0, HEADER_BYTES / 4)[4];
  }

  /** A section as an array of its kind. Of the lazy sections only what `need` asked for is filled. */
  section<T>(name: Section, kind: ArrayKind<T>): T {
    const header = new Int32Array(this.bytes.buffer, 0, HEADER_BYTES / 4);
    const [offset, bytes] = header.subarray(SECTION_TABLE + 2 * SECTIONS.indexOf(name));
    return new kind(this.bytes.buffer, offset, bytes / kind.BYTES_PER_ELEMENT);
  }

  /** Sees to it that the bytes `from` up to `to` of a section's array are in memory. */
  need(array: ArrayBufferView, from: number, to: number): void {
    const lastPage = Math.floor((array.byteOffset + to - 1) / PAGE_BYTES);
    for (let page = Math.floor((array.byteOffset + from) / PAGE_BYTES); page <= lastPage; page++) {
      if (Atomics.load(this.loaded, page)) continue;
      const start = page * PAGE_BYTES;
      read(this.descriptor, this.bytes, start, Math.min(start + PAGE_BYTES, this.bytes.length));
      Atomics.store(this.loaded, page, 1); // two threads may have read it: the same bytes
    }
  }
}

interface ArrayKind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
}

const pagesOf = (size: number) => Math.ceil(size / PAGE_BYTES);

/** The pages that are whole before `end` are in memory. */
const loadedUpTo = (end: number, pages: ArrayBufferLike) =>
  new Uint8Array(pages).fill(1, 0, Math.floor(end / PAGE_BYTES));

/** `first`: the bytes of the part that is read at start. */
function openChecked(path: string): { descriptor: number; first: number; size: number } {
  const header = new Int32Array(HEADER_BYTES / 4);
  let descriptor = -1;
  let problem: string | null;
  let size = 0;
  try {
    descriptor = openSync(path, "r");
    const got = readSync(descriptor, header, 0, HEADER_BYTES, 0);
    size = fstatSync(descriptor).size;
    problem = got < 16 ? "this is not a dictionary snapshot" : problemOf(header, size);
  } catch (error) {
    problem = `the dictionary snapshot cannot be opened (${(error as NodeJS.ErrnoException).code})`;
  }
  if (problem === null) {
    const first = header[SECTION_TABLE + 2 * SECTIONS.indexOf(FIRST_LAZY_SECTION)];
    return { descriptor, first, size };
  }
  if (descriptor !== -1) closeSync(descriptor);
  throw new SnapshotError(path, problem);
}

function problemOf([magic, version, bytes]: Int32Array, size: number): string | null {
  if (magic !== MAGIC) return "this is not a dictionary snapshot";
  if (version !== VERSION) {
    return `this snapshot has format ${version}, but this version of kijiyomi reads format ${VERSION}`;
  }
  return bytes === size ? null : `the snapshot is damaged: ${size} bytes instead of ${bytes}`;
}

function read(
  descriptor: number,
  bytes: Uint8Array,
  from: number,
  to: number,
  path = "the dictionary snapshot",
): void {
  for (let at = from; at < to; ) {
    const got = readSync(descriptor, bytes, at, to - at, at);
    if (got === 0) throw new SnapshotError(path, `the snapshot ends at ${at} bytes`);
    at += got;
  }
}
