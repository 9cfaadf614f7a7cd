import { isatty } from "node:tty";
import { Command, Option } from "commander";
import { Failure } from "../failure.js";
import { cannotWrite } from "../output/sink.js";
import type { Layout, LayoutName } from "../tokens/layouts.js";
import { Utf8Writer } from "../tokens/utf8.js";

const LAYOUTS: readonly LayoutName[] = ["mecab", "wakati", "ndjson"];

const EXAMPLES = `
Each line of the input is tokenized by itself, as \`mecab -d ipadic\` does it; white space is a token.

Examples:
  echo すもももももももものうち | kijiyomi tokens
  kijiyomi tokens --format wakati article.txt > words.txt
  kijiyomi tokens -f ndjson article.txt | jq -r '.tokens[] | [.surface_form, .reading] | @tsv'`;

/** `kijiyomi tokens`: text in, tokens out. */
export function tokensCommand(): Command {
  return new Command("tokens")
    .description("print the tokens of text in MeCab's layout")
    .argument("[inputs...]", "files, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "MeCab's layout, words with spaces between, or JSON for each line")
        .choices(LAYOUTS)
        .default("mecab"),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], { format }: { format: LayoutName }) => {
      process.exitCode = await printTokens(inputs, format);
    });
}

/** Prints the tokens of the inputs. What cannot be read is said, and the others are read; returns the exit code. */
async function printTokens(given: readonly string[], format: LayoutName): Promise<number> {
  if (given.length === 0 && isatty(0)) {
    throw new Failure({
      code: "usage",
      scope: "usage",
      message: "no text",
      advice: "name files, or pipe text in; see kijiyomi tokens --help",
    });
  }
  const { openLayout } = await import("../tokens/layouts.js");
  const layout = openLayout(format);
  const output = new Output();
  let exitCode = 0;
  for (const input of given.length > 0 ? given : ["-"]) {
    try {
      await printLines(input, layout, output);
    } catch (error) {
      if (!(error instanceof Failure) || error.facts.scope === "run") throw error;
      process.stderr.write(`kijiyomi: ${error.line}\n`);
      exitCode = error.exitCode;
    }
  }
  return exitCode;
}

/** One line of the input after the other; what came in at once goes out at once, in pieces. */
async function printLines(input: string, layout: Layout, output: Output): Promise<void> {
  const { openSource } = await import("../input/open.js");
  const { decodeStream, detectEncoding } = await import("../input/decode.js");
  const source = await openSource(input);
  let begun = "";
  for await (const text of decodeStream(source.chunks, detectEncoding(source.head))) {
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      layout(withoutReturn(begun + text.slice(from, to)), output.writer);
      if (output.writer.length >= PIECE_BYTES) await output.flush();
      begun = "";
      from = to + 1;
    }
    begun += text.slice(from);
    await output.flush();
  }
  if (begun !== "") layout(withoutReturn(begun), output.writer);
  await output.flush();
}

/** Without the carriage return of a line break in Windows' manner. */
const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

const PIECE_BYTES = 1 << 16;

/** Standard output. A reader that has seen enough (`| head`) ends the process quietly. */
class Output {
  readonly writer = new Utf8Writer();

  constructor() {
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
    });
  }

  async flush(): Promise<void> {
    if (this.writer.length === 0) return;
    const error = await new Promise<Error | null | undefined>((resolve) =>
      process.stdout.write(this.writer.written, resolve),
    );
    this.writer.clear();
    if (error) throw cannotWrite("standard output", error);
  }
}
