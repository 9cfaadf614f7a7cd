import type { NameType } from "../rules/rule.js";
import { FEW, LIMIT, Lists, listBy, none, Starts } from "./indexes.js";
import { partsOfName } from "./person.js";
import { type Name, type Reading, tokenAt } from "./reading.js";
import { type Surface, surfaceOf } from "./surface.js";
import { type UserRows, userRow } from "./user-dictionary.js";

/** Beyond every text; V8 keeps integers below 2 ** 31 without allocating a number. */
const NOWHERE = 2 ** 30;

/** One way the article writes a name: all mentions of one type with the same words. */
export class Form {
  readonly mentions: Name[] = [];
  /** Where running text first uses it, headlines aside; `NOWHERE` where none does. */
  firstInBody = NOWHERE;
  /** Whether one before it means the same, or it may sound like one. */
  hasSenseOfAnother = false;
  private cut: readonly string[] | undefined;
  private nameParts: readonly string[] | undefined;
  private cutInPieces: readonly string[] | undefined;

  constructor(
    readonly id: number,
    readonly surface: Surface,
    private readonly reading: Reading,
  ) {}

  get type(): NameType {
    return this.surface.type;
  }

  get text(): string {
    return this.surface.text;
  }

  get key(): string {
    return this.surface.key;
  }

  /** The words of `text`, as the tokenizer cuts them where it is first said. */
  get words(): readonly string[] {
    this.cut ??= wordsOf(this.reading, this.mentions[0]);
    return this.cut;
  }

  /** What else a person of this name may be called by a part of it. */
  get parts(): readonly string[] {
    this.nameParts ??= partsOfName(this.text, this.words);
    return this.nameParts;
  }

  /** Its words in lower case, long ones of kanji in pairs, as compounds of them are made: 日本|経済|新聞, 公正|取引|委員|会. */
  get pieces(): readonly string[] {
    this.cutInPieces ??= this.words.flatMap((word) => pairs(word.toLowerCase()));
    return this.cutInPieces;
  }
}

const pairs = (word: string) => (/^[一-鿿]{4,}$/.test(word) ? word.match(/..?/g)! : [word]);

function wordsOf({ doc }: Reading, { start, end }: Name): string[] {
  const words: string[] = [];
  for (let t = tokenAt(doc, start); t < doc.tokens.count && doc.tokens.start[t] < end; t++)
    words.push(doc.text.slice(Math.max(start, doc.tokens.start[t]), Math.min(end, doc.tokens.end[t])));
  return words;
}

const keyOf = ({ key }: Form) => key;
const keyBackwardsOf = ({ surface }: Form) => surface.keyBackwards;

/** What a name has in common with another of its article, as bits: what rules that look for the other ask for. */
export const LIKE = {
  /** The first character of its key, with one of its type; seldom only its last 5 bits. */
  START: 1,
  /** The last character. */
  END: 2,
  /** It may be inside another, as neither its start nor its end. */
  INSIDE: 4,
  /** What the dictionaries say it means, or its sound. */
  SENSE: 8,
};

/** All forms of one type. */
class FormsOfType {
  readonly all: Form[] = [];
  readonly byText = new Map<string, Form>();
  readonly byStart = new Starts(this.all, keyOf);
  readonly byEnd = new Starts(this.all, keyBackwardsOf);
  /** Their bits of starts and ends, those of one and of several: enough to say that most names are alone with theirs. */
  private starts = 0;
  private ends = 0;
  private sharedStarts = 0;
  private sharedEnds = 0;

  add(form: Form): void {
    const { startBit, endBit, text } = form.surface;
    this.all.push(form);
    this.byText.set(text, form);
    this.sharedStarts |= this.starts & startBit;
    this.starts |= startBit;
    this.sharedEnds |= this.ends & endBit;
    this.ends |= endBit;
  }

  likenessOf({ surface: { startBit, endBit } }: Form): number {
    return (
      ((this.sharedStarts & startBit) !== 0 ? LIKE.START : 0) |
      ((this.sharedEnds & endBit) !== 0 ? LIKE.END : 0)
    );
  }
}

/** The forms of a document, and what finds one by a part of another. */
export class Forms {
  /** By id, in order of first mention. */
  readonly all: Form[] = [];
  /** [name]: its form. */
  private readonly ofName: Form[] = [];
  private readonly types: Readonly<Record<NameType, FormsOfType>> = {
    organization: new FormsOfType(),
    person: new FormsOfType(),
    place: new FormsOfType(),
  };
  private readonly byCountry = new Lists();
  private readonly byCountryBody = new Lists();
  private readonly byLastLevel = new Lists();
  private readonly byListedName = new Lists();
  private readonly bySound = new Lists();
  private readonly byUsersName = new Lists();
  private byPart: Lists | undefined;
  /** Whether a name has parts that it neither starts nor ends with. */
  private someHasMiddle = false;

