import { CharacterModels } from "./character-models.js";
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
