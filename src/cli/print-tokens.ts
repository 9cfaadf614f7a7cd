import { isUtf8 } from "node:buffer";
import { Failure } from "../failure.js";
import { decodeStream, detectEncoding, encodeStream } from "../input/decode.js";
import { openSource } from "../input/open.js";
import { type Sink, standardOutput } from "../output/sink.js";
import { ByteWriter } from "../tokens/bytes.js";
import { type Layout, type LayoutName, openLayout } from "../tokens/layouts.js";
import { isTerminal } from "./terminal.js";

/** Prints the tokens of the inputs. What cannot be read is said, and the others are read; returns the exit code. */
export async function printTokens(given: readonly string[], format: LayoutName): Promise<number> {
  if (given.length === 0 && (await isTerminal(0))) {
    throw new Failure({
      code: "usage",
      scope: "usage",
      message: "no text",
      advice: "name files, or pipe text in; see kijiyomi tokens --help",
    });
  }
  const layout = openLayout(format);
  const output = standardOutput();
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
  output.close();
  return exitCode;
}

/** One line of the input after the other; what came in at once goes out at once, in pieces. */
async function printLines(
  input: string,
  layout: Layout,
  output: Sink,
  compiler: LateCompiler,
): Promise<void> {
  const writer = new ByteWriter();
  const { head, chunks } = await openSource(input);
  for await (const lines of wholeLines(inUtf8(chunks, detectEncoding(head)))) {
    compiler.expect(lines.length);
    for (let from = 0; from < lines.length; ) {
      const lineFeed = lines.indexOf(LINE_FEED, from);
      const end = lineFeed >= 0 ? lineFeed : lines.length;
      layout(lines, from, lines[end - 1] === CARRIAGE_RETURN && end > from ? end - 1 : end, writer);
      if (writer.length >= PIECE_BYTES) print(writer, output);
      from = end + 1;
    }
    print(writer, output);
  }
}

function print(writer: ByteWriter, output: Sink): void {
  output.write(writer.written);
  output.flush();
  writer.clear();
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PIECE_BYTES = 1 << 16;
const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/** A stream in whatever encoding as UTF-8, well-formed or not, without a byte order mark. */
function inUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  return encoding === "utf-8" ? chunks : encodeStream(decodeStream(chunks, encoding));
}

/** The lines of a stream of UTF-8, as many at once as have come in; well-formed, without a byte order mark. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let isStart = true;
  const lines = (parts: Uint8Array[]) => {
    const bytes = Buffer.concat(parts);
    const from = isStart && bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
    isStart = false;
    return isUtf8(bytes) ? bytes.subarray(from) : Buffer.from(bytes.toString("utf8", from));
  };
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield lines([...begun, chunk.subarray(0, end)]);
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  }
  if (begun.length > 0) yield lines(begun);
}

/**
 * Lets V8 compile optimized code only when there is enough to do. A single article is done before that code is ready,
 * and the process would wait for the compiler before it ends: 10 ms of 60.
 */
class LateCompiler {
  private static readonly WORTH_IT = 60_000;
  private bytes = 0;

  /** Loaded here: with it come all of Node's streams, which only this needs. */
  private readonly v8 = process.getBuiltinModule("node:v8");

  constructor() {
    this.v8.setFlagsFromString("--no-opt");
  }

  expect(bytes: number): void {
    if (this.bytes <= LateCompiler.WORTH_IT && this.bytes + bytes > LateCompiler.WORTH_IT) {
      this.v8.setFlagsFromString("--opt");
    }
    this.bytes += bytes;
  }
}
