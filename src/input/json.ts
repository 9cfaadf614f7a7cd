import { Failure } from "../failure.js";
import { decode } from "./decode.js";
import { readWhole } from "./open.js";
import { parseJson } from "./parse-json.js";
import type { Piece, ReadOptions, Source } from "./piece.js";
import { formatSize } from "./size.js";

const MAX_FILE_SIZE = 256 << 20;

/** A JSON file holds one article or a list of them. It is read whole: for more, there is JSON Lines. */
export async function* readJson(source: Source, options: ReadOptions): AsyncGenerator<Piece | Failure> {
  const { file } = source;
  const bytes = await readWhole(source, MAX_FILE_SIZE);
  if (bytes === null) {
    yield new Failure({
      code: "json/too-big",
      file,
      message: `a JSON file of more than ${formatSize(MAX_FILE_SIZE)}`,
      advice: "make it JSON Lines, one article a line (jq -c '.[]')",
    });
    return;
  }
  const value = parseJson(decode(bytes, file, options.encoding), { file, line: null });
  const articles = Array.isArray(value) ? [...value.entries()] : ([[null, value]] as const);
  for (const [index, article] of articles) yield { kind: "object", file, line: null, value: article, index };
}
