import type { Doc } from "../../text/doc.js";
import type { Entity, Reference } from "../entity.js";
import { lengthAt, PatternAt } from "../pattern-at.js";
import type { Name, Reading } from "../reading.js";
import type { ReferenceWord } from "./words.js";

const source = new PatternAt(
  '」』”"紙な等の報取調さ更ま別記電にが',
  /[」』”"]?紙?(?:など|等)?(?:の?(?:報道|取材|調べ|調査|(?:さらに|更に|また)?別の?記事|記事|電子版)(?:など|等)?)?(?:に(?:よると|よれば|よりますと|よる)|が(?:報じ|伝え))/y,
);
/** Its last character is the particle. */
const subject = /[」』”"]?(?:\([^()]{0,30}\))?[一-鿿ァ-ヶー]{0,8}、?(?:は|も|が)/y;
/** What a sentence is about that says how it came to be. */
const founded = new PatternAt(
  '」』”"(を',
  /[」』”"]?(?:\([^()]{0,30}\))?を(?:結成|設立|創設|創業|旗揚げ|立ち上げ)/y,
);
const listed = new PatternAt('」』”"、・とや及お', /[」』”"]?(?:、|・|と|や|及び|および)[「『“"]?/y);
const report = /(?:報じ|伝え|報道し)(?:(?:た|て|ている)。?$|たところに(?:よると|よれば))/;
const LONGEST_ASIDE = 60;
/** JR各社 are many, and no one company. */
const ofMany = new PatternAt("各", /各[社局紙党行派]/y);
/** An exchange that a share is listed at is hardly 同社. */
const exchange = /^(?:[東大名]証|マザーズ|ジャスダック|ヘラクレス|ナスダック)|(?:取引所|株式市場)$/;

/** Where a name or a reference stands. */
type Place = Pick<Name | Reference, "start" | "end" | "sentence">;

/** One time an entity is spoken of: by a name, or by a reference already resolved. What is asked of it is read then. */
export class Spoken {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly #doc: Doc;
  readonly #next: (() => Spoken | undefined) | undefined;
  #rank: number | undefined;

  /** `next` is who is spoken of right after. */
  constructor(doc: Doc, entity: Entity, { start, end, sentence }: Place, next?: () => Spoken | undefined) {
    this.#doc = doc;
    this.#next = next;
    this.entity = entity;
    this.start = start;
    this.end = end;
    this.sentence = sentence;
  }

  /** 3 the topic of its sentence (は), 2 the subject (が) or what is founded, 1 anything else, 0 the source of the news (によると). */
  get rank(): number {
    if (this.#rank === undefined) {
      const { text } = this.#doc;
      if (source.lengthAt(text, this.end) > 0 || this.#isListedSource()) this.#rank = 0;
      else {
        const length = lengthAt(subject, text, this.end);
        if (length === 0) this.#rank = founded.lengthAt(text, this.end) > 0 ? 2 : 1;
        else this.#rank = text[this.end + length - 1] === "が" ? 2 : 3;
      }
    }
    return this.#rank;
  }

  /** Whether it stands in a list that ends in によると: 大森新聞、青葉新聞によると. */
  #isListedSource(): boolean {
    const joint = listed.lengthAt(this.#doc.text, this.end);
    const next = joint > 0 ? this.#next?.() : undefined;
    return next !== undefined && next.start === this.end + joint && next.rank === 0;
  }

  get inBrackets(): boolean {
    const before = this.#doc.text.slice(Math.max(0, this.start - LONGEST_ASIDE), this.start);
    return before.lastIndexOf("(") > Math.max(before.lastIndexOf(")"), before.lastIndexOf("\n"));
  }

  /** Whether all the companies of a name are meant: JR各社. */
  get many(): boolean {
    const { text } = this.#doc;
    const endsSo = this.end - this.start >= 2 && ofMany.lengthAt(text, this.end - 2) > 0;
    return endsSo || ofMany.lengthAt(text, this.end) > 0;
  }

  /** Whether it is an exchange where the shares of another are traded, not what the sentence is about. */
  get isExchange(): boolean {
    return (
      this.entity.type === "organization" &&
      this.rank < 2 &&
      exchange.test(this.#doc.text.slice(this.start, this.end))
    );
  }

  /** Whether it is the paper or agency whose report the sentence is: 大森新聞は…と報じた. */
  get reports(): boolean {
    if (this.entity.kind !== "media" || this.rank < 2) return false;
    const end = this.#doc.sentences[this.sentence]?.end ?? this.end;
    return report.test(this.#doc.text.slice(this.end, end));
  }
}

/** How far a reference looks back. */
const REACH = 60;
const SENTENCES = 8;

/** Who has been spoken of, in text order: what 同社, 両国 … look back on. */
export class Speech {
  readonly #doc: Doc;
  readonly #where: Place[] = [];
  readonly #who: Entity[] = [];
  /** Read when something first looks back on it. */
  readonly #said: (Spoken | undefined)[] = [];

  constructor({ doc }: Reading) {
    this.#doc = doc;
  }

  say(entity: Entity, where: Place): void {
    this.#who.push(entity);
    this.#where.push(where);
  }

  /** Whether the one said last before `offset` ends there. */
  endsAt(offset: number): boolean {
    return this.#where[this.#before(offset) - 1]?.end === offset;
  }

  /**
   * What was said before `offset` and fits the word, last first, sentence by sentence back; those whose report a
   * sentence is only on request.
   */
  *back(
    word: ReferenceWord,
    offset: number,
    sentence: number,
    reporters = false,
  ): Generator<readonly Spoken[]> {
    let group: Spoken[] = [];
    const last = this.#before(offset);
    for (let i = last - 1; i >= Math.max(0, last - REACH); i--) {
      if (sentence - this.#where[i].sentence > SENTENCES) break;
      const spoken = this.#spoken(i);
      if (group.length > 0 && group[0].sentence !== spoken.sentence) {
        yield group;
        group = [];
      }
      if (
        fits(spoken.entity, word) &&
        (word.kinds[0] === "media" || spoken.rank > 0) &&
        !spoken.many &&
        !spoken.isExchange &&
        (reporters || !spoken.reports)
      )
        group.push(spoken);
    }
    if (group.length > 0) yield group;
  }

  #spoken(i: number): Spoken {
    this.#said[i] ??= new Spoken(this.#doc, this.#who[i], this.#where[i], () => this.#after(i));
    return this.#said[i]!;
  }

  #after(i: number): Spoken | undefined {
    return i + 1 < this.#where.length ? this.#spoken(i + 1) : undefined;
  }

  /** How many were said that start before `offset`. */
  #before(offset: number): number {
    let low = 0;
    for (let high = this.#where.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#where[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a word can stand for an entity. */
export function fits(entity: Entity, { types, kinds, endings }: ReferenceWord): boolean {
  if (!types.includes(entity.type)) return false;
  return (
    (kinds.length === 0 && endings.length === 0) ||
    kinds.includes(entity.kind ?? "") ||
    endings.some((ending) => entity.callings().some((calling) => calling.endsWith(ending)))
  );
}
