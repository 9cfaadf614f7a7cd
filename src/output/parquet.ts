import { rename, rm } from "node:fs/promises";
import type * as Hyparquet from "hyparquet-writer";
import type { SchemaElement } from "hyparquet-writer";
import type { Cell, Column } from "./columns.js";
import type { TableRows } from "./shape.js";
import { cannotWrite } from "./sink.js";
import type { Table } from "./tables.js";
import type { RecordWriter } from "./writer.js";

/** A row group is written when it holds this many rows, or texts of this many UTF-16 code units. */
const MAX_ROWS = 50_000;
const MAX_TEXT = 1 << 24;

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  real: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

function elementsOf({ name, type, isNullable }: Column): SchemaElement[] {
  const repetition_type = isNullable ? "OPTIONAL" : "REQUIRED";
  if (type !== "list") return [{ name, repetition_type, ...TYPES[type] }];
  return [
    { name, repetition_type, converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...TYPES.text },
  ];
}

/** Tables of the record as Parquet files, in constant memory; they appear under their names when they are whole. */
export async function parquetWriter(
  files: readonly { table: Table; path: string }[],
): Promise<RecordWriter<TableRows>> {
  const library = await import("hyparquet-writer");
  const open = files.map(({ table, path }) => openFile(library, table, path));
  const all = async (act: (file: (typeof open)[number], i: number) => Promise<void> | void) => {
    await Promise.all(open.map(act));
  };
  return {
    shape: { kind: "rows", tables: files.map(({ table }) => table.name) },
    write: (rows) => all((file, i) => file.write(rows[i])),
    commit: () => Promise.reject(new Error("a Parquet file is whole at its end only")),
    close: () => all((file) => file.close()),
    abort: () => all((file) => file.abort()),
  };
}

function openFile({ fileWriter, ParquetWriter }: typeof Hyparquet, { columns }: Table, path: string) {
  const part = `${path}.part`;
  const root: SchemaElement = { name: "root", num_children: columns.length };
  const file = attempt(
    path,
    () => new ParquetWriter({ writer: fileWriter(part), schema: [root, ...columns.flatMap(elementsOf)] }),
  );
  let group = columns.map((): Cell[] => []);
  let textSize = 0;

  const flush = () =>
    attempt(path, () => {
      if (group[0].length > 0) {
        file.write({
          columnData: columns.map(({ name }, i) => ({ name, data: group[i] })),
          rowGroupSize: MAX_ROWS,
        });
      }
      group = columns.map(() => []);
      textSize = 0;
    });

  return {
    write(rows: readonly (readonly Cell[])[]) {
      for (const row of rows) {
        for (const [i, cell] of row.entries()) {
          group[i].push(cell);
          if (typeof cell === "string") textSize += cell.length;
        }
      }
      if (group[0].length >= MAX_ROWS || textSize >= MAX_TEXT) flush();
    },
    async close() {
      flush();
      attempt(path, () => file.finish());
      await rename(part, path);
    },
    async abort() {
      await rm(part, { force: true }).catch(() => {}); // there may be no such folder
    },
  };
}

function attempt<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(path, error as Error);
  }
}
