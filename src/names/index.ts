import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import type { Doc } from "../text/doc.js";

/** The organizations, people and places a document names, in text order, without overlaps. */
export function findNames(_doc: Doc, _explain?: Explain): NameMention[] {
  return [];
}
