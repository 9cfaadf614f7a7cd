import type { Shape, Texts } from "./shape.js";
import type { Sink } from "./sink.js";
import type { RecordWriter } from "./writer.js";

/** Text that is whole as it comes, into a file or several. */
export function textWriter(shape: Shape, sinks: readonly Sink[]): RecordWriter<Texts> {
  const all = (act: (sink: Sink, i: number) => void) => sinks.forEach(act);
  return {
    shape,
    write: (texts) => all((sink, i) => sink.write(texts[i])),
    commit: async () => sinks.map((sink) => sink.commit()),
    close: () => all((sink) => sink.close()),
    abort: () => all((sink) => sink.abort()),
  };
}

/** What stands around and between the records of a text. */
export interface Frame {
  /** One byte that begins every record; the first has the `opening` in its place. */
  readonly separator: string;
  readonly opening: string;
  readonly closing: string;
  /** Without any record. */
  readonly empty: string;
}

/** A sink that puts the frame around what is written. */
export function framed(sink: Sink, { opening, closing, empty }: Frame): Sink {
  return {
    ...sink,
    write(bytes) {
      const isFirst = sink.size() === 0 && bytes.length > 0;
      if (isFirst) sink.write(Buffer.from(opening));
      sink.write(isFirst ? bytes.subarray(1) : bytes);
    },
    close() {
      sink.write(Buffer.from(sink.size() === 0 ? empty : closing));
      sink.close();
    },
  };
}
