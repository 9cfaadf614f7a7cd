import type { Column } from "./container.js";

/**
 * Which kind of name a span looks like by its characters alone, learned from the dictionaries (no corpus):
 * interpolated Witten-Bell n-gram models, of four characters for katakana and three for kanji, kept as
 * log probabilities with back-off weights.
 */
export class Likeness {
  readonly #katakana: CharacterModels;
  readonly #kanji: CharacterModels;
  /** Log probabilities by kind: of the span, and of the two halves of a full name. */
  readonly #sums = new Float64Array(6);
  readonly #family = new Float64Array(5);
  readonly #given = new Float64Array(5);
  /** Of the characters up to each place where a full name may be cut, as a surname. */
  readonly #families = new Float64Array(LONGEST_SURNAME + 1);
  /** Of the characters up to each place, as a given name that goes on. */
  readonly #givens = new Float64Array(LONGEST_KANJI + 1);

  constructor(column: <C extends Column>(name: string) => C) {
    this.#katakana = new CharacterModels(column, "katakana");
    this.#kanji = new CharacterModels(column, "kanji");
  }

  /**
   * Fills `out` (eight cells, see `Katakana` and `Kanji`) with what the span looks like and tells its script;
   * for `none`, `out` stays as it was. Leads are in whole nats: -3 … 3, and 6 for more than six. Nothing is allocated.
   */
  read(text: string, start: number, end: number, out: Int8Array): Script {
    const script = scriptOf(text, start, end);
    if (script === Script.katakana) this.#readKatakana(text, start, end, out);
    else if (script === Script.kanji) this.#readKanji(text, start, end, out);
    return script;
  }

  /** Parts between ・ ＝ = and spaces are independent words of one kind. */
  #readKatakana(text: string, start: number, end: number, out: Int8Array): void {
    const models = this.#katakana;
    const sums = this.#sums.fill(0);
    let parts = 0;
    for (let at = start; at < end; at++) {
      const from = at;
      while (at < end && isKatakana(text.charCodeAt(at))) at++;
      models.addWord(text, from, at, sums, 0, katakanaKinds.length);
      parts++;
    }
    const [person, place, organization, common] = sums;
    putBest(sums, 4, out);
    out[Katakana.personOverPlace] = bucket(person - place);
    out[Katakana.nameOverCommon] = bucket(Math.max(person, place) - common);
    out[Katakana.organizationOverRest] = bucket(organization - Math.max(common, person, place));
    out[Katakana.parts] = Math.min(parts, 3);
  }

  #readKanji(text: string, start: number, end: number, out: Int8Array): void {
    const models = this.#kanji;
    const kinds = FULL_NAME;
    const sums = this.#sums.fill(0);
    const family = this.#family;
    models.begin();
    for (let at = start; at < end; at++) {
      models.add(text.charCodeAt(at), sums, 0, kinds);
      const length = at + 1 - start;
      this.#givens[length] = sums[GIVEN_NAME];
      if (length > LONGEST_SURNAME || at + 1 === end) continue;
      family[SURNAME] = sums[SURNAME];
      models.end(family, SURNAME, SURNAME + 1);
      this.#families[length] = family[SURNAME];
    }
    models.end(sums, 0, kinds);
    const [surname, givenName, place, organization, common] = sums;
    let fullName = -Infinity;
    for (let length = 1; length <= LONGEST_SURNAME && start + length < end; length++) {
      fullName = Math.max(
        fullName,
        this.#families[length] + this.#givenName(text, start, length, end, givenName),
      );
    }
    sums[FULL_NAME] = fullName;
    putBest(sums, 6, out);
    out[Kanji.fullNameOverCommon] = bucket(fullName - Math.max(common, organization));
    out[Kanji.fullNameOverPlace] = bucket(fullName - place);
    out[Kanji.personOverCommon] = bucket(Math.max(surname, givenName) - common);
    out[Kanji.placeOverCommon] = bucket(place - common);
    out[Kanji.organizationOverCommon] = bucket(organization - common);
    out[Kanji.length] = Math.min(end - start, 5);
  }

  /**
   * The log probability of what is left after a surname of `length` characters as a given name. From its third
   * character on, it is worth what it is worth in the `whole`, as characters depend on the two before them only.
   */
  #givenName(text: string, start: number, length: number, end: number, whole: number): number {
    const models = this.#kanji;
    const given = this.#given;
    const from = start + length;
    given[GIVEN_NAME] = 0;
    models.begin();
    models.add(text.charCodeAt(from), given, GIVEN_NAME, GIVEN_NAME + 1);
    if (from + 1 === end) {
      models.end(given, GIVEN_NAME, GIVEN_NAME + 1);
      return given[GIVEN_NAME];
    }
    models.add(text.charCodeAt(from + 1), given, GIVEN_NAME, GIVEN_NAME + 1);
    return given[GIVEN_NAME] + whole - this.#givens[length + 2];
  }
}

