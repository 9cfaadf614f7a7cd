import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { DATA_FILES, dataFile, packageFile } from "../data.js";
import { Failure } from "../failure.js";
import type { Piece } from "../input/piece.js";
import { cannotWrite } from "../output/sink.js";

/** A line of a journal: articles that are done, and how many bytes of each output file are whole with them. */
interface Entry {
  readonly sizes: readonly number[];
  readonly done: readonly string[];
}

/**
 * What is done of a long run, as a file of JSON lines: first what it is a run of, then what is done, a line each time
 * the output was brought to the disk. A last line that is not whole does not count.
 */
export class Journal {
  /** How far the output's files are whole. */
  readonly sizes: readonly number[];
  /** How often each article is done: the same one can come twice. */
  private readonly done = new Map<string, number>();
  private pending: string[] = [];

  /** Its whole lines when it was read. */
  private readonly lines: readonly string[];
  private file = -1;

  /** Reads a journal that may be there. `run` is what must be the same for it to go on: rules, options, output. */
  constructor(
    private readonly path: string,
    private readonly run: string,
  ) {
    this.lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
    if (this.lines.length > 0) this.check(this.lines[0]);
    const entries = this.lines.slice(1).map((line): Entry => JSON.parse(line));
    for (const { done } of entries) for (const key of done) this.count(key, 1);
    this.sizes = entries.at(-1)?.sizes ?? [];
  }

  /** Opens it for what will be done. */
  open(): void {
    this.attempt(() => {
      this.file = openSync(this.path, "a");
      ftruncateSync(this.file, Buffer.byteLength(this.lines.map((line) => `${line}\n`).join("")));
    });
    if (this.lines.length === 0) this.append({ kijiyomi: "journal", run: this.run });
  }

  /** The key of an article: its file, for it is in the record, and its content. */
  keyOf(piece: Piece): string {
    const hash = createHash("sha1").update(`${piece.kind}\0${piece.file}\0`);
    if (piece.kind === "object") hash.update(JSON.stringify(piece.value));
    else hash.update(piece.bytes);
    return hash.digest("base64url").slice(0, 20);
  }

  /** Whether an article was done in an earlier run; the next time it comes, it is another one of the same kind. */
  takes(key: string): boolean {
    if (!this.done.get(key)) return false;
    this.count(key, -1);
    return true;
  }

  /** An article is written; it is done when its output is on the disk. */
  add(keys: readonly string[]): void {
    this.pending.push(...keys);
  }

  /** What was added is on the disk, with so many bytes in each file. */
  commit(sizes: readonly number[]): void {
    if (this.pending.length === 0) return;
    this.append({ sizes, done: this.pending });
    this.pending = [];
  }

  close(): void {
    closeSync(this.file);
  }

  private count(key: string, more: number): void {
    this.done.set(key, (this.done.get(key) ?? 0) + more);
  }

  private append(line: object): void {
    this.attempt(() => {
      writeSync(this.file, `${JSON.stringify(line)}\n`);
      fdatasyncSync(this.file);
    });
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      throw cannotWrite(this.path, error as Error);
    }
  }

  private check(line: string): void {
    let head: { kijiyomi?: unknown; run?: unknown } | null = null;
    try {
      head = JSON.parse(line);
    } catch {}
    if (head?.kijiyomi !== "journal") throw this.failure("is no journal", "name another file");
    if (head.run !== this.run)
      throw this.failure("is of a run with other rules, options or output", "remove it to begin anew");
  }

  private failure(message: string, advice: string): Failure {
    return new Failure({ code: "resume/journal", scope: "run", file: this.path, message, advice });
  }
}

/** Tells runs apart that would make different records of the same articles. */
export function runOf(options: unknown): string {
  const hash = createHash("sha1").update(readFileSync(packageFile));
  for (const name of DATA_FILES) hash.update(readFileSync(dataFile(name)));
  return hash.update(JSON.stringify(options)).digest("base64url");
}
