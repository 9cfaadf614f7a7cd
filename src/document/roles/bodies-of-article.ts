import { type Entity, nameOf } from "../entity.js";
import type { Reading } from "../reading.js";
import { fits, Spoken } from "../references/speech.js";
import type { ReferenceWord } from "../references/words.js";
import type { RoleContext } from "./rule.js";

const part = /(?:部|課|室|支店|支社|支局)/;

/** [office]: the bodies that it may be an office of. */
const wholes = new WeakMap<Entity, readonly Entity[]>();

/** The company or party whose office is spoken of: 青葉電機 for 青葉電機広報部, whose head a 社長 is not. */
export function wholeOf(found: Entity, word: ReferenceWord, { entityOf }: RoleContext): Entity {
  const name = nameOf(found);
  if (!part.test(name)) return found;
  let bodies = wholes.get(found);
  if (!bodies) {
    const isWhole = (whole: string) => name.startsWith(whole) && part.test(name.slice(whole.length));
    bodies = [...new Set(entityOf)].filter(({ forms }) => forms.some(({ text }) => isWhole(text)));
    wholes.set(found, bodies);
  }
  return bodies.find((body) => fits(body, word)) ?? found;
}

/** What `onlyOne` has found out of an article. */
const onlyOnes = new WeakMap<RoleContext, Map<ReferenceWord, Entity | undefined>>();

/** The one body of an article that fits, where it is named only further on. */
export function onlyOne(word: ReferenceWord, context: RoleContext): Entity | undefined {
  let found = onlyOnes.get(context);
  if (!found) {
    found = new Map();
    onlyOnes.set(context, found);
  }
  if (!found.has(word)) found.set(word, findOnlyOne(word, context));
  return found.get(word);
}

function findOnlyOne(word: ReferenceWord, { entityOf, reading }: RoleContext): Entity | undefined {
  let only: Entity | undefined;
  for (const entity of new Set(entityOf)) {
    if (!fits(entity, word) || isSource(entity, reading)) continue;
    if (only) return undefined;
    only = entity;
  }
  return only;
}

/** Whether a paper or broadcaster is named as one that the news is from. */
const isSource = (entity: Entity, { doc }: Reading) =>
  entity.kind === "media" &&
  entity.names.some((name) => {
    const said = new Spoken(doc, entity, name);
    return said.rank === 0 || said.reports;
  });