/** The script of a span that has a model. */
export const Script = { none: 0, katakana: 1, kanji: 2 } as const;
export type Script = (typeof Script)[keyof typeof Script];

/** The kinds that `best` numbers, in order. */
export const katakanaKinds = ["person", "place", "organization", "common"] as const;
export const kanjiKinds = ["surname", "given-name", "place", "organization", "common", "full-name"] as const;

const SURNAME = kanjiKinds.indexOf("surname");
const GIVEN_NAME = kanjiKinds.indexOf("given-name");
/** The last of the kinds, and the only one without a model of its own. */
const FULL_NAME = kanjiKinds.indexOf("full-name");
const LONGEST_SURNAME = 4;
/** In characters, as `scriptOf` has it. */
const LONGEST_KANJI = 7;

/** The cells of `out`. `margin` is the lead of the best kind over the second. */
export const Katakana = {
  best: 0,
  margin: 1,
  personOverPlace: 2,
  nameOverCommon: 3,
  organizationOverRest: 4,
  /** 1, 2, or 3 for three and more. */
  parts: 5,
} as const;
export const Kanji = {
  best: 0,
  margin: 1,
  fullNameOverCommon: 2,
  fullNameOverPlace: 3,
  personOverCommon: 4,
  placeOverCommon: 5,
  organizationOverCommon: 6,
  /** In characters; 5 for five and more. */
  length: 7,
} as const;

/** Log probabilities are kept as 1/256 nats. */
export const unit = 256;

/** The characters before and after a word in the models. */
export const before = 0x5e;
export const after = 0x24;

/**
 * The models of several kinds over one tree of n-grams. Node 0 is the empty n-gram; every other node is
 * `parent` followed by `character`.
 */
class CharacterModels {
  readonly #order: number;
  readonly #kinds: number;
  readonly #slots: NodeSlots;
  /** [node × kinds + kind]: log probability of the last character after the ones before it. */
  readonly #probability: Int16Array;
  /**
   * [node × kinds + kind]: log weight of the shorter history where a character was not seen after this one. Only
   * for the nodes that something follows, which come first.
   */
  readonly #backOff: Int16Array;
  /** The nodes of the last 0, 1, … characters; -1 where not seen. And what they are before a word. */
  readonly #state: Int32Array;
  readonly #start: Int32Array;

