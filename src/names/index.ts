import { type Lexicon, openLexicon } from "../lexicon/lexicon.js";
import { openWeights } from "../rules/weights.js";
import { NameFinder } from "./finder.js";

/** Opens what names are found with, once for many documents. Throws where `npm run build` has not been run. */
export function openNames(lexicon: Lexicon = openLexicon()): NameFinder {
  return new NameFinder(lexicon, openWeights());
}
