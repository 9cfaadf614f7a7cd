import type { Agreement, DateRecord } from "../../record.js";
import { type Doc, written } from "../../text/doc.js";
import type { Scene } from "../scene.js";
import { amountIn } from "./amount.js";
import { instrumentOf } from "./instrument.js";
import { placeOf } from "./place.js";
import { subjectOf } from "./subject.js";

/** Types in which money may pass. */
const PAID = new Set([
  "acquisition",
  "capital",
  "contract",
  "license",
  "settlement",
  "joint-venture",
  "labor",
  "merger",
  "agreement",
]);

/** What a scene says of its agreement beside who and how. */
export function fillSlots(
  doc: Doc,
  scene: Scene,
  date: DateRecord | null,
): Pick<Agreement, "instrument" | "subject" | "date" | "place" | "amount"> {
  const sentence = doc.sentences[scene.sentence];
  const words = (span: { start: number; end: number } | null) => span && written(doc, span.start, span.end);
  const amount = PAID.has(scene.kind) ? amountIn(doc.text, sentence.start, sentence.end) : null;
  return {
    instrument: words(instrumentOf(scene)),
    subject: words(subjectOf(scene)),
    date: date?.id ?? null,
    place: placeOf(scene),
    amount: amount && {
      text: words(amount)!,
      value: amount.value,
      currency: amount.currency,
      approximate: amount.approximate,
    },
  };
}
