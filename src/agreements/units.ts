import type { DateRecord } from "../record.js";
import type { Doc } from "../text/doc.js";
import type { Actor } from "./actors.js";
import { type Inflection, readInflection } from "./inflection.js";
import type { GroupWord, PredicateWord, TriggerWord, Words } from "./words.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence as this room reads it: one unit for each name, trigger, predicate, particle … */
export type Unit = Span &
  (
    | { readonly kind: "actor"; readonly actor: Actor }
    | { readonly kind: "group"; readonly word: GroupWord }
    | { readonly kind: "date"; readonly date: DateRecord }
    | {
        readonly kind: "trigger";
        readonly words: readonly TriggerWord[];
        readonly inflection: Inflection | null;
      }
    | { readonly kind: "predicate"; readonly word: PredicateWord; readonly inflection: Inflection | null }
    | { readonly kind: "verb"; readonly base: string; readonly inflection: Inflection }
    /** Neighbouring particles are one: との, では, に対する. */
    | { readonly kind: "particle" }
    | { readonly kind: "noun" }
    | { readonly kind: "number" }
    /** こと, の, もの. */
    | { readonly kind: "nominalizer" }
    | { readonly kind: "open" | "close" | "comma" | "dot" | "copula" | "other" }
    /** Speech, or a title: 「…」 that is no name. */
    | { readonly kind: "quote" }
  );

export type TriggerUnit = Extract<Unit, { kind: "trigger" }>;

const OPENERS = '「『“"〈《【';
const CLOSERS = '」』”"〉》】';
const BRACKETS = new Map([
  ["(", ")"],
  ["(", ")"],
  ["[", "]"],
  ["〔", "〕"],
]);

/** Reads sentence `index`; what stands in brackets describes and is left out. */
export function readUnits(
  doc: Doc,
  index: number,
  actors: readonly Actor[],
  dates: readonly DateRecord[],
  words: Words,
): Unit[] {
  const { tokens, text } = doc;
  const limit = doc.firstToken[index + 1];
  const sentence = doc.sentences[index];
  const ends = new Set<number>();
  for (let i = doc.firstToken[index]; i < limit; i++) ends.add(tokens.end[i]);
  const isEnd = (offset: number) => ends.has(offset);

  const units: Unit[] = [];
  let actor = 0;
  let date = 0;
  let i = doc.firstToken[index];
  const skipTo = (offset: number) => {
    while (i < limit && tokens.start[i] < offset) i++;
  };
  const push = (unit: Unit) => {
    const last = units.at(-1);
    if (unit.kind === "trigger" && last?.kind === "trigger" && last.end === unit.start && !last.inflection)
      units[units.length - 1] = { ...unit, start: last.start, words: [...last.words, ...unit.words] };
    else if (
      (unit.kind === "particle" || unit.kind === "number") &&
      last?.kind === unit.kind &&
      last.end === unit.start
    )
      units[units.length - 1] = { ...unit, start: last.start };
    else units.push(unit);
  };

  while (i < limit) {
    const start = tokens.start[i];
    const surface = tokens.surface(i);
    while (actor < actors.length && actors[actor].end <= start) actor++;
    while (date < dates.length && dates[date].end <= start) date++;
    const who = actors[actor];
    // The tokenizer may cut elsewhere than the names do, so a name starts at the first token that reaches into it.
    if (who && who.start < tokens.end[i]) {
      push({ kind: "actor", start: who.start, end: who.end, actor: who });
      actor++;
      if (!(actors[actor] && actors[actor].start < tokens.end[i])) skipTo(who.end);
      continue;
    }
    const when = dates[date];
    if (when && when.start < tokens.end[i]) {
      push({ kind: "date", start: when.start, end: when.end, date: when });
      date++;
      skipTo(when.end);
      continue;
    }
    const closing = BRACKETS.get(surface);
    if (closing !== undefined) {
      const close = text.indexOf(closing, start);
      if (close >= 0 && close < sentence.end) {
        skipTo(close + 1);
        continue;
      }
    }
    if (OPENERS.includes(surface)) {
      const close = closingQuote(text, start, sentence.end);
      if (close > 0 && !(who && who.start === start + 1 && who.end === close)) {
        units.push(quoteUnit(text, start, close + 1, words));
        skipTo(close + 1);
        continue;
      }
      units.push({ kind: "open", start, end: start + 1 });
      i++;
      continue;
    }
    const word = words.at(text, start, sentence.end, isEnd);
    if (word && word.kind !== "predicate") {
      const end = start + word.word.length;
      skipTo(end);
      if (word.kind === "group") push({ kind: "group", start, end, word });
      else {
        const inflection = suruAt(doc, i, limit);
        push({ kind: "trigger", start, end, words: [word], inflection });
        if (inflection) i = inflection.next;
      }
      continue;
    }
    const { pos, detail1 } = tokens.partOfSpeech(i);
    if (word) {
      const end = start + word.word.length;
      const first = i;
      skipTo(end);
      const isVerb = tokens.partOfSpeech(first).pos === "動詞" && i === first + 1;
      const inflection = isVerb ? readInflection(doc, first, limit) : suruAt(doc, i, limit);
      push({ kind: "predicate", start, end, word, inflection });
      if (inflection) i = inflection.next;
      continue;
    }
    if (pos === "動詞") {
      const base = tokens.baseForm(i);
      const inflection = readInflection(doc, i, limit);
      const last = units.at(-1);
      if (base === "よる" && last?.kind === "particle" && text[last.end - 1] === "に") {
        push({ kind: "particle", start, end: tokens.end[inflection.next - 1] });
        i = inflection.next;
        continue;
      }
      if (isNounByUse(doc, i, inflection, limit)) {
        const noun = words.predicate(base);
        push(
          noun
            ? { kind: "predicate", start, end: tokens.end[i], word: noun, inflection: null }
            : { kind: "noun", start, end: tokens.end[i] },
        );
        i++;
        continue;
      }
      const known = words.predicate(base);
      const end = tokens.end[inflection.next - 1];
      if (known) push({ kind: "predicate", start, end: tokens.end[i], word: known, inflection });
      else if (detail1 === "自立" || units.length === 0) push({ kind: "verb", start, end, base, inflection });
      i = inflection.next;
      continue;
    }
    const end = tokens.end[i];
    if (surface.trim() === "") {
      if (sentence.kind === "headline") push({ kind: "comma", start, end });
      i++;
      continue;
    }
    if (pos === "名詞" && detail1 === "サ変接続" && suruAt(doc, i + 1, limit)) {
      const inflection = suruAt(doc, i + 1, limit)!;
      push({ kind: "verb", start, end, base: surface, inflection });
      i = inflection.next;
      continue;
    }
    push({ kind: plainKind(surface, pos, detail1), start, end } as Unit);
    i++;
  }
  return units.map((unit, i) => (stopsAtNoun(units, i, text) ? { ...unit, inflection: NOUN_STOP } : unit));
}

