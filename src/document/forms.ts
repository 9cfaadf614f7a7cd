import type { NameType } from "../rules/rule.js";
import { FEW, LIMIT, Lists, listBy, none, Starts } from "./indexes.js";
import { partsOfName } from "./person.js";
import { type Name, type Reading, tokenAt } from "./reading.js";
import { type Surface, surfaceOf } from "./surface.js";
import { type UserRows, userRow } from "./user-dictionary.js";

/** One way the article writes a name: all mentions of one type with the same words. */
export class Form {
  readonly mentions: Name[] = [];
  /** Where running text first uses it, headlines aside; Infinity where none does. */
  firstInBody = Number.POSITIVE_INFINITY;
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

/** All forms of one type. */
class FormsOfType {
  readonly all: Form[] = [];
  readonly byText = new Map<string, Form>();
  readonly byStart = new Starts(keyOf);
  readonly byEnd = new Starts(keyBackwardsOf);

  add(form: Form): void {
    this.all.push(form);
    this.byText.set(form.text, form);
    this.byStart.add(form);
    this.byEnd.add(form);
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
      if (form.firstInBody === Number.POSITIVE_INFINITY && sentences[name.sentence]?.kind !== "headline")
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
    if (country) this.byCountry.add(country, form);
    for (const body of ofCountry) this.byCountryBody.add(body, form);
    if (lastLevel) this.byLastLevel.add(lastLevel, form);
    if (listed) this.byListedName.add(listed.surface, form);
    const usersName = this.usersNameOf(form);
    if (usersName) this.byUsersName.add(usersName, form);
    if (sound) this.bySound.add(sound.script + sound.heard, form);
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

  /** Whether surely none of its type starts or ends like it, has it inside, or is a chain that ends in it: most are so. */
  isUnlike(form: Form): boolean {
    const { byStart, byEnd } = this.types[form.type];
    return (
      byStart.isAlone(form) &&
      byEnd.isAlone(form) &&
      !this.someHasMiddle &&
      this.byLastLevel.get(form.text) === none
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
