import { isatty } from "node:tty";
import { run } from "../batch/run.js";
import { createExtractor } from "../extract.js";
import { Failure, oneLine } from "../failure.js";
import { readPieces } from "../input/read.js";
import { openOutput } from "./open-output.js";
import type { ExtractValues } from "./options.js";

/** The main job: articles in, records out. Returns the exit code. */
export async function extract(given: readonly string[], values: ExtractValues): Promise<number> {
  const inputs = given.length > 0 ? given : standardInput();
  const writer = await openOutput(values);
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
  throw new Failure({
    code: "usage",
    scope: "usage",
    message: "no articles",
    advice: "name files or folders, or pipe text in; see kijiyomi --help",
  });
}
