import type { Explanation } from "../../record.js";
import type { Explain } from "../../rules/explain.js";
import type { Form, Forms } from "../forms.js";
import type { Name } from "../reading.js";
import { alsoCalled } from "./also-called.js";
import { contracted } from "./contracted.js";
import { definedShortForm } from "./defined-short-form.js";
import { delegationOfBody } from "./delegation.js";
import { headOfName } from "./head-of-name.js";
import { inBrackets } from "./in-brackets.js";
import { lastLevel } from "./last-level.js";
import { listedAsOne } from "./listed-as-one.js";
import { municipality } from "./municipality.js";
import { partOfPerson } from "./part-of-person.js";
import { placeWithoutKind } from "./place-without-kind.js";
import { renamed } from "./renamed.js";
import type { AliasContext, AliasRule } from "./rule.js";
import { sameCountry } from "./same-country.js";
import { sameSound } from "./same-sound.js";
import { sameSpelling } from "./same-spelling.js";
import { tailOfName } from "./tail-of-name.js";
import { unreadBrackets } from "./unread-brackets.js";

export const aliasRules: readonly AliasRule[] = [
  sameSpelling,
  sameSound,
  sameCountry,
  listedAsOne,
  placeWithoutKind,
  delegationOfBody,
  definedShortForm,
  alsoCalled,
  renamed,
  inBrackets,
  unreadBrackets,
  headOfName,
  tailOfName,
  contracted,
  partOfPerson,
  municipality,
  lastLevel,
];

const ofKind = {
  same: aliasRules.filter((rule) => rule.kind === "same"),
  definition: aliasRules.filter((rule) => rule.kind === "definition"),
  short: aliasRules.filter((rule) => rule.kind === "short"),
};

/** The mentions of one thing, in text order, with the alias rules that brought them together. */
export interface Cluster {
  readonly names: Name[];
  readonly rules: Set<string>;
}

/**
 * Gathers the mentions into clusters, one for one thing: first what the article defines, then each short form with the
 * fuller name it fits; where it fits several (two people of one surname), mention by mention with the one spoken of
 * last, or last under the same title. Linear in the number of mentions: a rule looks a form up, it never compares all.
 */
export function cluster(context: AliasContext, explain?: Explain): Cluster[] {
  const { forms, reading } = context;
  const groups = new Groups(forms);
  const tie = (name: Name, full: Form, rule: AliasRule) => {
    if (groups.join(forms.of(name), full, rule.id)) explain?.(tied(name, full, rule));
  };
  for (const rule of ofKind.same)
    for (const { mentions } of forms.all)
      for (const full of rule.find(mentions[0], context)) tie(mentions[0], full, rule);
  for (const rule of ofKind.definition)
    for (const name of reading.names) for (const full of rule.find(name, context)) tie(name, full, rule);

  /** Mentions whose short form fits one or several groups, decided when they are read in order. */
  const open = new Map<Name, Map<Form, AliasRule>>();
  for (const form of forms.all.toSorted((a, b) => b.key.length - a.key.length)) {
    const asked = form.type === "person" ? form.mentions : form.mentions.slice(0, 1);
    for (const name of asked) {
      const fits = fitting(name, context, groups);
      if (fits.size === 0) continue;
      const [[full, rule]] = fits;
      if (fits.size === 1 && form.type !== "person") tie(name, full, rule);
      else for (const mention of form.type === "person" ? [name] : form.mentions) open.set(mention, fits);
    }
  }
  return inOrder(context, groups, open, explain);
}

/**
 * The groups that the short form of `name` fits, with the first rule that says so. Of two organizations of which one's
 * name begins with the other's, the plain one: 日航 is 日本航空 rather than 日本航空グループ.
 */
function fitting(name: Name, context: AliasContext, groups: Groups): Map<Form, AliasRule> {
  const own = groups.rootOf(context.forms.of(name));
  const fits = new Map<Form, AliasRule>();
  for (const rule of ofKind.short) {
    for (const full of rule.find(name, context)) {
      const root = groups.rootOf(full);
      if (root !== own && !fits.has(root)) fits.set(root, rule);
    }
  }
  if (name.type !== "organization" || fits.size < 2) return fits;
  const keys = [...fits.keys()].map((form) => form.key);
  const begins = (key: string) => keys.some((other) => other !== key && key.startsWith(other));
  return new Map([...fits].filter(([form]) => !begins(form.key)));
}

function inOrder(
  { forms, reading, titleOf }: AliasContext,
  groups: Groups,
  open: ReadonlyMap<Name, ReadonlyMap<Form, AliasRule>>,
  explain?: Explain,
): Cluster[] {
  const clusters = new Map<Form, Cluster & { titles: Set<string>; last: number }>();
  for (const name of reading.names) {
    const title = name.type === "person" ? titleOf(name) : null;
    let root = groups.rootOf(forms.of(name));
    const fits = open.get(name);
    if (fits) {
      const bySpeech = ([form]: [Form, AliasRule]) => {
        const said = clusters.get(groups.rootOf(form));
        if (!said) return -1;
        return said.last + (title && said.titles.has(title) ? reading.text.length : 0);
      };
      const [full, rule] = [...fits].reduce((best, next) => (bySpeech(next) > bySpeech(best) ? next : best));
      root = groups.rootOf(full);
      groups.rulesOf(root).add(rule.id);
      explain?.(tied(name, full, rule, [...fits.keys()]));
    }
    let found = clusters.get(root);
    if (!found) {
      found = { names: [], rules: groups.rulesOf(root), titles: new Set(), last: 0 };
      clusters.set(root, found);
    }
    found.names.push(name);
    found.last = name.start;
    if (title) found.titles.add(title);
  }
  return [...clusters.values()];
}

function tied(name: Name, full: Form, rule: AliasRule, considered: readonly Form[] = []): Explanation {
  const others = considered.filter((form) => form !== full).map((form) => form.text);
  return {
    about: name.text,
    start: name.start,
    end: name.end,
    rule: rule.id,
    says: `${name.text} stands for ${full.text}${others.length > 0 ? `, spoken of last, not ${others.join(", ")}` : ""}: ${rule.because}`,
    weight: null,
  };
}

/** Disjoint sets of forms. */
class Groups {
  readonly #parent: Form[];
  readonly #rules = new Map<Form, Set<string>>();

  constructor(forms: Forms) {
    this.#parent = [...forms.all];
  }

  rootOf(form: Form): Form {
    let root = form;
    while (this.#parent[root.id] !== root) root = this.#parent[root.id];
    for (let at = form; at !== root; ) {
      const next = this.#parent[at.id];
      this.#parent[at.id] = root;
      at = next;
    }
    return root;
  }

  /** Whether the two were apart before. */
  join(form: Form, full: Form, rule: string): boolean {
    const [root, other] = [this.rootOf(full), this.rootOf(form)];
    if (root === other) return false;
    this.#parent[other.id] = root;
    const rules = this.rulesOf(root).add(rule);
    for (const id of this.rulesOf(other)) rules.add(id);
    return true;
  }

  rulesOf(root: Form): Set<string> {
    const rules = this.#rules.get(root) ?? new Set();
    this.#rules.set(root, rules);
    return rules;
  }
}
