import type { Organization, Person, Place } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import type { Doc } from "../text/doc.js";

export interface Entities {
  organizations: Organization[];
  people: Person[];
  places: Place[];
}

/**
 * Gathers the mentions of a document into entities, each with its aliases, references and roles.
 * Spans are into the folded text; `name`, `aliases` and mention texts are as the article writes them.
 */
export function resolveEntities(_doc: Doc, _names: readonly NameMention[], _explain?: Explain): Entities {
  return { organizations: [], people: [], places: [] };
}
