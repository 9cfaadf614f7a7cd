import { createWriteStream, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { Failure } from "../failure.js";

/** A text on its way to a file or to standard output. */
export interface Sink {
  write(text: string): Promise<void> | void;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Chunks this long (UTF-16 code units) reach the system at once. */
const CHUNK = 1 << 16;

/** Standard output. A reader that has seen enough (`| head`) ends the process quietly. */
export function standardOutput(): Sink {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const output = buffered(process.stdout, "standard output");
  return { write: output.write, close: output.flush, abort: output.flush };
}

/** A file that appears under its name when it is whole; what is no regular file is written directly. */
export function fileSink(path: string): Sink {
  const existing = statSync(path, { throwIfNoEntry: false });
  const isDirect = existing !== undefined && !existing.isFile();
  const written = isDirect ? path : `${path}.part`;
  const stream = createWriteStream(written);
  const output = buffered(stream, path);
  const end = () => new Promise<void>((resolve) => stream.end(resolve));
  return {
    write: output.write,
    async close() {
      await output.flush();
      await end();
      output.check();
      if (!isDirect) await rename(written, path);
    },
    async abort() {
      stream.destroy();
      if (!isDirect) await rm(written, { force: true });
    },
  };
}

function buffered(stream: Writable, name: string) {
  let pending = "";
  let error: Error | null = null;
  let isScheduled = false;
  stream.on("error", (e) => {
    error = e;
  });

  const check = () => {
    if (error) throw cannotWrite(name, error);
  };
  const flush = async () => {
    check();
    if (pending === "") return;
    const text = pending;
    pending = "";
    await new Promise<void>((resolve) => stream.write(text, () => resolve()));
    check();
  };
  return {
    check,
    flush,
    write(text: string) {
      pending += text;
      if (pending.length >= CHUNK) return flush();
      // Whoever waits for more input must not keep a reader waiting for what is done.
      if (!isScheduled) {
        isScheduled = true;
        setImmediate(() => {
          isScheduled = false;
          flush().catch(() => {}); // the next write or close says it
        });
      }
    },
  };
}

function cannotWrite(file: string, error: NodeJS.ErrnoException): Failure {
  const reasons: Record<string, [message: string, advice: string]> = {
    ENOENT: ["cannot be written: its folder does not exist", "make the folder first"],
    EACCES: ["may not be written", "choose another place"],
    EISDIR: ["is a folder", "end it with / to write a table for each kind of record"],
    ENOSPC: ["the disk is full", "make room and run it again"],
  };
  const [message, advice] = reasons[error.code ?? ""] ?? [`cannot be written (${error.message})`, undefined];
  return new Failure({ code: "output/failed", scope: "run", file, message, advice });
}