  constructor(column: <C extends Column>(name: string) => C, name: "katakana" | "kanji") {
    [this.#order, this.#kinds] = column<Uint8Array>(`${name}.shape`);
    this.#slots = new NodeSlots(column(`${name}.slots`));
    this.#probability = column(`${name}.probability`);
    this.#backOff = column(`${name}.backOff`);
    this.#state = new Int32Array(this.#order);
    this.#start = new Int32Array(this.#order);
    for (let k = 1; k < this.#order; k++) this.#start[k] = this.#slots.find(this.#start[k - 1], before);
  }

  /** Adds the word's log probability under each of the kinds `from` up to `to`, in nats. */
  addWord(text: string, start: number, end: number, sum: Float64Array, from: number, to: number): void {
    this.begin();
    for (let at = start; at < end; at++) this.add(text.charCodeAt(at), sum, from, to);
    this.end(sum, from, to);
  }

  begin(): void {
    for (let k = 1; k < this.#order; k++) this.#state[k] = this.#start[k];
  }

  /** Adds the log probability of the next character. */
  add(character: number, sum: Float64Array, from: number, to: number): void {
    const state = this.#state;
    let seen = false;
    for (let k = this.#order - 1; k >= 0; k--) {
      const history = state[k];
      const node = history < 0 ? -1 : this.#slots.find(history, character);
      if (!seen && history >= 0) seen = this.#addNode(history, node, sum, from, to);
      if (k + 1 < this.#order) state[k + 1] = node;
    }
    if (!seen) for (let kind = from; kind < to; kind++) sum[kind] += unseen;
  }

  /** Adds the log probability that the word ends here; it may go on nevertheless. */
  end(sum: Float64Array, from: number, to: number): void {
    for (let k = this.#order - 1; k >= 0; k--) {
      const history = this.#state[k];
      if (history < 0) continue;
      if (this.#addNode(history, this.#slots.find(history, after), sum, from, to)) return;
    }
    for (let kind = from; kind < to; kind++) sum[kind] += unseen;
  }

  /** Adds what a character is worth after a history, or what it costs to look after a shorter one; true for the former. */
  #addNode(history: number, node: number, sum: Float64Array, from: number, to: number): boolean {
    const table = node < 0 ? this.#backOff : this.#probability;
    const at = (node < 0 ? history : node) * this.#kinds;
    for (let kind = from; kind < to; kind++) sum[kind] += table[at + kind] / unit;
    return node >= 0;
  }
}

/** The bits of a character that stand beside its parent, and those beside its node. */
const LOW_BITS = 11;
const HIGH_BITS = 5;
const LOW = (1 << LOW_BITS) - 1;
const HIGH = (1 << HIGH_BITS) - 1;

/**
 * The nodes by their parents and last characters, by open addressing. Two cells a slot hold all three, so that
 * looking at a slot is one look at memory: parent and lower bits, node and upper bits of the character; 0 where free.
 */
export class NodeSlots {
  constructor(readonly cells: Int32Array) {}

  /** Makes room for so many nodes, which must be fewer than 2^21. */
  static of(nodes: number): NodeSlots {
    if (nodes >= 1 << (32 - LOW_BITS)) throw new RangeError(`${nodes} nodes are too many`);
    return new NodeSlots(new Int32Array(2 * 2 ** Math.ceil(Math.log2(nodes * 1.5))));
  }

  put(parent: number, character: number, node: number): void {
    const { cells } = this;
    const mask = cells.length - 1;
    let at = (2 * nodeHash(parent, character)) & mask;
    while (cells[at + 1] !== 0) at = (at + 2) & mask;
    cells[at] = (parent << LOW_BITS) | (character & LOW);
    cells[at + 1] = (node << HIGH_BITS) | (character >>> LOW_BITS);
  }

  /** -1 where there is none. */
  find(parent: number, character: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    const wanted = (parent << LOW_BITS) | (character & LOW);
    for (let at = (2 * nodeHash(parent, character)) & mask; ; at = (at + 2) & mask) {
      const found = cells[at + 1];
      if (found === 0) return -1;
      if (cells[at] === wanted && (found & HIGH) === character >>> LOW_BITS) return found >>> HIGH_BITS;
    }
  }
}

/** The log probability of a character that no word has: one of about 3000. */
export const unseen = -Math.log(3000);

function nodeHash(parent: number, character: number): number {
  const hash = Math.imul(parent ^ Math.imul(character, 0x9e3779b1), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}

function putBest(values: Float64Array, count: number, out: Int8Array): void {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[i] > values[best]) best = i;
  let second = -Infinity;
  for (let i = 0; i < count; i++) if (i !== best && values[i] > second) second = values[i];
  out[0] = best;
  out[1] = bucket(values[best] - second);
}

function bucket(nats: number): number {
  if (Math.abs(nats) > 3) return Math.abs(nats) > 6 ? 6 * Math.sign(nats) : 3 * Math.sign(nats);
  return Math.round(nats);
}

const isKatakana = (c: number) => (c >= 0x30a1 && c <= 0x30f4) || c === 0x30fc;
const isKanji = (c: number) => (c >= 0x4e00 && c <= 0x9fa0) || c === 0x3005;
const isJoint = (c: number) => c === 0x30fb || c === 0xff1d || c === 0x3d || c === 0x20;

/** Katakana words of two characters and more with joints between them, or up to seven kanji and hiragana. */
export function scriptOf(text: string, start: number, end: number): Script {
  if (end - start < 2 || end - start > 29) return Script.none;
  const first = text.charCodeAt(start);
  if (isKatakana(first) && first !== 0x30fc) {
    let run = 0;
    for (let at = start; at < end; at++) {
      const c = text.charCodeAt(at);
      if (isKatakana(c)) run++;
      else if (isJoint(c) && run >= 2) run = 0;
      else return Script.none;
    }
    return run >= 2 ? Script.katakana : Script.none;
  }
  if (end - start > LONGEST_KANJI) return Script.none;
  let kanji = false;
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (isKanji(c)) kanji = true;
    else if (c !== 0x30f6 && !(c >= 0x3041 && c <= 0x3093)) return Script.none;
  }
  return kanji ? Script.kanji : Script.none;
}
