import { z } from "zod";
import { Failure } from "../failure.js";
import type { Piece } from "./piece.js";

/** An article as JSON and CSV give it. Fields that are not here are passed over. */
export const InputArticle = z.object({
  id: z
    .union([z.string(), z.number()])
    .transform(String)
    .nullish()
    .transform((id) => id ?? undefined)
    .describe("unique; a hash of the text where there is none"),
  title: z.string().nullish(),
  text: z.string(),
  publishedAt: z.string().nullish().describe("YYYY-MM-DD, with a time or without"),
  source: z.string().nullish().describe("a path or URL"),
});
export type InputArticle = z.output<typeof InputArticle>;

/** Checks an article; the failure names the field and what is wrong with it. */
export function check(value: unknown, piece: Piece): InputArticle {
  const result = InputArticle.safeParse(value);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  const problem = message.replace("Invalid input: ", "");
  const place = piece.kind === "object" && piece.index !== null ? [piece.index, ...path] : path;
  throw new Failure({
    code: "article/shape",
    file: piece.file,
    line: piece.line ?? undefined,
    message: `not an article: ${place.length > 0 ? `${z.core.toDotPath(place)}: ` : ""}${problem}`,
    advice: 'an article is {"id"?, "title"?, "text", "publishedAt"?, "source"?}',
  });
}
