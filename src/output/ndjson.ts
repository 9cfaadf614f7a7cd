import type { Sink } from "./sink.js";
import type { RecordWriter } from "./writer.js";

/** A record a line. */
export function ndjsonWriter(sink: Sink): RecordWriter {
  return {
    write: (record) => sink.write(`${JSON.stringify(record)}\n`),
    close: sink.close,
    abort: sink.abort,
  };
}
