import { LimitReader, WARCParser, type WARCRecord } from "warcio";
import { Failure } from "../failure.js";
import { knownEncoding } from "./decode.js";
import type { Piece, ReadOptions, Source } from "./piece.js";
import { tooLong } from "./size.js";

/** The pages of a web archive: its successful responses that are HTML. Other records are passed over. */
export async function* readWarc(source: Source, options: ReadOptions): AsyncGenerator<Piece | Failure> {
  const { file } = source;
  const records = WARCParser.iterRecords(source.chunks);
  while (true) {
    let piece: Piece | Failure | null;
    try {
      const { done, value: record } = await records.next();
      if (done) return;
      if (!record.warcHeaders.statusline.startsWith("WARC/"))
        throw broken(file, "no record where one should begin");
      piece = await pageOf(record, file, options.maxArticleSize);
      if (!(await isWhole(record))) throw broken(file, "it ends within a record");
    } catch (error) {
      throw error instanceof Failure ? error : broken(file, (error as Error).message);
    }
    if (piece) yield piece;
  }
}

/** Reads what is left of a record; false where the file ends before it does. */
async function isWhole({ _reader: reader }: WARCRecord): Promise<boolean> {
  for await (const _ of reader);
  return !(reader instanceof LimitReader && reader.limit > 0);
}

async function pageOf(record: WARCRecord, file: string, limit: number): Promise<Piece | Failure | null> {
  const type = record.httpHeaders?.headers.get("content-type") ?? "";
  const isPage =
    record.warcType === "response" &&
    Number(record.httpHeaders?.statusCode) === 200 &&
    /^(text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (!isPage) return null;
  const url = record.warcTargetURI ?? null;
  if (record.warcContentLength > limit) return tooLong({ file: url ?? file, line: null }, limit);
  const charset = /charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(type)?.groups?.label;
  const bytes = await contentOf(record, limit);
  if (bytes === null) return tooLong({ file: url ?? file, line: null }, limit);
  return { kind: "html", file, line: null, bytes, charset: charset ? knownEncoding(charset) : null, url };
}

/** The decoded content; null where it unpacks to more than `limit` bytes. */
async function contentOf(record: WARCRecord, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function broken(file: string, what: string): Failure {
  return new Failure({
    code: "warc/broken",
    file,
    message: `a broken WARC file (${what})`,
    advice: "get it again; the pages before the break were read",
  });
}
