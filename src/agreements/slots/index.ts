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
  return {
    instrument: instrumentOf(scene),
    subject: subjectOf(scene),
    place: placeOf(scene),
    amount: UNPAID.has(scene.kind) ? null : amountOf(doc, scene),
  };
}

/** Words by which a later sentence speaks of the money: 買収額は…, …を出資する. */
const PRICE =
  /(?:額|価格|費用|代金|総額|資本金|一時金|解決金|和解金)(?:は|が|を|で|として)|(?:出資|引き受け|取得|投じ|支払)/;

/** The money in the sentence, else the price that one of the next two names: 買収額は約320億円。 */
function amountOf(doc: Doc, { sentence, discourse }: Scene): Amount | null {
  const own = doc.sentences[sentence];
  const amount = amountIn(doc.text, own.start, own.end);
  if (amount !== null) return amount;
  for (
    let s = sentence + 1;
    s < doc.sentences.length && s <= sentence + 2 && discourse.sameParagraph(sentence, s);
    s++
  ) {
    const { start, end } = doc.sentences[s];
    if (PRICE.test(doc.text.slice(start, end))) return amountIn(doc.text, start, end);
  }
  return null;
}
