export { type ExtractedDate, extractDates } from "./dates/index.js";
export { createExtractor, type ExtractOptions, type Extractor } from "./extract.js";
export type * from "./record.js";
export type { Article } from "./text/doc.js";
