/** Whatever the bytes: an article, or a failure that says why there is none; never another error. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { readArticle } from "../../src/input/article.js";
import { FORMATS, INPUT_FORMATS, recognise } from "../../src/input/formats.js";
import { inChunks } from "./chunks.js";

/** Beginnings and pieces of the formats, so that the bytes get past the first check. */
const PARTS = [
  '{"text":"ああ。"}\n',
  '{"text":',
  '[{"text":"い"},',
  "]",
  "id,text\n",
  'a,"b\n',
  '""",\r\n',
  "id\ttext\n1\tう\n",
  "<!doctype html><html><body><p>",
  "</p><script type='application/ld+json'>{",
  '<meta charset="euc-jp"><meta charset="x">',
  "<article><time datetime=x><a href=",
  "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40\r\n\r\n",
  "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n",
  "\ufeff",
  "静かな夜。\n",
  "\x1b$B$\x1b(B",
  "\0",
].map((part) => Buffer.from(part));

const bytes = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.uint8Array({ maxLength: 12 })), { maxLength: 8 })
  .map((parts) => Buffer.concat(parts));

async function readAll(
  format: (typeof INPUT_FORMATS)[number],
  content: Buffer,
  sizes: number[],
  limit: number,
): Promise<void> {
  const read = await FORMATS[format].open();
  const source = { file: "a", head: content.subarray(0, sizes[0]), chunks: inChunks(content, sizes) };
  for await (const piece of read(source, { maxArticleSize: limit, columns: {} })) {
    if (!(piece instanceof Failure)) await readArticle(piece).catch(onlyFailure);
  }
}

function onlyFailure(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
  expect(error.line).not.toMatch(/\p{Cc}/u);
}

test.for(INPUT_FORMATS)("read as %s", async (format) => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(bytes, sizes, fc.constantFrom(20, 10_000), (content, chunks, limit) =>
      readAll(format, content, chunks, limit).catch(onlyFailure),
    ),
    { numRuns: format === "html" || format === "warc" ? 150 : 400 },
  );
});

test("recognised as something", () => {
  fc.assert(
    fc.property(bytes, (content) => {
      expect(INPUT_FORMATS).toContain(recognise("a", content));
    }),
  );
});
