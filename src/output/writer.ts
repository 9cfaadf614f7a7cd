import type { ArticleRecord } from "../record.js";

/** Where records go. One that throws a Failure ends the run. */
export interface RecordWriter {
  /** Resolves when the next record may come: a slow reader slows the run down. */
  write(record: ArticleRecord): Promise<void> | void;
  /** Ends the output; only then does a file appear under its name. */
  close(): Promise<void> | void;
  /** Leaves nothing half-written behind. */
  abort(): Promise<void> | void;
}
