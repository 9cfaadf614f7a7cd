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
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  const text = new BufferedText(process.stdout, "standard output");
  return {
    write: (more) => text.write(more),
    close: () => text.flush(),
    abort: () => text.flush().catch(() => {}),
  };
}

/** A file that appears under its name when it is whole; what is no regular file is written directly. */
export function fileSink(path: string): Sink {
  const isDirect = kindOf(path) === "device";
  const written = isDirect ? path : `${path}.part`;
  const stream = createWriteStream(written);
  const text = new BufferedText(stream, path);
  return {
    write: (more) => text.write(more),
    async close() {
      await text.flush();
      await new Promise((resolve) => stream.end(resolve));
      text.check();
      if (!isDirect) await rename(written, path);
    },
    async abort() {
      stream.destroy();
      if (!isDirect) await rm(written, { force: true }).catch(() => {}); // there may be no such folder
    },
  };
}

/** Gathers small writes; the first error of the stream ends it. */
class BufferedText {
  /** A chunk this long (UTF-16 code units) goes to the system at once. */
  private static readonly CHUNK = 1 << 16;
  private pending = "";
  private isScheduled = false;
  private error: Error | null = null;

  constructor(
    private readonly stream: Writable,
    private readonly name: string,
  ) {
    stream.on("error", (error) => {
      this.error ??= error;
    });
  }

  write(text: string): Promise<void> | undefined {
    this.pending += text;
    if (this.pending.length >= BufferedText.CHUNK) return this.flush();
    // Whoever waits for more input must not keep a reader waiting for what is done.
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.flush().catch(() => {}); // the next write or the end says it
    });
  }

  async flush(): Promise<void> {
    this.check();
    if (this.pending === "") return;
    const text = this.pending;
    this.pending = "";
    await new Promise<void>((resolve) => {
      this.stream.write(text, (error) => {
        this.error ??= error ?? null;
        resolve();
      });
    });
    this.check();
  }

  check(): void {
    if (this.error) throw cannotWrite(this.name, this.error);
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
