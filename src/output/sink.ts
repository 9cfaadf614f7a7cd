import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { Failure } from "../failure.js";

/** A text on its way to a file or to standard output. Writing waits for a slow reader; failures end the run. */
export interface Sink {
  /** UTF-8, which stays as it is. */
  write(bytes: Uint8Array): void;
  /** Gives the system what was written, whose bytes may then be used for something else. */
  flush(): void;
  /** Bytes written so far. */
  size(): number;
  /** Brings to the disk what was written; returns the size. */
  commit(): number;
  close(): void;
  /** Leaves nothing half-written behind under the output's name. */
  abort(): void;
}

/** What a path names: a device, a pipe or a socket is no file that could be replaced. */
export function kindOf(path: string): "nothing" | "file" | "folder" | "device" {
  try {
    const stat = statSync(path);
    return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "device";
  } catch {
    return "nothing"; // or nothing that may be seen: opening it will say so
  }
}

/** Standard output. A reader that has seen enough (`| head`) ends the process quietly. */
export function standardOutput(): Sink {
  const buffer = new Buffered(1, (error) => {
    if (error.code === "EPIPE") process.exit(0);
    throw cannotWrite("standard output", error);
  });
  return {
    ...writing(buffer),
    close: () => buffer.flush(),
    abort: () => buffer.flushIfPossible(),
  };
}

/** A file that appears under its name when it is whole; what is no regular file is written directly. */
export function fileSink(path: string): Sink {
  const isDirect = kindOf(path) === "device";
  const written = isDirect ? path : `${path}.part`;
  const fail = (error: NodeJS.ErrnoException) => {
    throw cannotWrite(path, error);
  };
  const file = attempt(() => openSync(written, "w"), fail);
  const buffer = new Buffered(file, fail);
  return {
    ...writing(buffer),
    close() {
      buffer.flush();
      attempt(() => {
        closeSync(file);
        if (!isDirect) renameSync(written, path);
      }, fail);
    },
    abort() {
      closeSync(file);
      if (!isDirect) rmSync(written, { force: true });
    },
  };
}

/**
 * A file that grows under its own name, from the first `size` bytes that it has: what a journal says is whole. What
 * is behind them goes.
 */
export function growingSink(path: string, size: number): Sink {
  const fail = (error: NodeJS.ErrnoException) => {
    throw cannotWrite(path, error);
  };
  const file = attempt(() => openSync(path, "a"), fail);
  if (attempt(() => fstatSync(file).size, fail) < size) {
    closeSync(file);
    throw new Failure({
      code: "resume/output",
      scope: "run",
      file: path,
      message: "is shorter than the journal says",
      advice: "remove the journal and begin anew",
    });
  }
  attempt(() => ftruncateSync(file, size), fail);
  const buffer = new Buffered(file, fail, size);
  return {
    ...writing(buffer),
    close() {
      buffer.flush();
      attempt(() => closeSync(file), fail);
    },
    abort: () => closeSync(file),
  };
}

const writing = (buffer: Buffered) => ({
  write: (bytes: Uint8Array) => buffer.write(bytes),
  flush: () => buffer.flush(),
  size: () => buffer.size,
  commit: () => buffer.commit(),
});

/**
 * Gathers small writes. They are synchronous: a run has nothing else to do than to wait for its output, and loading
 * Node's streams would cost a single article several milliseconds.
 */
class Buffered {
  /** A chunk of so many bytes goes to the system at once. */
  private static readonly CHUNK = 1 << 16;
  private pending: Uint8Array[] = [];
  private pendingSize = 0;
  private isScheduled = false;
  /** Of a flush that nobody called. */
  private error: unknown = null;

  constructor(
    private readonly file: number,
    private readonly fail: (error: NodeJS.ErrnoException) => never,
    /** Bytes in the file and on their way to it. */
    public size = 0,
  ) {}

  write(bytes: Uint8Array): void {
    this.pending.push(bytes);
    this.pendingSize += bytes.length;
    this.size += bytes.length;
    if (this.pendingSize >= Buffered.CHUNK) this.flush();
    // Whoever waits for more input must not keep a reader waiting for what is done.
    else if (!this.isScheduled) {
      this.isScheduled = true;
      setImmediate(() => {
        this.isScheduled = false;
        this.flushIfPossible();
      });
    }
  }

  /** Keeps a failure for the next `flush`. */
  flushIfPossible(): void {
    try {
      this.flush();
    } catch (error) {
      this.error = error;
    }
  }

  flush(): void {
    if (this.error) throw this.error;
    const chunks = this.pending;
    this.pending = [];
    this.pendingSize = 0;
    const whole = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    for (let at = 0; at < whole.length; )
      at += attempt(() => writeSome(this.file, whole.subarray(at)), this.fail);
  }

  commit(): number {
    this.flush();
    attempt(() => fdatasyncSync(this.file), this.fail);
    return this.size;
  }
}

/** Writes as much as the system takes, which is nothing for now where a pipe is full; returns how many bytes. */
function writeSome(file: number, bytes: Uint8Array): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    return 0;
  }
}

function attempt<Result>(act: () => Result, fail: (error: NodeJS.ErrnoException) => never): Result {
  try {
    return act();
  } catch (error) {
    return fail(error as NodeJS.ErrnoException);
  }
}

/** The failure of a run that cannot write its output, in words. */
export function cannotWrite(file: string, error: NodeJS.ErrnoException): Failure {
  const reasons: Record<string, [message: string, advice: string]> = {
    ENOENT: ["cannot be written: its folder does not exist", "make the folder first"],
    EACCES: ["may not be written", "choose another place"],
    ENOTDIR: ["cannot be written: its folder is a file", "choose another place"],
    EISDIR: ["is a folder", "end it with / to write a table for each kind of record"],
    ENOSPC: ["the disk is full", "make room and run it again"],
  };
  const [message, advice] = reasons[error.code ?? ""] ?? [`cannot be written (${error.message})`, undefined];
  return new Failure({ code: "output/failed", scope: "run", file, message, advice });
}
