import type { ArticleRecord } from "../record.js";
import type { Frame } from "./text-writer.js";

/** One list of all records, indented. */
export const JSON_FRAME: Frame = { separator: ",", opening: "[", closing: "\n]\n", empty: "[]\n" };

export const jsonText = (record: ArticleRecord) =>
  `${JSON_FRAME.separator}\n${JSON.stringify(record, null, 2)}`;
