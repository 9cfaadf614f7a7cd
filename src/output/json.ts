import type { Sink } from "./sink.js";
import type { RecordWriter } from "./writer.js";

/** One list of all records, indented. */
export function jsonWriter(sink: Sink): RecordWriter {
  let isFirst = true;
  return {
    write(record) {
      const opening = isFirst ? "[\n" : ",\n";
      isFirst = false;
      return sink.write(opening + JSON.stringify(record, null, 2));
    },
    close() {
      sink.write(isFirst ? "[]\n" : "\n]\n");
      sink.close();
    },
    abort: sink.abort,
  };
}
