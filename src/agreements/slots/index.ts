import type { Doc } from "../../text/doc.js";
import type { Scene } from "../scene.js";
import { type Amount, amountIn } from "./amount.js";
import { instrumentOf } from "./instrument.js";
import { placeOf } from "./place.js";
import { subjectOf } from "./subject.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a scene says of its agreement beside who, how and when; offsets into the folded text. */
export interface Slots {
  readonly instrument: Span | null;
  readonly subject: Span | null;
  /** With the id of the place. */
  readonly place: (Span & { readonly id: string }) | null;
  readonly amount: Amount | null;
}

/** Types in which no money passes. */
const UNPAID = new Set(["treaty", "ceasefire", "partnership", "memorandum", "pact", "document", "statement"]);

export function readSlots(doc: Doc, scene: Scene): Slots {
  const sentence = doc.sentences[scene.sentence];
  return {
    instrument: instrumentOf(scene),
    subject: subjectOf(scene),
    place: placeOf(scene),
    amount: UNPAID.has(scene.kind) ? null : amountIn(doc.text, sentence.start, sentence.end),
  };
}
