import type { DateRecord } from "../record.js";
import type { Doc } from "../text/doc.js";
import type { Actor } from "./actors.js";
import { type Inflection, PLAIN, readInflection } from "./inflection.js";
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
  const units = new UnitReader(doc, index, actors, dates, words).read();
  return units.map((unit, i) =>
    stopsAtNoun(units, i, doc.text) ? { ...unit, inflection: NOUN_STOP } : unit,
  );
}

const NOUN_STOP: Inflection = { ...PLAIN, continues: true };

/** Bを買収、Cと提携した: a verbal noun that a comma ends is a clause of its own. */
function stopsAtNoun(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  const isVerbal = (unit.kind === "predicate" || unit.kind === "trigger") && !isInflected(unit);
  if (!isVerbal || units[i + 1]?.kind !== "comma") return false;
  const before = units[i - 1];
  return before?.kind === "particle" && /^[をにとがで]$/.test(text.slice(before.start, before.end));
}

const OPENERS = '「『“"〈《【';
const CLOSERS = '」』”"〉》】';
const BRACKETS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["〔", "〕"],
]);

/** Goes once over the tokens of a sentence; each method reads one kind of unit at the current token, if it is there. */
class UnitReader {
  readonly #units: Unit[] = [];
  readonly #sentence: { readonly start: number; readonly end: number; readonly kind: string };
  readonly #limit: number;
  readonly #ends = new Set<number>();
  #token: number;
  #actor = 0;
  #date = 0;

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
    for (let i = this.#token; i < this.#limit; i++) this.#ends.add(doc.tokens.end[i]);
  }

  read(): Unit[] {
    while (this.#token < this.#limit)
      if (
        !(this.#name() || this.#when() || this.#bracket() || this.#quoted() || this.#known() || this.#verb())
      )
        this.#plain();
    return this.#units;
  }

  get #start() {
    return this.doc.tokens.start[this.#token];
  }
  get #end() {
    return this.doc.tokens.end[this.#token];
  }
  get #surface() {
    return this.doc.tokens.surface(this.#token);
  }
  get #nextActor(): Actor | undefined {
    while (this.#actor < this.actors.length && this.actors[this.#actor].end <= this.#start) this.#actor++;
    return this.actors[this.#actor];
  }

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
    else this.#units.push(unit);
  }

  /** The tokenizer may cut elsewhere than the names do, so a name starts at the first token that reaches into it. */
  #name(): boolean {
    const actor = this.#nextActor;
    if (!actor || actor.start >= this.#end) return false;
    this.#push({ kind: "actor", start: actor.start, end: actor.end, actor });
    const next = this.actors[++this.#actor];
    if (!next || next.start >= this.#end) this.#skipTo(actor.end);
    return true;
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

  #bracket(): boolean {
    const closing = BRACKETS.get(this.#surface);
    if (closing === undefined) return false;
    const close = this.doc.text.indexOf(closing, this.#start);
    if (close < 0 || close >= this.#sentence.end) return false;
    this.#skipTo(close + 1);
    return true;
  }

  /** A quoted name is read as if it stood alone; other quotes are one unit. */
  #quoted(): boolean {
    if (!OPENERS.includes(this.#surface)) return false;
    const start = this.#start;
    const close = closingQuote(this.doc.text, start, this.#sentence.end);
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
    const word = this.words.at(this.doc.text, start, this.#sentence.end, (offset) => this.#ends.has(offset));
    if (word === null) return false;
    const end = start + word.word.length;
    this.#skipTo(end);
    if (word.kind === "group") {
      this.#push({ kind: "group", start, end, word });
      return true;
    }
    const isVerb = this.doc.tokens.partOfSpeech(first).pos === "動詞" && this.#token === first + 1;
    const inflection = isVerb ? readInflection(this.doc, first, this.#limit) : this.#suruAt(this.#token);
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

  #plain() {
    const surface = this.#surface;
    const { pos, detail1 } = this.doc.tokens.partOfSpeech(this.#token);
    const span = { start: this.#start, end: this.#end };
    if (surface.trim() !== "") this.#push({ kind: plainKind(surface, pos, detail1), ...span });
    else if (this.#sentence.kind === "headline") this.#push({ kind: "comma", ...span });
    this.#token++;
  }
}

const SURU = new Set(["する", "できる", "いたす", "なさる"]);

type PlainKind =
  | "particle"
  | "noun"
  | "number"
  | "nominalizer"
  | "close"
  | "comma"
  | "dot"
  | "copula"
  | "other";

function plainKind(surface: string, pos: string, detail1: string): PlainKind {
  if (CLOSERS.includes(surface)) return "close";
  if (surface === "、" || surface === ",") return "comma";
  if (surface === "・" || surface === "=" || surface === "/") return "dot";
  if (pos === "助詞") return "particle";
  if (pos === "助動詞") return "copula";
  if (detail1 === "数") return "number";
  if (surface === "こと" || surface === "事" || (surface === "の" && pos === "名詞")) return "nominalizer";
  if (pos === "記号") return detail1 === "アルファベット" ? "noun" : "other";
  const isWord = pos === "接頭詞" || (pos === "名詞" && !/^[!-/:-@[-`{-~]$/.test(surface));
  return isWord ? "noun" : "other";
}

/** Where the quote that opens at `open` closes, before `limit`; -1 where it does not. */
function closingQuote(text: string, open: number, limit: number): number {
  const closer = CLOSERS[OPENERS.indexOf(text[open])];
  if (text[open] === closer) {
    const close = text.indexOf(closer, open + 1);
    return close < limit ? close : -1;
  }
  let depth = 0;
  for (let i = open; i < limit; i++) {
    if (text[i] === text[open]) depth++;
    else if (text[i] === closer && --depth === 0) return i;
  }
  return -1;
}
