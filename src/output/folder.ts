import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { TABLES, type Table } from "./tables.js";
import type { RecordWriter } from "./writer.js";

/** Every table of the record in a folder, a file each, joined by their ids. */
export async function folderWriter(
  folder: string,
  extension: string,
  open: (table: Table, path: string) => RecordWriter,
): Promise<RecordWriter> {
  await mkdir(folder, { recursive: true });
  const writers = TABLES.map((table) => open(table, join(folder, `${table.name}.${extension}`)));
  const all = async (act: (writer: RecordWriter) => Promise<void> | void) => {
    await Promise.all(writers.map(act));
  };
  return {
    write: (record) => all((writer) => writer.write(record)),
    close: () => all((writer) => writer.close()),
    abort: () => all((writer) => writer.abort()),
  };
}
