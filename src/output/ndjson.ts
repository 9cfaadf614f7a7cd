import type { ArticleRecord } from "../record.js";

/** A record a line. */
export const ndjsonText = (record: ArticleRecord) => `${JSON.stringify(record)}\n`;
