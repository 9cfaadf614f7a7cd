import type { Shape } from "./shape.js";

/** Where records go. One that throws a Failure ends the run. */
export interface RecordWriter<Part = never> {
  /** What `write` takes, see `openShaper`. */
  readonly shape: Shape;
  /** Resolves when more may come: a slow reader slows the run down. */
  write(part: Part): Promise<void> | void;
  /**
   * Sees to it that what was written survives whatever happens to this process.
   *
   * @returns how many bytes of each file are whole; nothing for databases
   */
  commit(): Promise<readonly number[]>;
  /** Ends the output; only then does a file appear under its name. */
  close(): Promise<void> | void;
  /** Leaves nothing half-written behind, except what was committed. */
  abort(): Promise<void> | void;
}
