import type { Column } from "./container.js";

/** A row of a dictionary: column name to cell. */
export type Row = Readonly<Record<string, string>>;

/** A dictionary file: its rows are the numbers `first` up to `first + count`. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly first: number;
  readonly count: number;
}

/** Between the cells of a row, and after each row. */
const UNIT = "\u001f";
const RECORD = "\u001e";

/** The rows of all dictionaries as text, read one by one when asked for. */
export class Rows {
  readonly #text: Buffer;
  readonly #offsets: Uint32Array;
  readonly #tables: readonly Table[];

  constructor(column: <C extends Column>(name: string) => C) {
    const text = column<Uint8Array>("rows.text");
    this.#text = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    this.#offsets = column("rows.offsets");
    this.#tables = JSON.parse(Buffer.from(column<Uint8Array>("rows.tables")).toString("utf8"));
  }

  static build(tables: readonly { name: string; columns: readonly string[]; rows: readonly Row[] }[]) {
    const lines = tables.flatMap(({ columns, rows }) =>
      rows.map((row) => Buffer.from(columns.map((name) => row[name]).join(UNIT) + RECORD)),
    );
    const offsets = new Uint32Array(lines.length + 1);
    for (const [i, line] of lines.entries()) offsets[i + 1] = offsets[i] + line.length;
    let first = 0;
    const heads = tables.map(({ name, columns, rows }): Table => {
      first += rows.length;
      return { name, columns, first: first - rows.length, count: rows.length };
    });
    return {
      "rows.text": new Uint8Array(Buffer.concat(lines)),
      "rows.offsets": offsets,
      "rows.tables": new TextEncoder().encode(JSON.stringify(heads)),
    };
  }

  row(number: number): Row {
    const table = this.#tables.findLast(({ first }) => first <= number)!;
    return rowOf(table.columns, this.#lines(number, number + 1)[0]);
  }

  /** All rows of one dictionary. Throws a RangeError where there is none of that name. */
  table(name: string): Row[] {
    const table = this.#tables.find((candidate) => candidate.name === name);
    if (!table)
      throw new RangeError(
        `There is no compiled dictionary ${name}.csv with rows: is it new? npm run build:data`,
      );
    return this.#lines(table.first, table.first + table.count).map((line) => rowOf(table.columns, line));
  }

  #lines(from: number, to: number): string[] {
    if (from === to) return [];
    const end = this.#offsets[to] - RECORD.length;
    return this.#text.toString("utf8", this.#offsets[from], end).split(RECORD);
  }
}

function rowOf(columns: readonly string[], line: string): Row {
  const cells = line.split(UNIT);
  const row: Record<string, string> = {};
  for (let i = 0; i < columns.length; i++) row[columns[i]] = cells[i];
  return row;
}
