import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.js";
import { cannotWrite, fileSink, growingSink, kindOf, type Sink, standardOutput } from "../output/sink.js";
import type { Table } from "../output/tables.js";
import { framed, textWriter } from "../output/text-writer.js";
import type { RecordWriter } from "../output/writer.js";
import type { ExtractValues, OutputFormat } from "./options.js";
import { isTerminal } from "./terminal.js";

const usage = (message: string, advice: string) =>
  new Failure({ code: "usage", scope: "usage", message, advice });

const isFolder = (path: string) => path.endsWith("/") || kindOf(path) === "folder";

/**
 * Opens what the options name as the output; each format is loaded when it is asked for. `sizes` is how far a journal
 * says that its files are whole (none of them yet: an empty list); null without a journal.
 */
export async function openOutput(
  values: ExtractValues,
  sizes: readonly number[] | null = null,
): Promise<RecordWriter> {
  const { output, to, records } = values;
  if (to !== undefined) {
    if (output !== undefined || values.format)
      throw usage("--to is an output of its own", "leave out --output and --format");
    return openDatabase(to);
  }
  const format = values.format ?? (await defaultFormat(output));
  const isTable = format === "csv" || format === "tsv" || format === "parquet";
  if (!isTable && records) throw usage("--records is for tables", "add --format csv");
  if (!/^[ct]sv$/.test(format) && values.bom) throw usage("--bom is for csv and tsv", "add --format csv");
  if (sizes && (isStandardOutput(output) || format === "parquet"))
    throw usage(
      "--resume needs an output that can grow",
      "add --output FILE (not parquet) or --to a database",
    );
  if (isTable) return openTables(format, await filesOf(values, format), values, sizes);
  if (output !== undefined && isFolder(output))
    throw usage(`${output} is a folder, and ${format} is one file`, "name a file");
  const sink = openSink(output, sizes && (sizes[0] ?? 0));
  switch (format) {
    case "ndjson":
      return textWriter({ kind: "ndjson" }, [sink]);
    case "json": {
      const { JSON_FRAME } = await import("../output/json.js");
      return textWriter({ kind: "json" }, [framed(sink, JSON_FRAME)]);
    }
    case "pretty": {
      const { PRETTY_FRAME } = await import("../output/pretty.js");
      const isPlain = output !== undefined || Boolean(process.env.NO_COLOR);
      const colours = isPlain ? 0 : (await import("chalk")).default.level;
      const width = process.stdout.columns || 80;
      return textWriter({ kind: "pretty", colours, width }, [framed(sink, PRETTY_FRAME)]);
    }
  }
}

const isStandardOutput = (output: string | undefined) => output === undefined || output === "-";
const openSink = (output = "-", size: number | null = null): Sink => {
  if (size !== null) return growingSink(output, size);
  return isStandardOutput(output) ? standardOutput() : fileSink(output);
};

const FORMAT_OF_EXTENSION: Readonly<Record<string, OutputFormat>> = {
  json: "json",
  csv: "csv",
  tsv: "tsv",
  parquet: "parquet",
};

async function defaultFormat(output: string | undefined): Promise<OutputFormat> {
  if (output === undefined || output === "-") return (await isTerminal(1)) ? "pretty" : "ndjson";
  if (isFolder(output)) return "csv";
  return FORMAT_OF_EXTENSION[/\.([a-z]+)$/i.exec(output)?.[1].toLowerCase() ?? ""] ?? "ndjson";
}

interface TableFile {
  readonly table: Table;
  readonly path: string | undefined;
}

/** The file of the table that was asked for, or those of all tables in a folder. */
async function filesOf({ output, records }: ExtractValues, extension: string): Promise<TableFile[]> {
  const { TABLES, tableNamed } = await import("../output/tables.js");
  if (output === undefined || !isFolder(output))
    return [{ table: tableNamed(records ?? "mentions"), path: output }];
  if (records) throw usage("a folder gets every table", "leave out --records, or name a file");
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw cannotWrite(output, error as Error);
  }
  return TABLES.map((table) => ({ table, path: join(output, `${table.name}.${extension}`) }));
}

async function openTables(
  format: "csv" | "tsv" | "parquet",
  files: readonly TableFile[],
  { bom = false }: ExtractValues,
  sizes: readonly number[] | null,
): Promise<RecordWriter> {
  if (format === "parquet") {
    if (isStandardOutput(files[0].path)) throw usage("parquet is no text", "name a file with --output");
    const { parquetWriter } = await import("../output/parquet.js");
    return parquetWriter(files.map(({ table, path }) => ({ table, path: path! })));
  }
  const { csvHead } = await import("../output/csv.js");
  const tables = files.map(({ table }) => table.name);
  const shape = { kind: "csv", tables, delimiter: format === "csv" ? "," : "\t" } as const;
  const sinks = files.map(({ path }, i) => openSink(path, sizes && (sizes[i] ?? 0)));
  for (const [i, sink] of sinks.entries())
    if (sink.size() === 0) sink.write(await csvHead(files[i].table, shape, bom));
  return textWriter(shape, sinks);
}

async function openDatabase(to: string): Promise<RecordWriter> {
  const { databaseWriter } = await import("../output/database.js");
  if (to.startsWith("sqlite:")) {
    return databaseWriter((await import("../output/sqlite.js")).openSqlite(to.slice("sqlite:".length)));
  }
  return databaseWriter(await (await import("../output/postgres.js")).openPostgres(to));
}