const NOUN_STOP: Inflection = {
  past: false,
  negative: false,
  wish: false,
  conditional: false,
  passive: false,
  causative: false,
  continues: true,
  progressive: false,
  next: 0,
};

/** Bを買収、Cと提携した: a verbal noun that a comma ends is a clause of its own. */
function stopsAtNoun(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  if (
    (unit.kind !== "predicate" && unit.kind !== "trigger") ||
    unit.inflection !== null ||
    units[i + 1]?.kind !== "comma"
  )
    return false;
  const before = units[i - 1];
  return before?.kind === "particle" && /^[をにとがで]$/.test(text.slice(before.start, before.end));
}

/** 見守りに関する, 取り組みを: a verb in its stem before a case particle is a noun. */
function isNounByUse(doc: Doc, i: number, inflection: Inflection, limit: number): boolean {
  if (inflection.next !== i + 1 || i + 1 >= limit) return false;
  const { conjugationForm } = doc.tokens.partOfSpeech(i);
  const { pos, detail1 } = doc.tokens.partOfSpeech(i + 1);
  return conjugationForm === "連用形" && pos === "助詞" && (detail1 === "格助詞" || detail1 === "連体化");
}

/** する or できる right at token `i`, which makes a verb of the noun before it. */
function suruAt(doc: Doc, i: number, limit: number): Inflection | null {
  if (i >= limit || doc.tokens.partOfSpeech(i).pos !== "動詞") return null;
  const base = doc.tokens.baseForm(i);
  return base === "する" || base === "できる" || base === "いたす" || base === "なさる"
    ? readInflection(doc, i, limit)
    : null;
}

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
  if ((pos === "名詞" && !/^[!-/:-@[-`{-~]$/.test(surface)) || pos === "接頭詞" || pos === "記号")
    return pos === "記号" && detail1 !== "アルファベット" ? "other" : "noun";
  return "other";
}

/** A quoted title that ends in a paper's name is that paper: 「災害時の協力に関する協定」. */
function quoteUnit(text: string, start: number, end: number, words: Words): Unit {
  for (let from = Math.max(start + 1, end - 8); from < end - 1; from++) {
    const word = words.at(text, from, end - 1, (offset) => offset === end - 1);
    if (word?.kind === "trigger" && word.class === "paper")
      return { kind: "trigger", start, end, words: [word], inflection: null };
  }
  return { kind: "quote", start, end };
}

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

export type InflectedUnit = Extract<Unit, { inflection: Inflection | null }> & {
  readonly inflection: Inflection;
};

export const isInflected = (unit: Unit | undefined): unit is InflectedUnit =>
  unit !== undefined && "inflection" in unit && unit.inflection !== null;

export const isMeeting = (unit: Unit) =>
  unit.kind === "predicate" && (unit.word.class === "meet" || unit.word.class === "negotiate");

export const isOf = (unit: Unit, text: string) =>
  unit.kind === "particle" && text.slice(unit.start, unit.end) === "の";

const NOUN_LIKE = new Set(["noun", "actor", "group", "number", "open", "date"]);

export function isNounLike(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  return (
    NOUN_LIKE.has(unit.kind) ||
    ((unit.kind === "predicate" || unit.kind === "trigger") && unit.inflection === null)
  );
}

/** Whether the verb at unit `i` describes the noun behind it. */
export function describes(units: readonly Unit[], i: number): boolean {
  const verb = units[i];
  if (!isInflected(verb) || verb.inflection.continues || verb.inflection.conditional) return false;
  const next = units[i + 1];
  return isNounLike(next) || next?.kind === "trigger" || next?.kind === "nominalizer";
}
