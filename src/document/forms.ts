import type { NameType } from "../rules/rule.js";
import { countryOf, listedName } from "./knowledge.js";
import { partsOfName } from "./person.js";
import { type Name, type Reading, tokenAt } from "./reading.js";
import { core, spelling } from "./spelling.js";

/** One way the article writes a name: all mentions of one type with the same words. */
export interface Form {
  readonly id: number;
  readonly type: NameType;
  readonly text: string;
  /** Its `core` (no legal form) in its `spelling`: what short forms are compared with. */
  readonly key: string;
  /** The words of `text`, as the tokenizer cuts them. */
  readonly words: readonly string[];
  readonly mentions: Name[];
  /** Where running text first uses it, headlines aside; Infinity where none does. */
  firstInBody: number;
}

/** The forms of a document, by id in order of first mention, and the tables that find one by a part of another. */
export interface Forms {
  readonly all: readonly Form[];
  of(name: Name): Form;
  /** The first form of the same key and type, which may be `form` itself. */
  firstLike(form: Form): Form;
  /** The forms of its type whose key starts with the key of `form` and is longer; those near it, at most `LIMIT`. */
  startingWith(form: Form): readonly Form[];
  endingWith(form: Form): readonly Form[];
  /** Those that share the first character of its key. */
  withInitialOf(form: Form): readonly Form[];
  /** The people who have this as a part of their name. */
  withPart(part: string): readonly Form[];
  /** The first form that names the country (ISO 3166-1 alpha-2). */
  firstOfCountry(code: string): Form | undefined;
  /** The first form of the body that the dictionaries list under this name. */
  firstListed(name: string): Form | undefined;
}

/** How many forms a lookup gives at most, so that no article makes the rules compare all pairs. */
const LIMIT = 32;
const LONGEST_AFFIX = 24;

export function collectForms(reading: Reading): Forms {
  const byText = new Map<string, Form>();
  const all: Form[] = [];
  const { sentences } = reading.doc;
  const id = (type: NameType, text: string) => `${type} ${text}`;
  for (const name of reading.names) {
    let form = byText.get(id(name.type, name.text));
    if (!form) {
      form = {
        id: all.length,
        type: name.type,
        text: name.text,
        key: spelling(core(name.type, name.text)),
        words: wordsOf(reading, name),
        mentions: [],
        firstInBody: Number.POSITIVE_INFINITY,
      };
      byText.set(id(name.type, name.text), form);
      all.push(form);
    }
    form.mentions.push(name);
    if (form.firstInBody === Number.POSITIVE_INFINITY && sentences[name.sentence]?.kind !== "headline")
      form.firstInBody = name.start;
  }

  const keys = new Map<string, Form[]>();
  const heads = new Map<string, Form[]>();
  const tails = new Map<string, Form[]>();
  const initials = new Map<string, Form[]>();
  const put = (map: Map<string, Form[]>, form: Form, key: string) => {
    const list = map.get(id(form.type, key));
    if (list) list.push(form);
    else map.set(id(form.type, key), [form]);
  };
  for (const form of all) {
    put(keys, form, form.key);
    put(initials, form, form.key.slice(0, 1));
    for (let n = 1; n < form.key.length && n <= LONGEST_AFFIX; n++) {
      put(heads, form, form.key.slice(0, n));
      put(tails, form, form.key.slice(-n));
    }
  }
  const parts = new Map<string, Form[]>();
  const countries = new Map<string, Form>();
  const listed = new Map<string, Form>();
  for (const form of all) {
    if (form.type === "person")
      for (const part of new Set(partsOfName(form.text, form.words))) put(parts, form, part);
    const country = form.type === "place" ? countryOf(form.text) : null;
    if (country && !countries.has(country)) countries.set(country, form);
    const listing = form.type === "organization" ? listedName(form.text) : null;
    if (listing && !listed.has(listing)) listed.set(listing, form);
  }
  const near = (map: ReadonlyMap<string, readonly Form[]>, key: string, form: Form) => {
    const list = map.get(id(form.type, key)) ?? [];
    let at = 0;
    for (let high = list.length; at < high; ) {
      const middle = (at + high) >> 1;
      if (list[middle].id < form.id) at = middle + 1;
      else high = middle;
    }
    return list.slice(Math.max(0, at - LIMIT / 2), at + LIMIT / 2).filter((other) => other !== form);
  };
  return {
    all,
    of: (name) => byText.get(id(name.type, name.text))!,
    firstLike: (form) => keys.get(id(form.type, form.key))![0],
    startingWith: (form) => near(heads, form.key, form),
    endingWith: (form) => near(tails, form.key, form),
    withInitialOf: (form) => near(initials, form.key.slice(0, 1), form),
    withPart: (part) => parts.get(id("person", part))?.slice(0, LIMIT) ?? [],
    firstOfCountry: (code) => countries.get(code),
    firstListed: (name) => listed.get(name),
  };
}

function wordsOf({ doc }: Reading, { start, end }: Name): string[] {
  const words: string[] = [];
  for (let t = tokenAt(doc, start); t < doc.tokens.count && doc.tokens.start[t] < end; t++)
    words.push(doc.text.slice(Math.max(start, doc.tokens.start[t]), Math.min(end, doc.tokens.end[t])));
  return words;
}
