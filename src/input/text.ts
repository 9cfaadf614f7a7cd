import type { Failure } from "../failure.js";
import { readWhole } from "./open.js";
import type { Piece, ReadOptions, Source } from "./piece.js";
import { tooLong } from "./size.js";

/** A text file is one article. */
export async function* readText(source: Source, options: ReadOptions): AsyncGenerator<Piece | Failure> {
  const where = { file: source.file, line: null };
  const bytes = await readWhole(source, options.maxArticleSize);
  yield bytes ? { kind: "text", ...where, bytes } : tooLong(where, options.maxArticleSize);
}
