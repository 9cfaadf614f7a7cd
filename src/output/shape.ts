import type { ArticleRecord } from "../record.js";
import type { ArticleRows } from "./article-rows.js";
import type { Cell } from "./columns.js";

/** What a writer takes of records. Plain data: the thread that makes records is told it, and makes that of them. */
export type Shape =
  | { readonly kind: "ndjson" }
  | { readonly kind: "json" }
  /** `colours` is chalk's level, 0 for none; `width` is in columns. */
  | { readonly kind: "pretty"; readonly colours: 0 | 1 | 2 | 3; readonly width: number }
  /** A file for each of the tables. */
  | { readonly kind: "csv"; readonly tables: readonly string[]; readonly delimiter: "," | "\t" }
  | { readonly kind: "rows"; readonly tables: readonly string[] }
  | { readonly kind: "articles" };

/** UTF-8 for each file. */
export type Texts = readonly Uint8Array[];
/** The rows for each table. */
export type TableRows = readonly (readonly Cell[])[][];

export type Shaped = Texts | TableRows | readonly ArticleRows[];

/** Makes what a writer of that shape takes of some records. */
export type Shaper = (records: readonly ArticleRecord[]) => Promise<Shaped>;

export async function openShaper(shape: Shape): Promise<Shaper> {
  switch (shape.kind) {
    case "ndjson":
      return textShaper((await import("./ndjson.js")).ndjsonText);
    case "json":
      return textShaper((await import("./json.js")).jsonText);
    case "pretty": {
      const { palette } = await import("./palette.js");
      const { prettyText } = await import("./pretty.js");
      const paint = await palette(shape.colours);
      return textShaper((record) => prettyText(record, paint, shape.width));
    }
    case "csv":
      return (await import("./csv.js")).csvShaper(shape);
    case "rows": {
      const { tableNamed } = await import("./tables.js");
      const tables = shape.tables.map(tableNamed);
      return async (records) => tables.map(({ rows }) => records.flatMap(rows));
    }
    case "articles": {
      const { articleRows } = await import("./article-rows.js");
      return async (records) => records.map(articleRows);
    }
  }
}

function textShaper(text: (record: ArticleRecord) => string): Shaper {
  const encoder = new TextEncoder();
  return async (records) => [encoder.encode(records.map(text).join(""))];
}
