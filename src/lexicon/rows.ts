import type { Column } from "./container.js";

/** A row of a dictionary: column name to cell. */
export type Row = Readonly<Record<string, string>>;

/** Bytes `from` up to `to` of the text of all rows. */
type RowText = (from: number, to: number) => Buffer;

/** The rows of dictionaries for `Rows`: where each of them is, and all of them as JSON lines. */
export interface CompiledRows {
  readonly columns: Readonly<Record<string, Column>>;
  readonly text: Buffer;
}

/** A dictionary file: its rows are the numbers `first` up to `first + count`. */
interface Table {
  readonly name: string;
  readonly first: number;
  readonly count: number;
}

/**
 * The rows of all dictionaries, as JSON lines that are read in parts: V8 parses JSON many times faster
 * than code that runs for the first time would build the same objects.
 */
export class Rows {
  /** [row]: the byte at which it begins; then where the text ends. */
  readonly #offsets: Uint32Array;
  readonly #tables: readonly Table[];
  readonly #read = new Map<string, readonly Row[]>();

  constructor(
    column: <C extends Column>(name: string) => C,
    private readonly text: RowText,
  ) {
    this.#offsets = column("offsets");
    this.#tables = JSON.parse(Buffer.from(column<Uint8Array>("tables")).toString("utf8"));
  }

  /** Those that were compiled in memory. */
  static of({ columns, text }: CompiledRows): Rows {
    return new Rows(
      <C extends Column>(name: string) => columns[name] as C,
      (from, to) => text.subarray(from, to),
    );
  }

  row(number: number): Row {
    return this.#parse(number, number + 1)[0];
  }

  /** All rows of one dictionary, the same whoever asks. Throws a RangeError where there is none of that name. */
  table(name: string): readonly Row[] {
    let rows = this.#read.get(name);
    if (!rows) {
      const table = this.#tables.find((candidate) => candidate.name === name);
      if (!table)
        throw new RangeError(
          `There is no compiled dictionary ${name}.csv with rows: is it new? npm run build:data`,
        );
      rows = this.#parse(table.first, table.first + table.count);
      this.#read.set(name, rows);
    }
    return rows;
  }

  #parse(from: number, to: number): Row[] {
    if (from === to) return [];
    const lines = this.text(this.#offsets[from], this.#offsets[to] - 1).toString("utf8");
    return JSON.parse(`[${lines.replaceAll("\n", ",")}]`);
  }
}

export function compileRows(tables: readonly { name: string; rows: readonly Row[] }[]): CompiledRows {
  const lines = tables.flatMap(({ rows }) => rows.map((row) => Buffer.from(`${JSON.stringify(row)}\n`)));
  const offsets = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) offsets[i + 1] = offsets[i] + line.length;
  let first = 0;
  const heads = tables.map(({ name, rows }): Table => {
    first += rows.length;
    return { name, first: first - rows.length, count: rows.length };
  });
  return {
    columns: { offsets, tables: new TextEncoder().encode(JSON.stringify(heads)) },
    text: Buffer.concat(lines),
  };
}
