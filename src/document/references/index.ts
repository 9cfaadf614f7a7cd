import type { Explanation } from "../../record.js";
import type { Explain } from "../../rules/explain.js";
import { type Entity, nameOf, type Reference } from "../entity.js";
import type { Reading } from "../reading.js";
import { counted } from "./counted.js";
import { countryLetters } from "./country-letters.js";
import { lastTopic } from "./last-topic.js";
import { lastTwo } from "./last-two.js";
import type { ReferenceContext, ReferenceRule } from "./rule.js";
import { Speech } from "./speech.js";
import { type FoundWord, findReferenceWords } from "./words.js";

export const referenceRules: readonly ReferenceRule[] = [countryLetters, lastTopic, lastTwo, counted];

export interface Resolved {
  /** In text order. */
  readonly references: readonly Reference[];
  /** What they were resolved with, for questions that later stages ask: whose 社長 a 社長 without a company is. */
  readonly context: ReferenceContext;
}

/** Resolves 同社, 同氏, 両国, 3社 …, in text order: one that is resolved is itself what later ones look back on. */
export function resolveReferences(
  reading: Reading,
  entityOf: readonly Entity[],
  explain?: Explain,
): Resolved {
  const countries = new Map<string, Entity>();
  for (const entity of entityOf)
    if (entity.kind === "country" && entity.place?.country) countries.set(entity.place.country, entity);
  const context = { reading, speech: new Speech(reading), countries };
  const references: Reference[] = [];
  let next = 0;
  const sayNamesBefore = (offset: number) => {
    for (; next < reading.names.length && reading.names[next].start < offset; next++)
      context.speech.say(entityOf[next], reading.names[next]);
  };
  for (const found of findReferenceWords(reading)) {
    sayNamesBefore(found.start);
    for (const rule of referenceRules) {
      const entities = rule.forms.includes(found.form) && rule.find(found, context);
      if (!entities) continue;
      const reference = { start: found.start, end: found.end, sentence: found.sentence, entities };
      references.push(reference);
      for (const entity of entities.toReversed()) context.speech.say(entity, reference);
      if (explain) explain(explanation(found, entities, rule, context));
      break;
    }
  }
  sayNamesBefore(Number.POSITIVE_INFINITY);
  return { references, context };
}

const MOST_OTHERS = 5;

function explanation(
  found: FoundWord,
  entities: readonly Entity[],
  rule: ReferenceRule,
  { reading, speech }: ReferenceContext,
): Explanation {
  const { word, start, end, sentence } = found;
  const others = [...speech.back(word, start, sentence)].flat().map((said) => said.entity);
  const named = (list: readonly Entity[]) => list.map(nameOf).join(", ");
  const rest = [...new Set(others)].filter((entity) => !entities.includes(entity)).slice(0, MOST_OTHERS);
  return {
    about: entities.map((entity) => entity.id).join(" "),
    start,
    end,
    rule: rule.id,
    says: `${reading.text.slice(start, end)} stands for ${named(entities)}${rest.length > 0 ? `, not ${named(rest)}` : ""}: ${rule.because}`,
    weight: null,
  };
}
