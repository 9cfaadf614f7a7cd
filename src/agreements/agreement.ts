import type { Agreement } from "../record.js";
import type { Explain } from "../rules/explain.js";
import { type Doc, written } from "../text/doc.js";
import { confidenceOf } from "./confidence.js";
import type { Frame } from "./frames.js";
import { readSlots, type Slots } from "./slots/index.js";

/** The record of a frame, and, to `explain`, the rules and the words behind its fields. */
export function agreementOf(doc: Doc, frame: Frame, id: string, explain?: Explain): Agreement {
  const { sentence } = frame.scene;
  const { start, end } = doc.sentences[sentence];
  const slots = readSlots(doc, frame.scene);
  const words = (span: { start: number; end: number } | null) => span && written(doc, span.start, span.end);
  if (explain) explainFrame(frame, slots, id, explain);
  return {
    id,
    type: frame.type,
    status: frame.status,
    instrument: words(slots.instrument),
    parties: frame.seats.map((seat) => ({ entity: seat.body.id, role: seat.role })),
    subject: words(slots.subject),
    date: frame.date?.id ?? null,
    place: slots.place?.id ?? null,
    amount: slots.amount && {
      text: words(slots.amount)!,
      value: slots.amount.value,
      currency: slots.amount.currency,
      approximate: slots.amount.approximate,
    },
    trigger: { start: frame.start, end: frame.end, text: written(doc, frame.start, frame.end), sentence },
    evidence: { start, end, text: written(doc, start, end) },
    confidence: confidenceOf(frame),
    rules: [...frame.rules],
  };
}

function explainFrame(frame: Frame, slots: Slots, about: string, explain: Explain): void {
  const tell = (span: { start: number; end: number } | null, rule: string, says: string) =>
    explain({
      about,
      start: span?.start ?? frame.start,
      end: span?.end ?? frame.end,
      rule,
      says,
      weight: null,
    });
  for (const rule of frame.rules.filter((id) => id.startsWith("agreement/status")))
    tell(null, rule, `it is ${frame.status}`);
  for (const { body, role, rule, span } of frame.seats) tell(span, rule, `${body.name} takes part (${role})`);
  for (const [slot, span] of Object.entries({ ...slots, date: frame.date }))
    if (span) tell(span, `agreement/slot-${slot}`, `its ${slot}`);
}
