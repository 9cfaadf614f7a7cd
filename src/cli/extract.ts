import { isatty } from "node:tty";
import { run } from "../batch/run.js";
import { createExtractor } from "../extract.js";
import { Failure, oneLine } from "../failure.js";
import { readPieces } from "../input/read.js";
import { fileSink, kindOf, type Sink, standardOutput } from "../output/sink.js";
import type { RecordWriter } from "../output/writer.js";
import type { ExtractValues, OutputFormat } from "./options.js";

/** The main job: articles in, records out. Returns the exit code. */
export async function extract(given: readonly string[], values: ExtractValues): Promise<number> {
  const inputs = given.length > 0 ? given : standardInput();
  const writer = await openWriter(values);
  const say = (message: string) => values.quiet || process.stderr.write(`kijiyomi: ${message}\n`);
  const { failures } = await run({
    pieces: readPieces(inputs, {
      format: values.inputFormat,
      encoding: values.encoding,
      maxArticleSize: values.maxArticleSize,
      columns: {
        id: values.idColumn,
        title: values.titleColumn,
        text: values.textColumn,
        publishedAt: values.dateColumn,
      },
    }),
    writer,
    extractor: createExtractor(),
    encoding: values.encoding,
    publishedAt: values.publishedAt,
    includeText: values.includeText,
    explain: values.explain,
    selection: { only: values.only, minConfidence: values.minConfidence },
    onFailure: (failure) => say(failure.line),
    onWarning: ({ file, line }, { message }) =>
      say(oneLine(`${file}${line === null ? "" : `:${line}`}: warning: ${message}`)),
  });
  return failures > 0 ? 3 : 0;
}

function standardInput(): string[] {
  if (!isatty(0)) return ["-"];
  throw usage("no articles", "name files or folders, or pipe text in; see kijiyomi --help");
}

const usage = (message: string, advice: string) =>
  new Failure({ code: "usage", scope: "usage", message, advice });

const isFolder = (path: string) => path.endsWith("/") || kindOf(path) === "folder";

async function openWriter(values: ExtractValues): Promise<RecordWriter> {
  const { output } = values;
  const format = values.format ?? defaultFormat(output);
  const isTable = format === "csv" || format === "tsv";
  if (!isTable && values.records) throw usage("--records is for tables", "add --format csv");
  if (!isTable && values.bom) throw usage("--bom is for tables", "add --format csv");
  if (output !== undefined && isFolder(output)) {
    if (!isTable) throw usage(`${output} is a folder, and ${format} is one file`, "name a file");
    if (values.records) throw usage("a folder gets every table", "leave out --records, or name a file");
    const { csvFolderWriter } = await import("../output/csv.js");
    return csvFolderWriter(output, csvOptions(format, values));
  }
  const sink = output === undefined || output === "-" ? standardOutput() : fileSink(output);
  return writerTo(sink, format, values);
}

function defaultFormat(output: string | undefined): OutputFormat {
  if (output === undefined || output === "-") return isatty(1) ? "pretty" : "ndjson";
  if (isFolder(output)) return "csv";
  return FORMAT_OF_EXTENSION[/\.([a-z]+)$/i.exec(output)?.[1].toLowerCase() ?? ""] ?? "ndjson";
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, OutputFormat>> = { json: "json", csv: "csv", tsv: "tsv" };

async function writerTo(sink: Sink, format: OutputFormat, values: ExtractValues): Promise<RecordWriter> {
  switch (format) {
    case "ndjson":
      return (await import("../output/ndjson.js")).ndjsonWriter(sink);
    case "json":
      return (await import("../output/json.js")).jsonWriter(sink);
    case "pretty":
      return openPretty(sink, values);
    case "csv":
    case "tsv": {
      const { csvWriter } = await import("../output/csv.js");
      const { TABLES } = await import("../output/tables.js");
      const name = values.records ?? "mentions";
      return csvWriter(TABLES.find((table) => table.name === name)!, sink, csvOptions(format, values));
    }
  }
}

const csvOptions = (format: "csv" | "tsv", { bom = false }: ExtractValues) => ({
  delimiter: format === "csv" ? ("," as const) : ("\t" as const),
  bom,
});

async function openPretty(sink: Sink, { output }: ExtractValues): Promise<RecordWriter> {
  const { PLAIN, colours } = await import("../output/palette.js");
  const { prettyWriter } = await import("../output/pretty.js");
  const isPlain = output !== undefined || Boolean(process.env.NO_COLOR);
  return prettyWriter(sink, isPlain ? PLAIN : await colours(), process.stdout.columns || 80);
}
