import type { Failure } from "../failure.js";

/**
 * A part of an input that holds one article: a file, a line, a row, a page. Readers split inputs into pieces
 * without understanding them; `readArticle` understands one. Plain data, so that it can cross to a worker.
 */
export type Piece = Where &
  (
    | { readonly kind: "text"; readonly bytes: Uint8Array }
    | { readonly kind: "json"; readonly bytes: Uint8Array; readonly encoding: string }
    | {
        readonly kind: "object";
        readonly value: unknown;
        /** In the list that holds it, from 0. */
        readonly index: number | null;
      }
    | {
        readonly kind: "html";
        readonly bytes: Uint8Array;
        /** As HTTP declares it. */
        readonly charset: string | null;
        readonly url: string | null;
      }
  );

export interface Where {
  /** As a person named it; `standard input` for `-`. */
  readonly file: string;
  /** From 1; null where the whole file is the article. */
  readonly line: number | null;
}

/** An input that is open: its first bytes for recognising it, and all of them, decompressed. */
export interface Source {
  readonly file: string;
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /** Recognised by name and content where it is not given. */
  readonly format?: InputFormat;
  /** A WHATWG encoding label; found out where it is not given. */
  readonly encoding?: string;
  /** Bytes; an article beyond it is a failure of its own. */
  readonly maxArticleSize: number;
  readonly columns: ColumnNames;
  /** Told how many bytes were read, as they lie on the disk. */
  readonly onBytes?: (count: number) => void;
}

/** The columns of a table that hold an article's fields; found by their usual names where they are not given. */
export interface ColumnNames {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly publishedAt?: string;
  readonly source?: string;
}

export type InputFormat = "text" | "json" | "ndjson" | "csv" | "tsv" | "html" | "warc";

/** Splits a source into pieces; what it cannot split off is a failure in their place. */
export type Reader = (source: Source, options: ReadOptions) => AsyncIterable<Piece | Failure>;
