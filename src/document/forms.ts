import type { NameType } from "../rules/rule.js";
import { soundOf } from "./aliases/sounds.js";
import { countryOf, listedBody } from "./knowledge.js";
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
  /** ISO 3166-1 alpha-2, where the form is a country's name. */
  readonly country: string | null;
  readonly mentions: Name[];
  /** Where running text first uses it, headlines aside; Infinity where none does. */
  firstInBody: number;
}

/** The forms of a document, by id in order of first mention, and the tables that find one by a part of another. */
export interface Forms {
  readonly all: readonly Form[];
  of(name: Name): Form;
  withText(type: NameType, text: string): Form | undefined;
  /** The first form of the same key and type, which may be `form` itself. */
  firstLike(form: Form): Form;
  /** The forms of its type whose key starts with the key of `form` and is longer. */
  startingWith(form: Form): readonly Form[];
  endingWith(form: Form): readonly Form[];
  /** Organizations that share the first character of its key; those near it, at most `LIMIT`. */
  withInitialOf(form: Form): readonly Form[];
  /** The people who have this as a part of their name, at most `LIMIT`. */
  withPart(part: string): readonly Form[];
  /** The chains that end in a city, ward, town or village of this name: 青森県八戸市 for 八戸. */
  withLastLevel(stem: string): readonly Form[];
  /** The first form that names the country (ISO 3166-1 alpha-2). */
  firstOfCountry(code: string): Form | undefined;
  /** The first organization in the other script, Latin or katakana, that sounds the same. */
  firstSounding(form: Form): Form | undefined;
  /** The first form of the body that the dictionaries list under this name. */
  firstListed(name: string): Form | undefined;
}

/** How many forms a lookup gives at most, so that no article makes the rules compare all pairs. */
const LIMIT = 32;
const LONGEST_AFFIX = 24;
const lastLevel = /[都道府県市郡](?=[^都道府県市郡])([^都道府県郡]{1,6})[市区町村]$/;

export function collectForms(reading: Reading): Forms {
  const { all, ofName, withText } = formsOf(reading);
  const byKey = { organization: new Lists<Form>(), person: new Lists<Form>(), place: new Lists<Form>() };
  for (const form of all) byKey[form.type].add(form.key, form);
  const heads = new Lists<Form, Form>();
  const tails = new Lists<Form, Form>();
  const initials = new Lists<Form>();
  const parts = new Lists<Form>();
  const lastLevels = new Lists<Form>();
  const countries = new Map<string, Form>();
  const listed = new Map<string, Form>();
  const sounds = { katakana: new Map<string, Form>(), latin: new Map<string, Form>() };
  const putFirst = (map: Map<string, Form>, key: string | null, form: Form) => {
    if (key !== null && !map.has(key)) map.set(key, form);
  };
  for (const form of all) {
    if (form.type === "person") {
      for (const part of new Set(partsOfName(form.text, form.words))) parts.add(part, form);
      continue;
    }
    for (let n = 1; n < form.key.length && n <= LONGEST_AFFIX; n++) {
      for (const short of byKey[form.type].get(form.key.slice(0, n))) heads.add(short, form);
      for (const short of byKey[form.type].get(form.key.slice(-n))) tails.add(short, form);
    }
    if (form.type === "organization") {
      initials.add(form.key.slice(0, 1), form);
      const sound = soundOf(core(form.type, form.text));
      if (sound) putFirst(sounds[sound.script], sound.heard, form);
      putFirst(listed, listedBody(form.text)?.surface ?? null, form);
    } else {
      putFirst(countries, form.country, form);
      const stem = form.text.match(lastLevel)?.[1];
      if (stem) lastLevels.add(stem, form);
    }
  }
  return {
    all,
    of: (name) => ofName[name.index],
    withText,
    firstLike: (form) => byKey[form.type].get(form.key)[0],
    startingWith: (form) => heads.get(form),
    endingWith: (form) => tails.get(form),
    withInitialOf: (form) => near(initials.get(form.key.slice(0, 1)), form),
    withLastLevel: (stem) => lastLevels.get(stem).slice(0, LIMIT),
    withPart: (part) => parts.get(part).slice(0, LIMIT),
    firstOfCountry: (code) => countries.get(code),
    firstSounding(form) {
      const sound = soundOf(core(form.type, form.text));
      return sound ? sounds[sound.script === "latin" ? "katakana" : "latin"].get(sound.heard) : undefined;
    },
    firstListed: (name) => listed.get(name),
  };
}

/** The forms, and which each name is, by the name's index. */
function formsOf(reading: Reading): Pick<Forms, "all" | "withText"> & { ofName: readonly Form[] } {
  const byText: Record<NameType, Map<string, Form>> = {
    organization: new Map(),
    person: new Map(),
    place: new Map(),
  };
  const all: Form[] = [];
  const ofName: Form[] = [];
  const { sentences } = reading.doc;
  for (const name of reading.names) {
    let form = byText[name.type].get(name.text);
    if (!form) {
      form = {
        id: all.length,
        type: name.type,
        text: name.text,
        key: spelling(core(name.type, name.text)),
        words: name.type === "place" ? [] : wordsOf(reading, name),
        country: name.type === "place" ? countryOf(name.text) : null,
        mentions: [],
        firstInBody: Number.POSITIVE_INFINITY,
      };
      byText[name.type].set(name.text, form);
      all.push(form);
    }
    form.mentions.push(name);
    ofName.push(form);
    if (form.firstInBody === Number.POSITIVE_INFINITY && sentences[name.sentence]?.kind !== "headline")
      form.firstInBody = name.start;
  }
  return { all, ofName, withText: (type, text) => byText[type].get(text) };
}

/** Those around `form` in a list ordered by id. */
function near(list: readonly Form[], form: Form): Form[] {
  let at = 0;
  for (let high = list.length; at < high; ) {
    const middle = (at + high) >> 1;
    if (list[middle].id < form.id) at = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, at - LIMIT / 2), at + LIMIT / 2).filter((other) => other !== form);
}

/** Lists by key; empty where nothing was added. */
class Lists<T, K = string> {
  readonly #lists = new Map<K, T[]>();

  add(key: K, value: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  get(key: K): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}

function wordsOf({ doc }: Reading, { start, end }: Name): string[] {
  const words: string[] = [];
  for (let t = tokenAt(doc, start); t < doc.tokens.count && doc.tokens.start[t] < end; t++)
    words.push(doc.text.slice(Math.max(start, doc.tokens.start[t]), Math.min(end, doc.tokens.end[t])));
  return words;
}