  constructor(
    reading: Reading,
    private readonly user?: UserRows,
  ) {
    const { sentences } = reading.doc;
    for (const name of reading.names) {
      const form = this.types[name.type].byText.get(name.text) ?? this.add(name, reading);
      form.mentions.push(name);
      this.ofName.push(form);
      if (form.firstInBody === NOWHERE && sentences[name.sentence]?.kind !== "headline")
        form.firstInBody = name.start;
    }
  }

  private add({ type, text }: Name, reading: Reading): Form {
    const surface = surfaceOf(type, text);
    const form = new Form(this.all.length, surface, reading);
    this.all.push(form);
    this.types[type].add(form);
    const { country, ofCountry, lastLevel, listed, sound, hasMiddle } = surface;
    this.someHasMiddle ||= hasMiddle;
    if (lastLevel) this.byLastLevel.add(lastLevel, form);
    let known = sound !== null;
    if (country) known = this.byCountry.add(country, form) || known;
    for (const body of ofCountry) known = this.byCountryBody.add(body, form) || known;
    if (listed) known = this.byListedName.add(listed.surface, form) || known;
    const usersName = this.usersNameOf(form);
    if (usersName) known = this.byUsersName.add(usersName, form) || known;
    if (sound) this.bySound.add(sound.script + sound.heard, form);
    form.hasSenseOfAnother = known;
    return form;
  }

  of(name: Name): Form {
    return this.ofName[name.index];
  }

  ofType(type: NameType): readonly Form[] {
    return this.types[type].all;
  }

  withText(type: NameType, text: string): Form | undefined {
    return this.types[type].byText.get(text);
  }

  /** The first form of the same key and type, which may be `form` itself. */
  firstLike(form: Form): Form {
    return this.types[form.type].byStart.firstLike(form);
  }

  /** The forms of its type whose key starts with the key of `form` and is longer. */
  startingWith(form: Form): readonly Form[] {
    return this.types[form.type].byStart.longerThan(form);
  }

  endingWith(form: Form): readonly Form[] {
    return this.types[form.type].byEnd.longerThan(form);
  }

  /** Others of its type that share the first character of its key; those near it, at most `LIMIT`. */
  withInitialOf(form: Form): readonly Form[] {
    return this.types[form.type].byStart.withInitialOf(form);
  }

  /** What a form has in common with others; 0 where no rule can find it another name. */
  likenessOf(form: Form): number {
    const mayBeInside = this.someHasMiddle || this.byLastLevel.get(form.text) !== none;
    return (
      this.types[form.type].likenessOf(form) |
      (mayBeInside ? LIKE.INSIDE : 0) |
      (form.hasSenseOfAnother ? LIKE.SENSE : 0)
    );
  }

  /** The people who have this name as a part of theirs, at most `LIMIT`. */
  withPart(form: Form): readonly Form[] {
    const { all } = this.types.person;
    const { text } = form;
    if (all.length <= FEW)
      return all.filter((full) => full !== form && full.text.includes(text) && full.parts.includes(text));
    this.byPart ??= listBy(all, ({ parts }) => new Set(parts));
    return this.byPart.get(text).slice(0, LIMIT);
  }

  /** The chains that end in a city, ward, town or village of this name, at most `LIMIT`: 青森県八戸市 for 八戸. */
  withLastLevel(stem: string): readonly Form[] {
    return this.byLastLevel.get(stem).slice(0, LIMIT);
  }

  /** The first form that names the country (ISO 3166-1 alpha-2). */
  firstOfCountry(code: string): Form | undefined {
    return this.byCountry.get(code)[0];
  }

  /** The first forms that name the same body of the same country. */
  firstOfCountryBody(form: Form): readonly Form[] {
    return form.surface.ofCountry
      .map((body) => this.byCountryBody.get(body)[0])
      .filter((first) => first !== form);
  }

  /** Of all countries that are named (ISO 3166-1 alpha-2). */
  get countries(): readonly string[] {
    return this.byCountry.keys;
  }

  /** The first organization in the other script, Latin or katakana, that sounds the same. */
  firstSounding({ surface: { sound } }: Form): Form | undefined {
    const script = sound?.script === "latin" ? "katakana" : "latin";
    return sound ? this.bySound.get(script + sound.heard)[0] : undefined;
  }

  /** The first form of the thing that the user's dictionary has under this form. */
  firstOfUsersName(form: Form): Form | undefined {
    const name = this.usersNameOf(form);
    return name ? this.byUsersName.get(name)[0] : undefined;
  }

  private usersNameOf({ type, text }: Form): string | null {
    const row = this.user && userRow(this.user, type, text);
    return row ? `${type} ${row.canonical || row.surface}` : null;
  }

  /** The first form of the body that the dictionaries list under this name. */
  firstListed(name: string): Form | undefined {
    return this.byListedName.get(name)[0];
  }
}
