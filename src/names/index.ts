import { type Lexicon, openLexicon } from "../lexicon/lexicon.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import { openWeights } from "../rules/weights.js";
import type { Doc } from "../text/doc.js";
import { NameFinder } from "./finder.js";

/** Opens what names are found with, once for many documents. Throws where `npm run build` has not been run. */
export function openNames(lexicon: Lexicon = openLexicon()): NameFinder {
  return new NameFinder(lexicon, openWeights());
}

let finder: NameFinder | undefined;

/** The organizations, people and places a document names, in text order, without overlaps. */
export function findNames(doc: Doc, explain?: Explain): NameMention[] {
  finder ??= openNames();
  return finder.find(doc, explain);
}
