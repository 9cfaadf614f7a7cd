import type { DateRecord } from "../record.js";
import type { Doc } from "../text/doc.js";
import type { Actor, Body, Cast } from "./actors.js";
import { isOrganization, isPerson, isPlace, isState } from "./actors.js";
import { TALKS } from "./parts.js";
import { type Phrase, readPhrases } from "./phrases.js";
import { readUnits } from "./read-units.js";
import { isInflected, isMeeting, type Unit } from "./units.js";
import type { GroupWord, Words } from "./words.js";

/** A sentence as read so far. */
export interface Reading {
  readonly units: readonly Unit[];
  /** Read when first asked for: where no trigger survives the vetoes nobody does. */
  readonly phrases: readonly Phrase[];
}

class SentenceReading implements Reading {
  #phrases: readonly Phrase[] | undefined;

  constructor(
    readonly units: readonly Unit[],
    private readonly text: string,
    private readonly words: Words,
    private readonly isHeadline: boolean,
  ) {}

  get phrases(): readonly Phrase[] {
    this.#phrases ??= readPhrases(this.units, this.text, this.words, this.isHeadline);
    return this.#phrases;
  }
}

/** What the sentences before say of who acts and whom they met. */
export interface Discourse {
  read(sentence: number): Reading;
  /** How many sentences there are. */
  readonly length: number;
  /** Sentences apart by a blank line or a heading do not share their subject. */
  sameParagraph(a: number, b: number): boolean;
  isHeadline(sentence: number): boolean;
  /** Whether a sentence may hold words for talks, or for what comes of them: few do, and to look is cheaper than to read. */
  mayTellOfTalks(sentence: number): boolean;
  /** The day of publication, or null. */
  readonly publishedAt: string | null;
  /** The parties of the agreements told last, the latest at the end. */
  readonly told: readonly (readonly Body[])[];
  remember(parties: readonly Body[]): void;
  /** The body that a person with an office or a delegation stands for; others stand for themselves. */
  standFor(body: Body): Body;
}

/** Reads the sentences of a document as they are asked for, each once. */
export function openDiscourse(doc: Doc, cast: Cast, dates: readonly DateRecord[], words: Words): Discourse {
  const readings = new Map<number, Reading>();
  const datesOf = new Map<number, DateRecord[]>();
  for (const date of dates) {
    const others = datesOf.get(date.sentence);
    if (others) others.push(date);
    else datesOf.set(date.sentence, [date]);
  }
  const told: (readonly Body[])[] = [];
  return {
    told,
    length: doc.sentences.length,
    publishedAt: doc.publishedAt,
    remember(parties) {
      told.push(parties);
      if (told.length > MAX_TOLD) told.shift();
    },
    read(sentence) {
      let reading = readings.get(sentence);
      if (!reading) {
        const actors = cast
          .actorsOf(sentence)
          .filter((actor) => !isAbbreviatedTrigger(actor, doc.text, words));
        const units = readUnits(doc, sentence, actors, datesOf.get(sentence) ?? [], words);
        reading = new SentenceReading(units, doc.text, words, doc.sentences[sentence].kind === "headline");
        readings.set(sentence, reading);
      }
      return reading;
    },
    sameParagraph: (a, b) => !doc.text.slice(doc.sentences[a].end, doc.sentences[b].start).includes("\n"),
    isHeadline: (sentence) => doc.sentences[sentence].kind === "headline",
    mayTellOfTalks(sentence) {
      const { start, end } = doc.sentences[sentence];
      return words.mayTellOfTalks(doc.text, start, end);
    },
    standFor(body) {
      if (isPerson(body)) {
        const office = body.roles.find((role) => role.organization !== null);
        return (office && cast.body(office.organization!)) || body;
      }
      const delegation = words.delegations.find((word) => body.name.endsWith(word));
      return (delegation && cast.named(body.name.slice(0, -delegation.length))) || body;
    },
  };
}

/** TOB and EPA look like the names of bodies. */
function isAbbreviatedTrigger({ start, end }: Actor, text: string, words: Words): boolean {
  if (!/^[A-Z]+$/.test(text.slice(start, end))) return false;
  return words.at(text, start, end, (offset) => offset === end)?.kind === "trigger";
}

const MAX_BACK = 6;
const MAX_TOLD = 8;

export const isSubject = (particle: string) => /^(?:は|が|も|とが|では|とも|としては|こそ)$/.test(particle);

/** Bodies that can bind themselves. */
export const canAct = (body: Body) => !isPlace(body) || (body.kind !== "natural" && body.kind !== "address");

/** Bodies that act of themselves; a stadium or a centre only has agreements made with it. */
export const canLead = (body: Body) => canAct(body) && !(isPlace(body) && body.kind === "facility");

/** Whom a sentence says was visited or talked to. */
export function met(reading: Reading, before = Number.POSITIVE_INFINITY): Body[] {
  const { units } = reading;
  if (!units.some(isMeeting)) return [];
  return reading.phrases
    .filter((phrase) => {
      if (phrase.owned !== null || phrase.to > before) return false;
      const particle = phrase.particle;
      const verb = units.slice(phrase.to).find((unit) => isInflected(unit) || isMeeting(unit));
      if (verb?.kind !== "predicate") return false;
      if (verb.word.class === "negotiate") return /^(?:に|に対し|に対して|と|との間で)$/.test(particle);
      return verb.word.class === "meet" && /^(?:を|と|との|との間で|に)$/.test(particle);
    })
    .flatMap((phrase) => phrase.bodies)
    .filter(canAct);
}

