import type { Failure } from "../failure.js";
import { decodeStream, detectEncoding, encodeStream } from "./decode.js";
import { splitLines } from "./lines.js";
import type { Piece, ReadOptions, Source } from "./piece.js";
import { tooLong } from "./size.js";

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** A JSON Lines file holds an article on each line; blank lines are nothing. */
export async function* readNdjson(source: Source, options: ReadOptions): AsyncGenerator<Piece | Failure> {
  const encoding = options.encoding ?? detectEncoding(source.head);
  const isUtf16 = encoding.startsWith("utf-16");
  const chunks = isUtf16 ? encodeStream(decodeStream(source.chunks, encoding)) : source.chunks;
  for await (const { number, bytes } of splitLines(chunks, options.maxArticleSize)) {
    const where = { file: source.file, line: number };
    if (bytes === null) yield tooLong(where, options.maxArticleSize);
    else if (!isBlank(bytes)) yield { kind: "json", ...where, bytes, encoding: isUtf16 ? "utf-8" : encoding };
  }
}
