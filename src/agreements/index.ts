import type { Entities } from "../document/index.js";
import type { Agreement, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import { type Doc, written } from "../text/doc.js";
import { gatherCast, isPerson } from "./actors.js";
import { confidenceOf } from "./confidence.js";
import type { Discourse, Reading } from "./discourse.js";
import { readFrames } from "./frames.js";
import { mergeFrames } from "./merge.js";
import { readPhrases } from "./phrases.js";
import { fillSlots } from "./slots/index.js";
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
    standFor: (body) => {
      const office = isPerson(body) && body.roles.find((role) => role.organization !== null);
      return (office && cast.body(office.organization!)) || body;
    },
    isHeadline: (sentence) => doc.sentences[sentence].kind === "headline",
  };

  const frames = cued.flatMap(({ index }) => readFrames(index, doc.text, discourse, cast, explain));
  return mergeFrames(frames).map((frame, i) => {
    const { sentence } = frame.scene;
    const { start, end } = doc.sentences[sentence];
    return {
      id: `agr${i + 1}`,
      type: frame.type,
      status: frame.status,
      ...fillSlots(doc, frame.scene, frame.date),
      parties: frame.seats.map((seat) => ({ entity: seat.body.id, role: seat.role })),
      trigger: { start: frame.start, end: frame.end, text: written(doc, frame.start, frame.end), sentence },
      evidence: { start, end, text: written(doc, start, end) },
      confidence: confidenceOf(frame),
      rules: [...frame.rules],
    };
  });
}
