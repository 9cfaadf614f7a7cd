import type { DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";

/** A date before it has an id. Offsets into the folded text. */
export type FoundDate = Omit<DateRecord, "id" | "text">;

/** The dates of a document, resolved, in text order, without overlaps. */
export function findDates(_doc: Doc, _explain?: Explain): FoundDate[] {
  return [];
}
