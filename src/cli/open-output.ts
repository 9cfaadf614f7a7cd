import { isatty } from "node:tty";
import { Failure } from "../failure.js";
import { fileSink, kindOf, type Sink, standardOutput } from "../output/sink.js";
import type { Table } from "../output/tables.js";
import type { RecordWriter } from "../output/writer.js";
import type { ExtractValues, OutputFormat } from "./options.js";

const usage = (message: string, advice: string) =>
  new Failure({ code: "usage", scope: "usage", message, advice });

const isFolder = (path: string) => path.endsWith("/") || kindOf(path) === "folder";

/** Opens what the options name as the output; each format is loaded when it is asked for. */
export async function openOutput(values: ExtractValues): Promise<RecordWriter> {
  const { output, to, records } = values;
  if (to !== undefined) {
    if (output !== undefined || values.format)
      throw usage("--to is an output of its own", "leave out --output and --format");
    return openDatabase(to);
  }
  const format = values.format ?? defaultFormat(output);
  const isTable = format === "csv" || format === "tsv" || format === "parquet";
  if (!isTable && records) throw usage("--records is for tables", "add --format csv");
  if (!/^[ct]sv$/.test(format) && values.bom) throw usage("--bom is for csv and tsv", "add --format csv");
  if (output !== undefined && isFolder(output)) {
    if (!isTable) throw usage(`${output} is a folder, and ${format} is one file`, "name a file");
    if (records) throw usage("a folder gets every table", "leave out --records, or name a file");
    return (await import("../output/folder.js")).folderWriter(
      output,
      format,
      await tableOpener(format, values),
    );
  }
  switch (format) {
    case "ndjson":
      return (await import("../output/ndjson.js")).ndjsonWriter(openSink(output));
    case "json":
      return (await import("../output/json.js")).jsonWriter(openSink(output));
    case "pretty":
      return openPretty(openSink(output), values);
    default: {
      const { TABLES } = await import("../output/tables.js");
      const table = TABLES.find(({ name }) => name === (records ?? "mentions"))!;
      return (await tableOpener(format, values))(table, output);
    }
  }
}

const isStandardOutput = (output: string | undefined) => output === undefined || output === "-";
const openSink = (output = "-"): Sink => (isStandardOutput(output) ? standardOutput() : fileSink(output));

const FORMAT_OF_EXTENSION: Readonly<Record<string, OutputFormat>> = {
  json: "json",
  csv: "csv",
  tsv: "tsv",
  parquet: "parquet",
};

function defaultFormat(output: string | undefined): OutputFormat {
  if (output === undefined || output === "-") return isatty(1) ? "pretty" : "ndjson";
  if (isFolder(output)) return "csv";
  return FORMAT_OF_EXTENSION[/\.([a-z]+)$/i.exec(output)?.[1].toLowerCase() ?? ""] ?? "ndjson";
}

/** Opens a file for one table of the record. */
async function tableOpener(format: "csv" | "tsv" | "parquet", { bom = false }: ExtractValues) {
  if (format === "parquet") {
    const { parquetWriter } = await import("../output/parquet.js");
    return (table: Table, output?: string) => {
      if (output === undefined || output === "-")
        throw usage("parquet is no text", "name a file with --output");
      return parquetWriter(table, output);
    };
  }
  const { csvWriter } = await import("../output/csv.js");
  const delimiter = format === "csv" ? "," : "\t";
  return (table: Table, output?: string) => csvWriter(table, openSink(output), { delimiter, bom });
}

async function openDatabase(to: string): Promise<RecordWriter> {
  const { databaseWriter } = await import("../output/database.js");
  if (to.startsWith("sqlite:")) {
    return databaseWriter((await import("../output/sqlite.js")).openSqlite(to.slice("sqlite:".length)));
  }
  return databaseWriter(await (await import("../output/postgres.js")).openPostgres(to));
}

async function openPretty(sink: Sink, { output }: ExtractValues): Promise<RecordWriter> {
  const { PLAIN, colours } = await import("../output/palette.js");
  const { prettyWriter } = await import("../output/pretty.js");
  const isPlain = output !== undefined || Boolean(process.env.NO_COLOR);
  return prettyWriter(sink, isPlain ? PLAIN : await colours(), process.stdout.columns || 80);
}
