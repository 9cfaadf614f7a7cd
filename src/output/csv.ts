import { format } from "fast-csv";
import type { ArticleRecord } from "../record.js";
import type { Cell } from "./columns.js";
import type { Sink } from "./sink.js";
import type { Table } from "./tables.js";
import type { RecordWriter } from "./writer.js";

export interface CsvOptions {
  readonly delimiter: "," | "\t";
  /** The byte order mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** One table of the record as CSV (RFC 4180) or TSV, a header always. */
export function csvWriter(table: Table, sink: Sink, { delimiter, bom }: CsvOptions): RecordWriter {
  const csv = format<unknown[], unknown[]>({
    headers: table.columns.map(({ name }) => name),
    alwaysWriteHeaders: true,
    delimiter,
    rowDelimiter: delimiter === "," ? "\r\n" : "\n",
    includeEndRowDelimiter: true,
  });
  const drained = (async () => {
    if (bom) sink.write("\ufeff");
    for await (const chunk of csv) sink.write(String(chunk));
  })();
  drained.catch(() => csv.destroy());

  return {
    async write(record: ArticleRecord) {
      let isFull = false;
      for (const row of table.rows(record)) isFull = !csv.write(row.map(toCsv)) || isFull;
      if (isFull) await Promise.race([new Promise((resolve) => csv.once("drain", resolve)), drained]);
    },
    async close() {
      csv.end();
      await drained;
      sink.close();
    },
    async abort() {
      csv.destroy();
      await drained.catch(() => {});
      sink.abort();
    },
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a text. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Lists are JSON; everything else is itself. */
function toCsv(cell: Cell): string | number | boolean | null {
  if (typeof cell === "string") return FORMULA.test(cell) ? `'${cell}` : cell;
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : (cell as number | boolean | null);
}
