import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { format } from "fast-csv";
import type { ArticleRecord } from "../record.js";
import { fileSink, type Sink } from "./sink.js";
import { type Cell, TABLES, type Table } from "./tables.js";
import type { RecordWriter } from "./writer.js";

export interface CsvOptions {
  readonly delimiter: "," | "\t";
  /** The byte order mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** One table of the record as CSV (RFC 4180) or TSV, a header always. */
export function csvWriter(table: Table, sink: Sink, { delimiter, bom }: CsvOptions): RecordWriter {
  const csv = format<Cell[], Cell[]>({
    headers: table.columns.map(({ name }) => name),
    alwaysWriteHeaders: true,
    delimiter,
    rowDelimiter: delimiter === "," ? "\r\n" : "\n",
    includeEndRowDelimiter: true,
  });
  const drained = (async () => {
    if (bom) await sink.write("\ufeff");
    for await (const chunk of csv) await sink.write(String(chunk));
  })();
  drained.catch(() => csv.destroy());

  return {
    async write(record: ArticleRecord) {
      let isFull = false;
      for (const row of table.rows(record)) isFull = !csv.write(row.map(defuse)) || isFull;
      if (isFull) await Promise.race([new Promise((resolve) => csv.once("drain", resolve)), drained]);
    },
    async close() {
      csv.end();
      await drained;
      await sink.close();
    },
    async abort() {
      csv.destroy();
      await drained.catch(() => {});
      await sink.abort();
    },
  };
}

/** Every table of the record in a folder, a file each, joined by their ids. */
export async function csvFolderWriter(folder: string, options: CsvOptions): Promise<RecordWriter> {
  await mkdir(folder, { recursive: true });
  const extension = options.delimiter === "," ? "csv" : "tsv";
  const writers = TABLES.map((table) =>
    csvWriter(table, fileSink(join(folder, `${table.name}.${extension}`)), options),
  );
  const all = (act: (writer: RecordWriter) => Promise<void> | void) =>
    Promise.all(writers.map(act)).then(() => {});
  return {
    write: (record) => all((writer) => writer.write(record)),
    close: () => all((writer) => writer.close()),
    abort: () => all((writer) => writer.abort()),
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a text. */
export const defuse = (cell: Cell): Cell =>
  typeof cell === "string" && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
