import type { Explanation } from "../../record.js";
import type { Explain } from "../../rules/explain.js";
import type { RuleHead } from "../../rules/rule.js";
import { CueTable } from "../cues.js";
import { type Entity, nameOf } from "../entity.js";
import { appointed } from "./appointed.js";
import { asTitle } from "./as-title.js";
import { beforeName } from "./before-name.js";
import { behindName } from "./behind-name.js";
import { career } from "./career.js";
import { headOfTopic } from "./head-of-topic.js";
import { inBrackets } from "./in-brackets.js";
import { leads } from "./leads.js";
import { likewise } from "./likewise.js";
import { predicate } from "./predicate.js";
import type { BodyRule, RoleContext, RoleRule, Spot, UnsaidPost } from "./rule.js";
import { shared } from "./shared.js";
import { shortBody } from "./short-body.js";
import { stateOfClause } from "./state-of-clause.js";
import { type Span, separateTitles } from "./titles.js";

export const roleRules: readonly RoleRule[] = [
  beforeName,
  behindName,
  shared,
  likewise,
  inBrackets,
  asTitle,
  appointed,
  predicate,
  career,
];

/** Where a post is said without its body, the first of these that knows one gives it. */
export const bodyRules: readonly BodyRule[] = [leads, shortBody, headOfTopic, stateOfClause];

const cues = new CueTable(roleRules);

export interface Role {
  /** As the article says it. */
  readonly title: string;
  body: Entity | null;
}

/** A place where a person is spoken of, by name or by reference. */
export interface PersonSpot {
  readonly spot: Spot;
  readonly person: Entity;
}

export interface FoundRoles {
  /** Of each person, each title once; a title said with its body somewhere has it. */
  readonly roles: ReadonlyMap<Entity, Role[]>;
  /** Where a title is said without its body. */
  readonly unsaid: readonly { readonly role: Role; readonly post: UnsaidPost }[];
}

/** The roles said at the places where people are spoken of. */
export function findRoles(
  context: RoleContext,
  spots: readonly PersonSpot[],
  write: (start: number, end: number) => string,
  explain?: Explain,
): FoundRoles {
  const roles = new Map<Entity, Role[]>();
  const unsaid: FoundRoles["unsaid"][number][] = [];
  for (const { spot, person } of spots) {
    const asked = cues.rulesAt(context.reading.text, spot.start, spot.end);
    for (let i = 0; i < roleRules.length; i++) {
      if (!(asked & (1 << i))) continue;
      const rule = roleRules[i];
      for (const { title, body } of rule.find(spot, context)) {
        const said = write(title.start, title.end);
        for (const one of separateTitles(said)) {
          const role = add(roles, person, { title: one, body });
          if (!role.body && !rule.saysWhose) unsaid.push({ role, post: postOf(person, one, title, spot) });
        }
        if (explain)
          explain(explanation(person, title, rule, said + (body ? ofBody(body, spot, context) : "")));
      }
    }
  }
  for (const list of roles.values()) mergeFormer(list);
  return { roles, unsaid };
}

/** Gives the roles that are said without their body the one that they are of by what else the article says. */
export function findBodies({ roles, unsaid }: FoundRoles, context: RoleContext, explain?: Explain): void {
  const ofOthers = new Set<Role>();
  for (const { role, post } of unsaid) {
    role.body ??= bodyOfFuller(role, roles.get(post.person)!);
    for (const rule of bodyRules) {
      if (role.body || ofOthers.has(role)) break;
      const body = rule.bodyOf(post, context);
      if (body === null) ofOthers.add(role);
      role.body = body ?? null;
      if (role.body && explain)
        explain(explanation(post.person, post, rule, role.title + ofBody(role.body, post, context)));
    }
  }
}

/** A post that begins with the title before a name or with the name, whichever is first. */
const postOf = (person: Entity, words: string, title: Span, { start, end, sentence }: Spot): UnsaidPost => ({
  person,
  words,
  start: Math.min(title.start, start),
  end,
  sentence,
});

/** 千葉議員 is what a 参議院議員 is called. */
const bare = new Set(["議員", "大臣", "長官"]);

/** Adds a role, or finds the one of the same title; a body said now is also that of the role said without one. */
function add(roles: Map<Entity, Role[]>, person: Entity, { title, body }: Role): Role {
  const list = roles.get(person) ?? [];
  roles.set(person, list);
  const fuller = bare.has(title) && !body && list.find((other) => other.title.endsWith(title));
  if (fuller) return fuller;
  const same = list.find((other) => other.title === title && (!other.body || !body || other.body === body));
  if (!same) {
    list.push({ title, body });
    return list[list.length - 1];
  }
  same.body ??= body;
  return same;
}

const former = /^(?:元|前)/;

/** One post said with its body inside and without it, 前緑の党幹事長 and 前幹事長, is one role. */
function mergeFormer(list: Role[]): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const { title, body } = list[i];
    const [word] = title.match(former) ?? [];
    if (!word || !body) continue;
    const within = body.forms.find(({ text }) => title.startsWith(word + text));
    const post = within && list.find((other) => other.title === word + title.slice(1 + within.text.length));
    if (!post || (post.body && post.body !== body)) continue;
    post.body = body;
    list.splice(i, 1);
  }
}

/** In front of a title these make another one of it. */
const otherPost = /(?:元|前|新|現|次期|副|初代|名誉|政調|政務調査|総務)$/;

/** Who is one of these somewhere is no other anywhere else. */
const headOfState = /(?:首相|総理|総理大臣|大統領|国王|女王|国家主席|総統)$/;

/** The body of a longer title that is said again by its last word: 代表取締役社長, 社長; or the country of who was its 大統領 and is its 首相. */
function bodyOfFuller({ title }: Role, list: readonly Role[]): Entity | null {
  const others = list.filter((other) => other.title !== title && other.body);
  const fuller = others.find(
    (other) => other.title.endsWith(title) && !otherPost.test(other.title.slice(0, -title.length)),
  );
  const same =
    fuller ??
    (headOfState.test(title)
      ? others.find((other) => headOfState.test(other.title) && other.body?.type === "place")
      : undefined);
  return same?.body ?? null;
}

const MOST_OTHERS = 5;
const bodies = { types: ["organization", "place"] as const, kinds: [], endings: [] };

/** Which body a role is of, for --explain, and which others spoken of shortly before it is not of. */
function ofBody(body: Entity, { start, sentence }: Spot, { spoken }: RoleContext): string {
  const others = new Set<string>();
  for (const said of spoken.speech.back(bodies, start, sentence))
    for (const { entity } of said)
      if (entity !== body && others.size < MOST_OTHERS) others.add(nameOf(entity));
  const rest = others.size > 0 ? `, not of ${[...others].join(", ")}` : "";
  return ` of ${nameOf(body)}${rest}`;
}

const explanation = ({ id }: Entity, { start, end }: Span, rule: RuleHead, found: string): Explanation => ({
  about: id,
  start,
  end,
  rule: rule.id,
  says: `${found}: ${rule.because}`,
  weight: null,
});
