import type { DateRecord } from "../record.js";
import { Characters } from "../rules/characters.js";
import type { Doc } from "../text/doc.js";
import type { Actor } from "./actors.js";
import { type Inflection, PLAIN, readInflection } from "./inflection.js";
import { plainKind } from "./plain-kind.js";
import { OPENERS, quotesIn } from "./quotes.js";
import { isInflected, type Unit } from "./units.js";
import type { Words } from "./words.js";

/** Reads sentence `index` into units; what stands in brackets only describes and is left out. */
export function readUnits(
  doc: Doc,
  index: number,
  actors: readonly Actor[],
  dates: readonly DateRecord[],
  words: Words,
): Unit[] {
  return new UnitReader(doc, index, actors, dates, words).read();
}

const NOUN_STOP: Inflection = { ...PLAIN, continues: true };

const LASTING: Inflection = { ...PLAIN, progressive: true };

const BRACKETS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["〔", "〕"],
]);
const OPENING = new Characters([...BRACKETS.keys(), ...OPENERS]);

/** Goes once over the tokens of a sentence; each method reads one kind of unit at the current token, if it is there. */
class UnitReader {
  readonly #units: Unit[] = [];
  readonly #sentence: { readonly start: number; readonly end: number; readonly kind: string };
  readonly #limit: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #token: number;
  #actor = 0;
  #date = 0;
  /** Closing brackets of which the rest of the sentence has none. */
  readonly #missing = new Set<string>();
  /** Where the quotes of the sentence close; null until one is met. */
  #quotes: ReadonlyMap<number, number> | null = null;

  constructor(
    private readonly doc: Doc,
    index: number,
    private readonly actors: readonly Actor[],
    private readonly dates: readonly DateRecord[],
    private readonly words: Words,
  ) {
    this.#sentence = doc.sentences[index];
    this.#token = doc.firstToken[index];
    this.#limit = doc.firstToken[index + 1];
    this.#starts = doc.tokens.start;
    this.#ends = doc.tokens.end;
  }

  read(): Unit[] {
    while (this.#token < this.#limit)
      if (!(this.#name() || this.#when() || this.#enclosed() || this.#known() || this.#verb())) this.#plain();
    return this.#units;
  }

  get #start() {
    return this.#starts[this.#token];
  }
  get #end() {
    return this.#ends[this.#token];
  }
  get #surface() {
    return this.doc.tokens.surface(this.#token);
  }
  get #nextActor(): Actor | undefined {
    while (this.#actor < this.actors.length && this.actors[this.#actor].end <= this.#start) this.#actor++;
    return this.actors[this.#actor];
  }

  /** Whether a token, the current one or one behind it, ends at an offset. */
  readonly #isEnd = (offset: number): boolean => {
    let token = this.#token;
    while (token < this.#limit && this.#ends[token] < offset) token++;
    return token < this.#limit && this.#ends[token] === offset;
  };

  #skipTo(offset: number) {
    while (this.#token < this.#limit && this.#start < offset) this.#token++;
  }

  /** Adds a unit; neighbouring triggers, particles and numbers are one. */
  #push(unit: Unit) {
    const last = this.#units.at(-1);
    const touches = last?.kind === unit.kind && last.end === unit.start;
    if (touches && unit.kind === "trigger" && last.kind === "trigger" && !last.inflection)
      this.#units[this.#units.length - 1] = {
        ...unit,
        start: last.start,
        words: [...last.words, ...unit.words],
      };
    else if (touches && (unit.kind === "particle" || unit.kind === "number"))
      this.#units[this.#units.length - 1] = { ...unit, start: last.start };
    else {
      if (unit.kind === "comma") this.#stopAtNoun();
      this.#units.push(unit);
    }
  }

