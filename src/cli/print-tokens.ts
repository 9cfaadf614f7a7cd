import { isatty } from "node:tty";
import { setFlagsFromString } from "node:v8";
import { Failure } from "../failure.js";
import { decodeStream, detectEncoding } from "../input/decode.js";
import { openSource } from "../input/open.js";
import { cannotWrite } from "../output/sink.js";
import { type Layout, type LayoutName, openLayout } from "../tokens/layouts.js";
import { Utf8Writer } from "../tokens/utf8.js";

/** Prints the tokens of the inputs. What cannot be read is said, and the others are read; returns the exit code. */
export async function printTokens(given: readonly string[], format: LayoutName): Promise<number> {
  if (given.length === 0 && isatty(0)) {
    throw new Failure({
      code: "usage",
      scope: "usage",
      message: "no text",
      advice: "name files, or pipe text in; see kijiyomi tokens --help",
    });
  }
  const layout = openLayout(format);
  const output = new Output();
  const compiler = new LateCompiler();
  let exitCode = 0;
  for (const input of given.length > 0 ? given : ["-"]) {
    try {
      await printLines(input, layout, output, compiler);
    } catch (error) {
      if (!(error instanceof Failure) || error.facts.scope === "run") throw error;
      process.stderr.write(`kijiyomi: ${error.line}\n`);
      exitCode = error.exitCode;
    }
  }
  return exitCode;
}

/** One line of the input after the other; what came in at once goes out at once, in pieces. */
async function printLines(
  input: string,
  layout: Layout,
  output: Output,
  compiler: LateCompiler,
): Promise<void> {
  const source = await openSource(input);
  let begun = "";
  for await (const text of decodeStream(source.chunks, detectEncoding(source.head))) {
    compiler.expect(text.length);
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

/**
 * Lets V8 compile optimized code only when there is enough to do. A single article is done before that code is ready,
 * and the process would wait for the compiler before it ends: 10 ms of 60.
 */
class LateCompiler {
  private static readonly WORTH_IT = 20_000;
  private characters = 0;

  constructor() {
    setFlagsFromString("--no-opt");
  }

  expect(characters: number): void {
    if (this.characters <= LateCompiler.WORTH_IT && this.characters + characters > LateCompiler.WORTH_IT) {
      setFlagsFromString("--opt");
    }
    this.characters += characters;
  }
}
