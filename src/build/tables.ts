import { createReadStream } from "node:fs";
import { parseStream } from "fast-csv";
import type { Table } from "../lexicon/compile.js";
import type { Row } from "../lexicon/rows.js";

/** Reads `dictionaries/<name>.csv`. Throws where a row has more or fewer cells than the header. */
export async function readTable(name: string): Promise<Table> {
  const file = createReadStream(new URL(`../../dictionaries/${name}.csv`, import.meta.url));
  const stream = parseStream<Row, Row>(file, { headers: true, strictColumnHandling: true });
  const rows: Row[] = [];
  let columns: readonly string[] = [];
  stream.on("headers", (headers: string[]) => {
    columns = headers;
  });
  stream.on("data-invalid", (row: Row, line: number) => {
    stream.destroy(
      new Error(`dictionaries/${name}.csv:${line + 1}: wrong number of cells: ${Object.values(row)}`),
    );
  });
  for await (const row of stream) rows.push(row);
  return { name, columns, rows };
}
