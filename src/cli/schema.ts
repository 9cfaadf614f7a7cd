import { z } from "zod";
import { ArticleRecord } from "../record.js";

/** Prints the record's JSON Schema, as zod derives it. */
export function printSchema(): void {
  const schema = z.toJSONSchema(ArticleRecord, { target: "draft-2020-12" });
  process.stdout.write(`${JSON.stringify({ title: "ArticleRecord", ...schema }, null, 2)}\n`);
}
