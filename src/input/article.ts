import { Failure } from "../failure.js";
import type { Warning } from "../record.js";
import type { Article } from "../text/doc.js";
import { decode, decodeAs } from "./decode.js";
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
    case "text": {
      const { text, warnings } = decode(piece.bytes, piece.file, encoding);
      return finish({ text, source: sourceOf(piece) }, warnings, piece);
    }
    case "json": {
      const { text, warnings } = decodeAs(piece.bytes, piece.encoding);
      return checked(parseJson(text, piece), warnings, piece);
    }
    case "object":
      return checked(piece.value, [], piece);
  }
}

async function checked(value: unknown, warnings: Warning[], piece: Piece): Promise<ReadArticle> {
  const input = isPlain(value) ? value : await (await import("./article-schema.js")).check(value, piece);
  const publishedAt = input.publishedAt ? parsePublished(input.publishedAt) : null;
  if (input.publishedAt && publishedAt === null) warnings.push(unknownDate(input.publishedAt));
  return finish(
    {
      ...(input.id !== undefined && { id: input.id }),
      title: input.title ?? null,
      text: input.text,
      publishedAt,
      source: input.source ?? sourceOf(piece),
    },
    warnings,
    piece,
  );
}

function finish(article: Article, warnings: Warning[], where: Where): ReadArticle {
  if (article.text.trim() !== "") return { article, warnings };
  throw new Failure({
    code: "article/empty",
    file: where.file,
    line: where.line ?? undefined,
    id: article.id,
    message: "an empty article",
    advice: "give it a text or leave it out",
  });
}

/** Standard input is no source that anybody could go back to. */
const sourceOf = ({ file }: Where) => (file === "standard input" ? null : file);

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