/** The bodies of a phrase, a group resolved. */
export function bodiesOf(phrase: Phrase, discourse: Discourse, sentence: number): readonly Body[] {
  // A paragraph that opens with 両社 goes on with those who agreed, whoever was named between.
  if (phrase.isReference && phrase.bodies.length > 1 && opensParagraph(discourse, sentence))
    return discourse.told.findLast((parties) => parties.length === phrase.bodies.length) ?? phrase.bodies;
  if (phrase.group === null || phrase.bodies.length > 0) return phrase.bodies;
  return phrase.group.count === 1
    ? delegationBefore(phrase.group.word, discourse, sentence)
    : resolveGroup(phrase.group, discourse, sentence, phrase.from);
}

const opensParagraph = (discourse: Discourse, sentence: number) =>
  sentence > 0 && !discourse.sameParagraph(sentence - 1, sentence);

/** The body whose delegation (代表団) was last spoken of. */
function delegationBefore(word: string, discourse: Discourse, sentence: number): readonly Body[] {
  for (let s = sentence; s >= 0 && s >= sentence - 2 * MAX_BACK; s--) {
    const whose = discourse
      .read(s)
      .phrases.findLast(
        ({ delegation, bodies }) => delegation === word || bodies.some(({ name }) => name.endsWith(word)),
      );
    if (whose) return whose.bodies.map(discourse.standFor);
  }
  return [];
}

/** The subject of a sentence: its last 〜は, else its last 〜が. */
export function subjectOf({ phrases }: Reading, before = Number.POSITIVE_INFINITY): readonly Body[] {
  const subjects = phrases.filter(
    (phrase) =>
      phrase.to <= before &&
      phrase.owned === null &&
      isSubject(phrase.particle) &&
      phrase.bodies.some(canLead),
  );
  const topic = subjects.findLast((phrase) => phrase.particle.endsWith("は")) ?? subjects.at(-1);
  return topic?.bodies.filter(canLead) ?? [];
}

/** The subject that a sentence without one goes on with. */
export function subjectBefore(discourse: Discourse, sentence: number): readonly Body[] {
  for (let s = sentence - 1; s >= 0 && s >= sentence - MAX_BACK; s--) {
    if (!discourse.sameParagraph(s, sentence)) break;
    const reading = discourse.read(s);
    const subject = subjectOf(reading);
    if (subject.length > 0) return subject;
    const delegation = reading.phrases.find(
      (phrase) => phrase.group?.count === 1 && isSubject(phrase.particle),
    );
    if (delegation) return bodiesOf(delegation, discourse, s);
  }
  return [];
}

/** Those whom the subject met in the sentences before. */
export function metBefore(discourse: Discourse, sentence: number): readonly Body[] {
  for (let s = sentence - 1; s >= 0 && s >= sentence - 3; s--) {
    if (!discourse.sameParagraph(s, sentence)) break;
    if (!discourse.mayTellOfTalks(s)) continue;
    const bodies = met(discourse.read(s));
    if (bodies.length > 0) return bodies;
  }
  return [];
}

/**
 * Resolves 両社, 双方, 3カ国: the group of that size named in this sentence or the one before, else those who agreed
 * on something before, else the nearest group of that size, else the subject and the one it met.
 */
function resolveGroup(
  group: GroupWord,
  discourse: Discourse,
  sentence: number,
  before: number,
): readonly Body[] {
  const members = (bodies: readonly Body[]) =>
    [...new Set(bodies.map(discourse.standFor))].filter(fits(group));
  const isWhole = (bodies: readonly Body[]) => members(bodies).length === group.count;
  for (let s = sentence; s >= 0 && s >= sentence - MAX_BACK; s--) {
    if (s < sentence - 1 || !discourse.sameParagraph(s, sentence)) {
      const told = discourse.told.findLast(isWhole);
      if (told) return members(told);
    }
    const reading = discourse.read(s);
    const limit = s === sentence ? before : Number.POSITIVE_INFINITY;
    const phrases = reading.phrases.filter(
      ({ to, owned }) => to <= limit && (owned === null || TALKS.test(owned)),
    );
    const whole = phrases.findLast((phrase) => isWhole(phrase.bodies));
    if (whole) return members(whole.bodies);
    if (!discourse.sameParagraph(s, sentence)) continue;
    const others = [
      ...met(reading, limit),
      ...phrases.filter((phrase) => OTHERS.test(phrase.particle)).flatMap((phrase) => phrase.bodies),
    ];
    const subject = subjectOf(reading, limit);
    const pair = members([...(subject.length > 0 ? subject : subjectBefore(discourse, s)), ...others]);
    if (others.length > 0 && pair.length === group.count) return pair;
  }
  return [];
}

const OTHERS = /^(?:と|との|との間で|と共同|を)$/;

function fits(group: GroupWord): (body: Body) => boolean {
  switch (group.members) {
    case "organization":
      return isOrganization;
    case "place":
      return isPlace;
    case "state":
      return isState;
    default:
      return canLead;
  }
}
