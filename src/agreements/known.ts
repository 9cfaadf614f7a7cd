import { isOrganization } from "./actors.js";
import { readChain } from "./chain.js";
import type { Discourse } from "./discourse.js";
import type { Frame } from "./frames.js";
import type { Seat } from "./parties/index.js";
import type { Scene } from "./scene.js";
import { kindOf, typeOf } from "./types.js";
import type { Unit } from "./units.js";

/** The rule of an agreement that an article only takes as known. */
export const TAKEN_AS_KNOWN = "agreement/status-taken-as-known";

/**
 * The agreement of an article that never reports it but goes on from it: 今回の提携では、…. Its parties are the two
 * or three companies named there and in the next sentence; null where there are fewer or more.
 */
export function readKnown(sentence: number, text: string, discourse: Discourse): Frame | null {
  const reading = discourse.read(sentence);
  const at = reading.units.findIndex((_, i) => isTakenAsKnown(reading.units, i, text));
  if (at < 0) return null;
  const chain = readChain(reading.units, at, text);
  const kind = kindOf(reading.units, chain, []);
  const scene: Scene = { ...reading, phrases: reading.phrases, text, sentence, chain, kind, discourse };
  const seats = companiesAround(sentence, discourse);
  if (chain.isUnreal || seats.length < 2 || seats.length > 3) return null;
  const bodies = seats.map(({ body }) => body);
  return {
    scene,
    status: "concluded",
    seats,
    others: false,
    rules: [TAKEN_AS_KNOWN, seats[0].rule],
    type: typeOf(kind, bodies, scene),
    date: null,
    start: reading.units[at].start,
    end: reading.units[at].end,
  };
}

function isTakenAsKnown(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (unit.kind !== "trigger" || unit.inflection !== null || next?.kind !== "particle") return false;
  return (
    unit.words.at(-1)!.class === "act" &&
    /(?:今回の|この)$/.test(text.slice(Math.max(0, unit.start - 3), unit.start)) &&
    /^(?:は|では|で|により|によって)$/.test(text.slice(next.start, next.end))
  );
}

function companiesAround(sentence: number, discourse: Discourse): Seat[] {
  const seats = new Map<string, Seat>();
  for (let s = sentence; s <= sentence + 1 && s < discourse.length; s++) {
    if (!discourse.sameParagraph(sentence, s)) break;
    for (const { bodies, start, end } of discourse.read(s).phrases)
      for (const body of bodies)
        if (isOrganization(body) && body.kind === "company" && !seats.has(body.id))
          seats.set(body.id, {
            body,
            role: "party",
            rule: "agreement/party-named-around",
            span: { start, end },
          });
  }
  return [...seats.values()];
}
