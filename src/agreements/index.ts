import type { Entities } from "../document/index.js";
import type { Agreement, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";
import { gatherCast } from "./actors.js";
import { agreementOf } from "./agreement.js";
import { type Discourse, openDiscourse } from "./discourse.js";
import { type Frame, readFrames } from "./frames.js";
import { readKnown } from "./known.js";
import { mergeFrames } from "./merge.js";
import { openWords } from "./words.js";

/**
 * The agreements a document reports, one record for each. A sentence is read only where it holds a trigger, or
 * where a sentence that holds one leaves somebody out. Spans are into the folded text.
 */
export function findAgreements(
  doc: Doc,
  entities: Entities,
  dates: readonly DateRecord[],
  explain?: Explain,
): Agreement[] {
  const words = openWords();
  const cued = doc.sentences.filter(({ start, end }) => words.hasTrigger(doc.text, start, end));
  if (cued.length === 0) return [];
  const cast = gatherCast(entities);
  const discourse = openDiscourse(doc, cast, dates, words);
  const frames = cued.flatMap(({ index }) => readFrames(index, doc.text, discourse, explain));
  if (frames.length === 0) {
    const known = firstKnown(cued, doc.text, discourse);
    if (known) frames.push(known);
  }
  return mergeFrames(frames).map((frame, i) => agreementOf(doc, frame, `agr${i + 1}`, explain));
}

function firstKnown(
  cued: readonly { readonly index: number }[],
  text: string,
  discourse: Discourse,
): Frame | null {
  for (const { index } of cued) {
    const known = readKnown(index, text, discourse);
    if (known) return known;
  }
  return null;
}
