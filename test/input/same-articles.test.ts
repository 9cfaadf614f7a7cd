/** The same 500 articles through every input format are the same articles. */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeToString } from "fast-csv";
import { afterAll, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { Failure } from "../../src/failure.js";
import { readArticle } from "../../src/input/article.js";
import { readPieces } from "../../src/input/read.js";
import type { Article } from "../../src/text/doc.js";

const articles = Array.from({ length: 500 }, (_, i) => ({
  id: `a${i}`,
  title: `第${i}号、静かな夜`,
  text: `第${i}号の夜は静かで、${"だれもそのことを知らなかった。".repeat(1 + (i % 7))}\n\n「おやすみ」と声がした。第${i}号の話は、ここで終わる。`,
  publishedAt: `2026-05-${String(1 + (i % 28)).padStart(2, "0")}`,
}));

const folder = await mkdtemp(join(tmpdir(), "kijiyomi-same-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = ({ title, text, publishedAt }: (typeof articles)[number]) => {
  const paragraphs = text.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="${title}"><meta name="date" content="${publishedAt}"></head><body><article>${paragraphs.join("")}</article></body></html>`;
};

const ndjson = articles.map((article) => `${JSON.stringify(article)}\n`).join("");
const csv = await writeToString(articles, { headers: true });
const tsv = await writeToString(articles, { headers: true, delimiter: "\t" });
const iconv = (text: string, encoding: string) =>
  execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });

async function warc(): Promise<Buffer> {
  const records = articles.map((article) => {
    const body = (async function* () {
      yield Buffer.from(html(article));
    })();
    const url = `https://example.com/${article.id}`;
    const httpHeaders = { "Content-Type": "text/html; charset=utf-8" };
    return WARCSerializer.serialize(WARCRecord.create({ url, type: "response", httpHeaders }, body), {
      gzip: false,
    });
  });
  return Buffer.concat((await Promise.all(records)).map((record) => gzipSync(record)));
}

function inFolder(
  name: string,
  extension: string,
  content: (article: (typeof articles)[number]) => string,
): string {
  mkdirSync(join(folder, name));
  for (const [i, article] of articles.entries()) {
    writeFileSync(join(folder, name, `${String(i).padStart(3, "0")}.${extension}`), content(article));
  }
  return name;
}

function inFile(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const INPUTS: Readonly<Record<string, readonly (keyof Article)[]>> = {
  [inFile("lines.jsonl", ndjson)]: ["id", "title", "text", "publishedAt"],
  [inFile("lines.ndjson.gz", gzipSync(ndjson))]: ["id", "title", "text", "publishedAt"],
  [inFile("utf-16.jsonl", iconv(ndjson, "UTF-16"))]: ["id", "title", "text", "publishedAt"],
  [inFile("list.json", JSON.stringify(articles, null, 1))]: ["id", "title", "text", "publishedAt"],
  [inFile("table.csv", csv)]: ["id", "title", "text", "publishedAt"],
  [inFile("bom.csv", `\ufeff${csv}`)]: ["id", "title", "text", "publishedAt"],
  [inFile("shift_jis.csv", iconv(csv, "CP932"))]: ["id", "title", "text", "publishedAt"],
  [inFile("iso-2022-jp.csv", iconv(csv, "ISO-2022-JP"))]: ["id", "title", "text", "publishedAt"],
  [inFile("table.tsv.gz", gzipSync(tsv))]: ["id", "title", "text", "publishedAt"],
  [inFile("pages.warc.gz", await warc())]: ["title", "text", "publishedAt"],
  [inFolder("pages", "html", html)]: ["title", "text", "publishedAt"],
  [inFolder("texts", "txt", ({ text }) => text)]: ["text"],
};

test.for(Object.entries(INPUTS))("%s", async ([name, fields]) => {
  const read: Article[] = [];
  for await (const piece of readPieces([join(folder, name)], { maxArticleSize: 1 << 20, columns: {} })) {
    if (piece instanceof Failure) throw piece;
    const { article, warnings } = await readArticle(piece);
    expect(warnings).toEqual([]);
    read.push(article);
  }
  const only = (article: Article) => Object.fromEntries(fields.map((field) => [field, article[field]]));
  expect(read.map(only)).toEqual(articles.map(only));
});
