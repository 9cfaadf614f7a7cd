import { parseString } from "fast-csv";
import { Failure } from "../failure.js";
import { type RawRow, splitRows } from "./csv-rows.js";
import { decodeStream, detectEncoding, encodeStream } from "./decode.js";
import type { ColumnNames, Piece, ReadOptions, Source } from "./piece.js";
import { tooLong } from "./size.js";

type Field = "id" | "title" | "text" | "publishedAt" | "source";

/** The names by which a column is known where no option names it. */
const USUAL_NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "article_id", "記事id"],
  title: ["title", "headline", "タイトル", "見出し", "題名"],
  text: ["text", "body", "content", "article", "本文", "記事", "記事本文"],
  publishedAt: [
    "publishedat",
    "published_at",
    "published",
    "date",
    "日付",
    "日時",
    "掲載日",
    "発行日",
    "公開日",
  ],
  source: ["source", "url", "link", "出典"],
};

const OPTIONS: Readonly<Partial<Record<Field, string>>> = {
  id: "--id-column",
  title: "--title-column",
  text: "--text-column",
  publishedAt: "--date-column",
};

/** The first byte of the one that UTF-8 has. */
const BYTE_ORDER_MARK = 0xef;

export const readCsv = (source: Source, options: ReadOptions) => readTable(source, options, ",");
export const readTsv = (source: Source, options: ReadOptions) => readTable(source, options, "\t");

/** A table with a header and an article in each row. */
async function* readTable(
  source: Source,
  options: ReadOptions,
  delimiter: string,
): AsyncGenerator<Piece | Failure> {
  const { file } = source;
  const encoding = options.encoding ?? detectEncoding(source.head);
  const isAsItIs = encoding === "utf-8" && source.head[0] !== BYTE_ORDER_MARK;
  const chunks = isAsItIs ? source.chunks : encodeStream(decodeStream(source.chunks, encoding));
  let columns: Columns | null = null;
  for await (const rows of splitRows(chunks, delimiter.charCodeAt(0), options.maxArticleSize)) {
    for (const { line, cells } of await parseRows(rows, delimiter)) {
      if (cells === "too-long") yield tooLong({ file, line }, options.maxArticleSize);
      else if (cells === "malformed" && columns) yield malformed(file, line);
      else if (cells === "malformed") throw malformed(file, line);
      else if (columns) yield { kind: "object", file, line, value: articleOf(cells, columns), index: null };
      else columns = findColumns(cells, options.columns, file);
    }
  }
}

/** The place of each field in a row; undefined where the table does not have it. */
type Columns = Readonly<Record<Field, number | undefined>>;

function findColumns(header: readonly string[], named: ColumnNames, file: string): Columns {
  const usual = header.map((name) => name.trim().toLowerCase());
  const place = (field: Field): number | undefined => {
    const name = named[field];
    if (name === undefined) {
      const found = USUAL_NAMES[field].map((known) => usual.indexOf(known)).find((index) => index >= 0);
      if (found === undefined && field === "text") throw noColumn("no column for the text", header, file);
      return found;
    }
    const index = header.findIndex((column) => column.trim() === name);
    if (index < 0) throw noColumn(`no column "${name}"`, header, file, OPTIONS[field]);
    return index;
  };
  return {
    id: place("id"),
    title: place("title"),
    text: place("text"),
    publishedAt: place("publishedAt"),
    source: place("source"),
  };
}

function noColumn(
  message: string,
  header: readonly string[],
  file: string,
  option = "--text-column",
): Failure {
  const shown =
    header.slice(0, 20).join(", ") + (header.length > 20 ? ` and ${header.length - 20} more` : "");
  return new Failure({
    code: "csv/column",
    file,
    line: 1,
    message,
    advice: `name one with ${option}; there are: ${shown}`,
  });
}

/** What is not in the row stays out of the article; an empty cell says nothing. */
function articleOf(cells: readonly string[], columns: Columns): unknown {
  const cell = (field: Field) => {
    const index = columns[field];
    return index === undefined ? undefined : cells[index] || undefined;
  };
  return {
    id: cell("id"),
    title: cell("title"),
    text: cells[columns.text!] ?? "",
    publishedAt: cell("publishedAt"),
    source: cell("source"),
  };
}

interface ParsedRow {
  readonly line: number;
  readonly cells: readonly string[] | "too-long" | "malformed";
}

/** Parses rows together, which is much faster, and one by one where one of them is malformed. */
async function parseRows(rows: readonly RawRow[], delimiter: string): Promise<ParsedRow[]> {
  const texts = rows.map(({ bytes }) => (bytes === null ? null : Buffer.from(bytes).toString("utf8")));
  const filled = texts.filter((text) => text?.trim());
  const together = await parseCsv(filled.join("\n"), delimiter);
  const parsed: ParsedRow[] = [];
  let next = 0;
  for (const [i, { line }] of rows.entries()) {
    const text = texts[i];
    if (text === null) parsed.push({ line, cells: "too-long" });
    else if (text.trim() !== "") {
      const cells = together ? together[next++] : (await parseCsv(text, delimiter))?.[0];
      parsed.push({ line, cells: cells ?? "malformed" });
    }
  }
  return parsed;
}

/** The rows of a text; null where it is no CSV. */
function parseCsv(text: string, delimiter: string): Promise<string[][] | null> {
  return new Promise((resolve) => {
    const rows: string[][] = [];
    parseString<string[], string[]>(text, { headers: false, delimiter })
      .on("data", (row: string[]) => rows.push(row))
      .on("error", () => resolve(null))
      .on("end", () => resolve(rows));
  });
}

function malformed(file: string, line: number): Failure {
  return new Failure({
    code: "csv/malformed",
    file,
    line,
    message: "a row with a quote that does not fit",
    advice: 'quote the whole cell and double the quotes in it: "…""…"',
  });
}
