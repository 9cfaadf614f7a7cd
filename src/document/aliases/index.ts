import type { Explanation } from "../../record.js";
import type { Explain } from "../../rules/explain.js";
import type { NameType } from "../../rules/rule.js";
import { CueTable } from "../cues.js";
import type { Form, Forms } from "../forms.js";
import type { Name } from "../reading.js";
import { askedOnce } from "../surface.js";
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
import { sameCountryBody } from "./same-country-body.js";
import { sameSound } from "./same-sound.js";
import { sameSpelling } from "./same-spelling.js";
import { stationOfJr } from "./station.js";
import { tailOfName } from "./tail-of-name.js";
import { unreadBrackets } from "./unread-brackets.js";
import { userDictionary } from "./user-dictionary.js";

export const aliasRules: readonly AliasRule[] = [
  sameSpelling,
  sameSound,
  sameCountry,
  sameCountryBody,
  userDictionary,
  listedAsOne,
  placeWithoutKind,
  stationOfJr,
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

const sameRules = aliasRules.filter((rule) => rule.kind === "same");
const definitionRules = aliasRules.filter((rule) => rule.kind === "definition");
const shortRules = {
  organization: shortRulesOf("organization"),
  person: shortRulesOf("person"),
  place: shortRulesOf("place"),
};
/** The rules that can find anything for a name, as bits. */
const sameRulesOf = askedOnce((surface) =>
  sameRules.reduce(
    (bits, rule, i) => (rule.types.includes(surface.type) && rule.mayBe(surface) ? bits | (1 << i) : bits),
    0,
  ),
);
const definitionCues = new CueTable(definitionRules);

function shortRulesOf(type: NameType) {
  return aliasRules.filter((rule) => rule.kind === "short").filter((rule) => rule.types.includes(type));
}

/** The mentions of one thing, in text order, with the alias rules that brought them together. */
export interface Cluster {
  readonly names: readonly Name[];
  readonly rules: ReadonlySet<string>;
}

/**
 * Gathers the mentions into clusters, one for one thing: first what the article defines, then each short form with the
 * fuller name it fits; where it fits several (two people of one surname), mention by mention with the one spoken of
 * last, or last under the same title. Linear in the number of mentions: a rule looks a form up, it never compares all.
 */
export function cluster(context: AliasContext, explain?: Explain): Cluster[] {
  const { forms, reading } = context;
  const { text, names } = reading;
  const groups = new Groups(forms);
  const tie = (name: Name, full: Form, rule: AliasRule) => {
    if (groups.join(forms.of(name), full, rule.id)) explain?.(tied(name, full, rule));
  };
  const alike: LikeForm[] = [];
  for (const form of forms.all) {
    const likeness = forms.likenessOf(form);
    if (likeness !== 0) alike.push({ form, likeness });
  }
  for (const [i, rule] of sameRules.entries())
    for (const { form, likeness } of alike)
      if ((rule.like & likeness) !== 0 && (sameRulesOf(form.surface) & (1 << i)) !== 0)
        for (const full of rule.find(form.mentions[0], context)) tie(form.mentions[0], full, rule);
  const cued: { name: Name; rules: number }[] = [];
  for (const name of names) {
    const rules = definitionCues.rulesAt(text, name.start, name.end);
    if (rules !== 0) cued.push({ name, rules });
  }
  for (const [i, rule] of definitionRules.entries())
    for (const { name, rules } of cued)
      if (rules & (1 << i)) for (const full of rule.find(name, context)) tie(name, full, rule);

  /** Mentions whose short form fits one or several groups, decided when they are read in order. */
  const open = new Map<Name, Fits>();
  for (const { form, name, fulls } of shortForms(alike, context)) {
    const fits = fitting(form, fulls, groups);
    if (fits.size === 0) continue;
    const [[full, rule]] = fits;
    if (fits.size === 1 && form.type !== "person") tie(name, full, rule);
    else for (const mention of form.type === "person" ? [name] : form.mentions) open.set(mention, fits);
  }
  return inOrder(context, groups, open, explain);
}

/** A form that has something in common with others. */
interface LikeForm {
  readonly form: Form;
  readonly likeness: number;
}

/** A mention whose form may be short for others, each with the rule that says so. */
interface ShortForm {
  readonly form: Form;
  readonly name: Name;
  readonly fulls: { readonly full: Form; readonly rule: AliasRule }[];
}

/** The longest first: what is short for a short form is short for the full one. */
function shortForms(alike: readonly LikeForm[], context: AliasContext): ShortForm[] {
  const found: ShortForm[] = [];
  for (const type of ["organization", "person", "place"] as const)
    for (const { form, likeness } of alike) {
      if (form.type !== type) continue;
      for (const name of type === "person" ? form.mentions : [form.mentions[0]]) {
        let fulls: ShortForm["fulls"] | undefined;
        for (const rule of shortRules[type])
          if ((rule.like & likeness) !== 0)
            for (const full of rule.find(name, context)) {
              fulls ??= [];
              fulls.push({ full, rule });
            }
        if (fulls) found.push({ form, name, fulls });
      }
    }
  return found.sort((a, b) => b.form.key.length - a.form.key.length);
}

/** The groups that a short form fits, each with the first rule that says so. */
type Fits = ReadonlyMap<Form, AliasRule>;

/**
 * Which of the forms that `form` may be short for it is not yet one with. Of two organizations of which one's name begins
 * with the other's, the plain one: 日航 is 日本航空 rather than 日本航空グループ.
 */
function fitting(form: Form, fulls: ShortForm["fulls"], groups: Groups): Fits {
  const own = groups.rootOf(form);
  const fits = new Map<Form, AliasRule>();
  for (const { full, rule } of fulls) {
    const root = groups.rootOf(full);
    if (root !== own && !fits.has(root)) fits.set(root, rule);
  }
  if (form.type !== "organization" || fits.size < 2) return fits;
  const keys = [...fits.keys()].map(({ key }) => key);
  const begins = (key: string) => keys.some((other) => other !== key && key.startsWith(other));
  return new Map([...fits].filter(([{ key }]) => !begins(key)));
}

function inOrder(
  { forms, reading, titleOf }: AliasContext,
  groups: Groups,
  open: ReadonlyMap<Name, Fits>,
  explain?: Explain,
): Cluster[] {
  /** [root]: its cluster. */
  const clusters: { root: Form; names: Name[]; titles?: Set<string>; last: number }[] = [];
  const inTurn: typeof clusters = [];
  for (const name of reading.names) {
    const title = open.size > 0 && name.type === "person" ? titleOf(name) : null;
    let root = groups.rootOf(forms.of(name));
    const fits = open.get(name);
    if (fits) {
      const bySpeech = ([form]: [Form, AliasRule]) => {
        const said = clusters[groups.rootOf(form).id];
        if (!said) return -1;
        return said.last + (title && said.titles?.has(title) ? reading.text.length : 0);
      };
      const [full, rule] = [...fits].reduce((best, next) => (bySpeech(next) > bySpeech(best) ? next : best));
      root = groups.rootOf(full);
      groups.addRule(root, rule.id);
      explain?.(tied(name, full, rule, [...fits.keys()]));
    }
    let found = clusters[root.id];
    if (!found) {
      found = { root, names: [], last: 0 };
      clusters[root.id] = found;
      inTurn.push(found);
    }
    found.names.push(name);
    found.last = name.start;
    if (title) {
      found.titles ??= new Set();
      found.titles.add(title);
    }
  }
  return inTurn.map(({ root, names }) => ({ names, rules: groups.rulesOf(root) }));
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
  /** [form]: one nearer to the root; itself where it is the root. */
  private readonly parent: Form[];
  /** [root] */
  private readonly rules: Set<string>[] = [];

  constructor(forms: Forms) {
    this.parent = forms.all.slice();
  }

  rootOf(form: Form): Form {
    let root = form;
    while (this.parent[root.id] !== root) root = this.parent[root.id];
    for (let at = form; at !== root; ) {
      const next = this.parent[at.id];
      this.parent[at.id] = root;
      at = next;
    }
    return root;
  }

  /** Whether the two were apart before. */
  join(form: Form, full: Form, rule: string): boolean {
    const [root, other] = [this.rootOf(full), this.rootOf(form)];
    if (root === other) return false;
    this.parent[other.id] = root;
    this.addRule(root, rule);
    for (const id of this.rulesOf(other)) this.addRule(root, id);
    return true;
  }

  addRule(root: Form, rule: string): void {
    this.rules[root.id] ??= new Set();
    this.rules[root.id].add(rule);
  }

  rulesOf(root: Form): ReadonlySet<string> {
    return this.rules[root.id] ?? noRules;
  }
}

const noRules: ReadonlySet<string> = new Set();
