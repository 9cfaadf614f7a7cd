import { type FormatterOptionsArgs, writeToBuffer } from "fast-csv";
import type { Cell } from "./columns.js";
import type { Shape, Shaper } from "./shape.js";
import { type Table, tableNamed } from "./tables.js";

export type CsvShape = Extract<Shape, { kind: "csv" }>;
type Options = FormatterOptionsArgs<readonly unknown[], readonly unknown[]>;

/** Tables of the record as CSV (RFC 4180) or TSV, without their headers. */
export function csvShaper({ tables, delimiter }: CsvShape): Shaper {
  const options = optionsOf(delimiter);
  const all = tables.map(tableNamed);
  return (records) =>
    Promise.all(
      all.map(async ({ rows }) => {
        const cells = records.flatMap((record) => rows(record).map((row) => row.map(toCsv)));
        return cells.length > 0 ? writeToBuffer(cells, options) : Buffer.alloc(0);
      }),
    );
}

/** The first line of a table; `bom` is the byte order mark by which Excel knows UTF-8. */
export async function csvHead({ columns }: Table, { delimiter }: CsvShape, bom: boolean): Promise<Buffer> {
  const names = await writeToBuffer([columns.map(({ name }) => name)], optionsOf(delimiter));
  return Buffer.concat([Buffer.from(bom ? "\ufeff" : ""), names]);
}

const optionsOf = (delimiter: "," | "\t"): Options => ({
  delimiter,
  rowDelimiter: delimiter === "," ? "\r\n" : "\n",
  includeEndRowDelimiter: true,
});

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a text. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Lists are JSON; everything else is itself. */
function toCsv(cell: Cell): string | number | boolean | null {
  if (typeof cell === "string") return FORMULA.test(cell) ? `'${cell}` : cell;
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : (cell as number | boolean | null);
}
