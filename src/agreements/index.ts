import type { Entities } from "../document/index.js";
import type { Agreement, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";
import { type Actor, gatherCast } from "./actors.js";
import { agreementOf } from "./agreement.js";
import { type Discourse, openDiscourse } from "./discourse.js";
import { type Frame, readFrames } from "./frames.js";
import { readKnown } from "./known.js";
import { mergeFrames } from "./merge.js";
import { openWords, type Words } from "./words.js";

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
  const cued = doc.sentences.filter(({ start, end }) => words.nextTrigger(doc.text, start, end) !== null);
  if (cued.length === 0) return [];
  const cast = gatherCast(entities);
  const told = cued.filter((sentence) =>
    isTriggered(sentence, doc.text, cast.actorsOf(sentence.index), words),
  );
  const discourse = openDiscourse(doc, cast, dates, words);
  const frames = told.flatMap(({ index }) => readFrames(index, doc.text, discourse, explain));
  if (frames.length === 0) {
    const known = firstKnown(told, doc.text, discourse);
    if (known) frames.push(known);
  }
  return mergeFrames(frames).map((frame, i) => agreementOf(doc, frame, `agr${i + 1}`, explain));
}

/** Whether a trigger is more than part of a name (共同通信); the title of a paper is read in names too. */
function isTriggered(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  actors: readonly Actor[],
  words: Words,
): boolean {
  let next = 0;
  for (let found = words.nextTrigger(text, start, end); found; ) {
    const from = found.start;
    const to = from + found.word.word.length;
    while (next < actors.length && actors[next].end <= from) next++;
    const actor = actors[next];
    const isPart = actor !== undefined && actor.start <= from && to <= actor.end;
    if (!isPart || actor.end - actor.start === to - from || found.word.class === "paper") return true;
    found = words.nextTrigger(text, from + 1, end);
  }
  return false;
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
