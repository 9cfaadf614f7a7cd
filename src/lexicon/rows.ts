import type { Column } from "./container.js";

/** A row of a dictionary: column name to cell. */
export type Row = Readonly<Record<string, string>>;

/** Bytes `from` up to `to` of the text of all rows. */
type RowText = (from: number, to: number) => Buffer;

/** The rows of dictionaries for `Rows`: where each of them is, and all of them as JSON, a line for each dictionary. */
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
 * The rows of all dictionaries, as JSON that is read in parts: V8 parses it many times faster than code that runs for
 * the first time would build the same objects.
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
    return this.#parse(this.#offsets[number], this.#offsets[number + 1], "}");
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
      const { first, count } = table;
      rows =
        count > 0
          ? this.#parse<Row[]>(this.#offsets[first] - "[".length, this.#offsets[first + count], "]")
          : [];
      this.#read.set(name, rows);
    }
    return rows;
  }

  /** Parses a value that ends with the last `end` before `to`: what stands between it and the next one begins there. */
  #parse<Value>(from: number, to: number, end: "}" | "]"): Value {
    const text = this.text(from, to).toString("utf8");
    return JSON.parse(text.slice(0, text.lastIndexOf(end) + 1));
  }
}

export function compileRows(tables: readonly { name: string; rows: readonly Row[] }[]): CompiledRows {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let size = 0;
  const add = (text: string) => {
    parts.push(Buffer.from(text));
    size += parts.at(-1)!.length;
  };
  const heads = tables.map(({ name, rows }): Table => {
    const first = offsets.length;
    for (const [i, row] of rows.entries()) {
      add(i === 0 ? "[" : ",");
      offsets.push(size);
      add(JSON.stringify(row));
    }
    if (rows.length > 0) add("]\n");
    return { name, first, count: rows.length };
  });
  offsets.push(size);
  return {
    columns: { offsets: Uint32Array.from(offsets), tables: new TextEncoder().encode(JSON.stringify(heads)) },
    text: Buffer.concat(parts),
  };
}
