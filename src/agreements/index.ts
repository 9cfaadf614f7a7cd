import type { Entities } from "../document/index.js";
import type { Agreement, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";

/** The agreements a document reports, one record for each. Spans are into the folded text. */
export function findAgreements(
  _doc: Doc,
  _entities: Entities,
  _dates: readonly DateRecord[],
  _explain?: Explain,
): Agreement[] {
  return [];
}