  /** Bを買収、Cと提携した: a verbal noun that a comma ends is a clause of its own. */
  #stopAtNoun() {
    const noun = this.#units.at(-1);
    const particle = this.#units.at(-2);
    if ((noun?.kind !== "predicate" && noun?.kind !== "trigger") || isInflected(noun)) return;
    if (
      particle?.kind === "particle" &&
      /^[をにとがで]$/.test(this.doc.text.slice(particle.start, particle.end))
    )
      this.#units[this.#units.length - 1] = { ...noun, inflection: NOUN_STOP };
  }

  /** The tokenizer may cut elsewhere than the names do, so a name starts at the first token that reaches into it. */
  #name(): boolean {
    const actor = this.#nextActor;
    if (!actor || actor.start >= this.#end) return false;
    this.#push({ kind: "actor", start: actor.start, end: actor.end, actor });
    const next = this.actors[++this.#actor];
    if (!next || next.start >= this.#end) this.#skipTo(actor.end);
    this.#restOfToken(actor.end);
    return true;
  }

  /** ハルカ電機|株: a word that the tokenizer took for the end of the name. */
  #restOfToken(start: number) {
    const end = this.#token > 0 ? this.#ends[this.#token - 1] : 0;
    const word = end > start ? this.words.at(this.doc.text, start, end, (offset) => offset === end) : null;
    if (word?.kind !== "trigger") return;
    const inflection = this.#suruAt(this.#token);
    this.#push({ kind: "trigger", start, end, words: [word], inflection });
    if (inflection) this.#token = inflection.next;
  }

  #when(): boolean {
    while (this.#date < this.dates.length && this.dates[this.#date].end <= this.#start) this.#date++;
    const date = this.dates[this.#date];
    if (!date || date.start >= this.#end) return false;
    this.#push({ kind: "date", start: date.start, end: date.end, date });
    this.#date++;
    this.#skipTo(date.end);
    return true;
  }

  #enclosed(): boolean {
    return OPENING.at(this.doc.text, this.#start) && (this.#bracket() || this.#quoted());
  }

  #bracket(): boolean {
    const closing = BRACKETS.get(this.#surface);
    if (closing === undefined || this.#missing.has(closing)) return false;
    const length = this.doc.text.slice(this.#start, this.#sentence.end).indexOf(closing);
    if (length < 0) {
      this.#missing.add(closing);
      return false;
    }
    const end = this.#start + length + 1;
    this.#skipTo(end);
    // (UTC+9)、 may end in one token.
    if (this.#ends[this.#token - 1] > end && this.doc.text[end] === "、")
      this.#push({ kind: "comma", start: end, end: end + 1 });
    return true;
  }

  /** A quoted name is read as if it stood alone; other quotes are one unit. */
  #quoted(): boolean {
    if (!OPENERS.includes(this.#surface)) return false;
    const start = this.#start;
    this.#quotes ??= quotesIn(this.doc.text, start, this.#sentence.end);
    const close = this.#quotes.get(start) ?? -1;
    const actor = this.#nextActor;
    if (close > 0 && !(actor && actor.start === start + 1 && actor.end === close)) {
      this.#units.push(this.#quote(start, close + 1));
      this.#skipTo(close + 1);
    } else {
      this.#units.push({ kind: "open", start, end: start + 1 });
      this.#token++;
    }
    return true;
  }

  /** A quoted title that ends in a paper's name is that paper: 「災害時の協力に関する協定」. */
  #quote(start: number, end: number): Unit {
    const close = end - (this.doc.text[end - 2] === "書" ? 2 : 1);
    for (let from = Math.max(start + 1, close - 8); from < close; from++) {
      const word = this.words.at(this.doc.text, from, close, (offset) => offset === close);
      if (word?.kind === "trigger" && word.class === "paper")
        return { kind: "trigger", start, end, words: [word], inflection: null };
    }
    return { kind: "quote", start, end };
  }

  /** A word of the dictionaries, with する where that makes a verb of it. */
  #known(): boolean {
    const first = this.#token;
    const start = this.#start;
    const word = this.words.at(this.doc.text, start, this.#sentence.end, this.#isEnd);
    if (word === null) return false;
    const end = start + word.word.length;
    this.#skipTo(end);
    if (word.kind === "group") {
      this.#push({ kind: "group", start, end, word });
      return true;
    }
    const isVerb = this.doc.tokens.partOfSpeech(first).pos === "動詞" && this.#token === first + 1;
    const inflection = isVerb
      ? readInflection(this.doc, first, this.#limit)
      : (this.#suruAt(this.#token) ?? (word.kind === "trigger" ? this.#lastingAt(this.#token) : null));
    if (word.kind === "trigger") this.#push({ kind: "trigger", start, end, words: [word], inflection });
    else this.#push({ kind: "predicate", start, end, word, inflection });
    if (inflection) this.#token = inflection.next;
    return true;
  }

  /** A verb, or a noun that する makes one; に with よる is a particle. */
  #verb(): boolean {
    const { tokens } = this.doc;
    const { pos, detail1 } = tokens.partOfSpeech(this.#token);
    const [start, end] = [this.#start, this.#end];
    if (pos === "名詞" && detail1 === "サ変接続") {
      const inflection = this.#suruAt(this.#token + 1);
      if (inflection === null) return false;
      this.#push({ kind: "verb", start, end, base: this.#surface, inflection });
      this.#token = inflection.next;
      return true;
    }
    if (pos !== "動詞") return false;
    const base = tokens.baseForm(this.#token);
    const inflection = readInflection(this.doc, this.#token, this.#limit);
    const last = this.#units.at(-1);
    const word = this.words.predicate(base);
    if (base === "よる" && last?.kind === "particle" && this.doc.text[last.end - 1] === "に") {
      this.#push({ kind: "particle", start, end: tokens.end[inflection.next - 1] });
    } else if (this.#isNounByUse(inflection)) {
      this.#push(
        word ? { kind: "predicate", start, end, word, inflection: null } : { kind: "noun", start, end },
      );
    } else if (word) {
      this.#push({ kind: "predicate", start, end, word, inflection });
    } else if (detail1 === "自立") {
      this.#push({ kind: "verb", start, end: tokens.end[inflection.next - 1], base, inflection });
    }
    this.#token = inflection.next;
    return true;
  }

  /** 見守りに関する, 取り組みを: a verb in its stem before a case particle is a noun. */
  #isNounByUse(inflection: Inflection): boolean {
    const next = this.#token + 1;
    if (inflection.next !== next || next >= this.#limit) return false;
    const { pos, detail1 } = this.doc.tokens.partOfSpeech(next);
    const isCase = pos === "助詞" && (detail1 === "格助詞" || detail1 === "連体化");
    return isCase && this.doc.tokens.partOfSpeech(this.#token).conjugationForm === "連用形";
  }

  /** する or できる right at a token, which makes a verb of the noun before it. */
  #suruAt(token: number): Inflection | null {
    if (token >= this.#limit || this.doc.tokens.partOfSpeech(token).pos !== "動詞") return null;
    return SURU.has(this.doc.tokens.baseForm(token)) ? readInflection(this.doc, token, this.#limit) : null;
  }

  /** 停戦中の, 停戦中だった, 提携関係にある: what lasts is done, as in 停戦している. */
  #lastingAt(token: number): Inflection | null {
    if (token + 1 >= this.#limit) return null;
    const { tokens } = this.doc;
    const [noun, link] = [tokens.surface(token), tokens.surface(token + 1)];
    if (noun === "中" && link === "の") return { ...LASTING, next: token + 2 };
    if (noun === "中" && tokens.baseForm(token + 1) === "だ") {
      const inflection = readInflection(this.doc, token + 1, this.#limit);
      return { ...inflection, progressive: true };
    }
    const isBond = noun === "関係" && link === "に" && token + 2 < this.#limit;
    return isBond && tokens.baseForm(token + 2) === "ある"
      ? { ...readInflection(this.doc, token + 2, this.#limit), progressive: true }
      : null;
  }

  #plain() {
    const [start, end] = [this.#start, this.#end];
    const kind = plainKind(this.doc.text, start, end, this.doc.tokens.partOfSpeech(this.#token));
    if (kind !== "space") this.#push({ kind, start, end });
    // A space in a headline parts as a comma does.
    else if (this.#sentence.kind === "headline") this.#push({ kind: "comma", start, end });
    this.#token++;
  }
}

const SURU = new Set(["する", "できる", "いたす", "なさる"]);
