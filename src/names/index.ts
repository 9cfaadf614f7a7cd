import { openLexicon } from "../lexicon/lexicon.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import { openWeights } from "../rules/weights.js";
import type { Doc } from "../text/doc.js";
import { NameFinder } from "./finder.js";

let finder: NameFinder | undefined;

/** The organizations, people and places a document names, in text order, without overlaps. */
export function findNames(doc: Doc, explain?: Explain): NameMention[] {
  finder ??= new NameFinder(openLexicon(), openWeights());
  return finder.find(doc, explain);
}
