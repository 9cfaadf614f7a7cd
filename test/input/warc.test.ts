import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { Failure } from "../../src/failure.js";
import { readArticle } from "../../src/input/article.js";
import { readWarc } from "../../src/input/warc.js";
import { collect, inChunks } from "./chunks.js";

const page = (title: string) =>
  `<html><head><meta property="og:title" content="${title}"><title>x</title></head><body><p>${title}の夜は、${"とても静かで、だれもそのことを知らなかった。".repeat(6)}</p></body></html>`;

interface Response {
  readonly url: string;
  readonly status?: string;
  readonly type?: string;
  readonly body: Buffer;
  readonly headers?: Record<string, string>;
}

async function response({
  url,
  status = "HTTP/1.1 200 OK",
  type = "text/html; charset=UTF-8",
  body,
  headers,
}: Response) {
  const record = WARCRecord.create(
    { url, type: "response", httpHeaders: { "Content-Type": type, ...headers }, statusline: status },
    (async function* () {
      yield body;
    })(),
  );
  return WARCSerializer.serialize(record, { gzip: false });
}

const archive = async (gzip = false) => {
  const info = WARCRecord.createWARCInfo(
    { filename: "a.warc", warcVersion: "WARC/1.0" },
    { software: "test" },
  );
  const records = [
    await WARCSerializer.serialize(info, { gzip: false }),
    await response({ url: "https://example.com/1", body: Buffer.from(page("一")) }),
    await response({
      url: "https://example.com/image",
      type: "image/png",
      body: Buffer.from([0x89, 0x50, 0, 1]),
    }),
    await response({
      url: "https://example.com/gone",
      status: "HTTP/1.1 404 Not Found",
      body: Buffer.from(page("無")),
    }),
    await response({
      url: "https://example.com/2",
      body: gzipSync(page("二")),
      headers: { "Content-Encoding": "gzip" },
    }),
    await response({ url: "https://example.com/3", type: "text/html", body: Buffer.from(page("三")) }),
  ];
  return Buffer.concat(gzip ? records.map((record) => gzipSync(record)) : records);
};

async function read(bytes: Buffer, limit = 1 << 20): Promise<(string | null)[]> {
  const source = { file: "a.warc", head: bytes, chunks: inChunks(bytes, [1000]) };
  const articles: (string | null)[] = [];
  for await (const piece of readWarc(source, { maxArticleSize: limit, columns: {} })) {
    if (piece instanceof Failure) articles.push(`${piece.facts.file} ${piece.facts.code}`);
    else {
      const { article } = await readArticle(piece);
      articles.push(`${article.source} ${article.title}`);
    }
  }
  return articles;
}

describe("a web archive", () => {
  test("holds an article in each page that was found; other records are passed over", async () => {
    expect(await read(await archive())).toEqual([
      "https://example.com/1 一",
      "https://example.com/2 二",
      "https://example.com/3 三",
    ]);
  });

  test("a page that is too long is a failure of its own", async () => {
    expect(await read(await archive(), 500)).toEqual([
      "https://example.com/1 input/too-long",
      "https://example.com/2 input/too-long",
      "https://example.com/3 input/too-long",
    ]);
  });

  test("a page that unpacks to too much is a failure of its own too", async () => {
    const bomb = gzipSync(Buffer.alloc(2 << 20, "a"));
    const headers = { "Content-Encoding": "gzip" };
    const bytes = Buffer.concat([
      await response({ url: "https://example.com/bomb", body: bomb, headers }),
      await archive(),
    ]);
    expect(await read(bytes)).toEqual([
      "https://example.com/bomb input/too-long",
      "https://example.com/1 一",
      "https://example.com/2 二",
      "https://example.com/3 三",
    ]);
  });

  test("what comes before a break is read", async () => {
    const bytes = await archive();
    const source = {
      file: "a.warc",
      head: bytes,
      chunks: inChunks(bytes.subarray(0, bytes.length - 300), [1000]),
    };
    const pieces = readWarc(source, { maxArticleSize: 1 << 20, columns: {} });
    const seen: unknown[] = [];
    const failure = await (async () => {
      for await (const piece of pieces) seen.push(piece);
      return null;
    })().catch((error) => error);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.facts.code).toBe("warc/broken");
  });

  test("a record that is passed over may be the broken one", async () => {
    const image = await response({
      url: "https://example.com/i",
      type: "image/png",
      body: Buffer.alloc(5000),
    });
    const bytes = Buffer.concat([await archive(), image.subarray(0, 900)]);
    const source = { file: "a.warc", head: bytes, chunks: inChunks(bytes, [1000]) };
    const failure = await collect(readWarc(source, { maxArticleSize: 1 << 20, columns: {} })).catch(
      (error) => error,
    );
    expect(failure.line).toContain("it ends within a record");
  });

  test("something else is no web archive", async () => {
    const source = {
      file: "a.warc",
      head: new Uint8Array(),
      chunks: inChunks(Buffer.from("ああ。\n".repeat(9)), [10]),
    };
    const failure = await collect(readWarc(source, { maxArticleSize: 1000, columns: {} })).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
  });
});
