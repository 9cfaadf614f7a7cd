import { createHash } from "node:crypto";
import type { ArticleRecord } from "../record.js";
import type { Cell } from "./columns.js";
import { INSERTIONS } from "./sql.js";

/** An article on its way into a database. */
export interface ArticleRows {
  readonly id: string;
  /** Of the whole record: loading the same again changes nothing. */
  readonly hash: string;
  /** The rows of each of the `INSERTIONS`. */
  readonly rows: readonly (readonly Cell[])[][];
}

export function articleRows(record: ArticleRecord): ArticleRows {
  const hash = createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 32);
  return { id: record.id, hash, rows: INSERTIONS.map(({ rows }) => rows(record, hash)) };
}
