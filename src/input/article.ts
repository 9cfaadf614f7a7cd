import { Failure } from "../failure.js";
import type { Warning } from "../record.js";
import type { Article } from "../text/doc.js";
import { decode } from "./decode.js";
import { STANDARD_INPUT } from "./open.js";
import { parseJson } from "./parse-json.js";
import type { Piece, Where } from "./piece.js";
import { parsePublished } from "./published.js";

export interface ReadArticle {
  readonly article: Article;
  /** What was odd about the input; they go to the record. */
  readonly warnings: readonly Warning[];
}

/** Makes an article of a piece, or throws the failure that says why it is none. */
export async function readArticle(piece: Piece, encoding?: string): Promise<ReadArticle> {
  switch (piece.kind) {
    case "text":
      return finish({ text: decode(piece.bytes, piece.file, encoding) }, piece);
    case "json":
      return checked(parseJson(new TextDecoder(piece.encoding).decode(piece.bytes), piece), piece);
    case "object":
      return checked(piece.value, piece);
    case "html":
      return finish(await (await import("./html.js")).readPage(piece, encoding), piece);
  }
}

async function checked(value: unknown, piece: Piece): Promise<ReadArticle> {
  const input = isPlain(value) ? value : (await import("./article-schema.js")).check(value, piece);
  const publishedAt = input.publishedAt ? parsePublished(input.publishedAt) : null;
  const isUnknown = input.publishedAt && publishedAt === null;
  return finish({ ...input, publishedAt }, piece, isUnknown ? [unknownDate(input.publishedAt)] : []);
}

function finish(input: PlainArticle, piece: Piece, warnings: Warning[] = []): ReadArticle {
  const { id, title = null, text, publishedAt = null, source } = input;
  if (text.trim() === "") throw empty(piece, id);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost > 0) warnings.push(undecodable(lost));
  return {
    article: { ...(id !== undefined && { id }), title, text, publishedAt, source: source ?? sourceOf(piece) },
    warnings,
  };
}

function empty({ file, line }: Where, id: string | undefined): Failure {
  return new Failure({
    code: "article/empty",
    file,
    line: line ?? undefined,
    id,
    message: "an empty article",
    advice: "give it a text or leave it out",
  });
}

/** Standard input is no source that anybody could go back to. */
function sourceOf(piece: Piece): string | null {
  if (piece.kind === "html" && piece.url !== null) return piece.url;
  return piece.file === STANDARD_INPUT ? null : piece.file;
}

function undecodable(count: number): Warning {
  const characters = count === 1 ? "1 character" : `${count} characters`;
  return {
    code: "encoding/undecodable",
    message: `${characters} could not be decoded and became U+FFFD; --encoding forces an encoding`,
  };
}

const unknownDate = (written: string): Warning => ({
  code: "article/date",
  message: `publishedAt is no date that could be read: ${written}`,
});

interface PlainArticle {
  readonly id?: string;
  readonly title?: string | null;
  readonly text: string;
  readonly publishedAt?: string | null;
  readonly source?: string | null;
}

const isOptional = (value: unknown) => value == null || typeof value === "string";

/**
 * Whether a value is an article that needs no conversion. Everything else is decided by the zod schema, which
 * takes 50 ms to load: a test holds that whatever passes here passes there, unchanged.
 */
export function isPlain(value: unknown): value is PlainArticle {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, text, publishedAt, source } = value as Record<string, unknown>;
  return (
    typeof text === "string" &&
    (id === undefined || typeof id === "string") &&
    isOptional(title) &&
    isOptional(publishedAt) &&
    isOptional(source)
  );
}
