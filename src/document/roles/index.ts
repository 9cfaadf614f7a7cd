import type { Explain } from "../../rules/explain.js";
import type { Entity } from "../entity.js";
import { appointed } from "./appointed.js";
import { asTitle } from "./as-title.js";
import { beforeName } from "./before-name.js";
import { behindName } from "./behind-name.js";
import { headOfTopic } from "./head-of-topic.js";
import { predicate } from "./predicate.js";
import type { RoleContext, RoleRule, Spot } from "./rule.js";
import { separateTitles } from "./titles.js";

export const roleRules: readonly RoleRule[] = [beforeName, behindName, asTitle, appointed, predicate];

export interface Role {
  /** As the article says it. */
  readonly title: string;
  readonly body: Entity | null;
}

/** A place where a person is spoken of, by name or by reference. */
export interface PersonSpot {
  readonly spot: Spot;
  readonly person: Entity;
}

/** The roles of each person, each title once; a title said with its body somewhere has it. */
export function findRoles(
  context: RoleContext,
  spots: readonly PersonSpot[],
  write: (start: number, end: number) => string,
  explain?: Explain,
): Map<Entity, Role[]> {
  const roles = new Map<Entity, Role[]>();
  for (const { spot, person } of spots) {
    for (const rule of roleRules) {
      for (const { title, body } of rule.find(spot, context)) {
        const said = write(title.start, title.end);
        const unsaid = body ? null : headOfTopic.bodyOf(said, spot, context);
        for (const one of separateTitles(said)) add(roles, person, { title: one, body: body ?? unsaid });
        explain?.({
          about: person.id,
          start: title.start,
          end: title.end,
          rule: rule.id,
          says: `${said}${body ? ` of ${body.forms[0]}` : ""}: ${rule.because}${unsaid ? ` ${headOfTopic.id}: ${headOfTopic.because}` : ""}`,
          weight: null,
        });
      }
    }
  }
  return roles;
}

function add(roles: Map<Entity, Role[]>, person: Entity, role: Role): void {
  const list = roles.get(person) ?? [];
  roles.set(person, list);
  const same = list.findIndex(
    (other) => other.title === role.title && (!other.body || !role.body || other.body === role.body),
  );
  if (same < 0) list.push(role);
  else if (!list[same].body) list[same] = role;
}
