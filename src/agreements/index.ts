import type { Entities } from "../document/index.js";
import type { Agreement, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import { type Doc, written } from "../text/doc.js";
import { gatherCast } from "./actors.js";
import type { Discourse, Reading } from "./discourse.js";
import { type Frame, readFrames } from "./frames.js";
import { mergeFrames } from "./merge.js";
import { readPhrases } from "./phrases.js";
import { describe } from "./slots.js";
import { readUnits } from "./units.js";
import { openWords } from "./words.js";

/** The agreements a document reports, one record for each. Spans are into the folded text. */
export function findAgreements(
  doc: Doc,
  entities: Entities,
  dates: readonly DateRecord[],
  explain?: Explain,
): Agreement[] {
  const words = openWords();
  const cued = doc.sentences.filter((sentence) =>
    words.cue.test(doc.text.slice(sentence.start, sentence.end)),
  );
  if (cued.length === 0) return [];

  const cast = gatherCast(entities, doc.sentences.length);
  const readings = new Map<number, Reading>();
  const discourse: Discourse = {
    read(sentence) {
      let reading = readings.get(sentence);
      if (!reading) {
        const units = readUnits(
          doc,
          sentence,
          cast.bySentence[sentence],
          dates.filter((date) => date.sentence === sentence),
          words,
        );
        reading = { units, phrases: readPhrases(units, doc.text, words) };
        readings.set(sentence, reading);
      }
      return reading;
    },
    sameParagraph: (a, b) => !doc.text.slice(doc.sentences[a].end, doc.sentences[b].start).includes("\n"),
    isHeadline: (sentence) => doc.sentences[sentence].kind === "headline",
  };

  const frames: Frame[] = cued.flatMap((sentence) =>
    readFrames(doc, sentence.index, discourse.read(sentence.index), discourse, cast, explain),
  );
  return mergeFrames(frames).map((frame, i) => {
    const { start, end } = doc.sentences[frame.sentence];
    return {
      id: `agr${i + 1}`,
      type: frame.type,
      status: frame.status,
      ...describe(doc, frame, dates),
      parties: frame.seats.map((seat) => ({ entity: seat.body.id, role: seat.role })),
      trigger: {
        ...frame.trigger,
        text: written(doc, frame.trigger.start, frame.trigger.end),
        sentence: frame.sentence,
      },
      evidence: { start, end, text: written(doc, start, end) },
      confidence: 0.8,
      rules: [...frame.rules],
    };
  });
}
