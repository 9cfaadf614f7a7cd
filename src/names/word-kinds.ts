import {
  type CategorySet,
  type CategorySets,
  GIVEN_NAME,
  nameBits,
  SURNAME,
  wordBits,
} from "../rules/categories.js";
import type { CueIndex } from "../rules/cues.js";
import type { RuleWord } from "../rules/rule.js";
import type { Symbols } from "../rules/symbol.js";
import { hasLetterOrDigit } from "../text/letters.js";
import type { PartOfSpeech } from "../tokens/tokens.js";
import { conventionsOf } from "./apply-conventions.js";
import type { WordClusters } from "./clusters.js";
import { lengthClass, shapeOf } from "./scripts.js";
import type { Spelling } from "./spelling.js";
import { flagsOf } from "./word-flags.js";
import { Part, partOf } from "./word-parts.js";

/** All that evidence asks of a word, computed once for each word of the dictionary. Numbers are symbols unless said. */
export interface WordKind extends RuleWord {
  /** A small dense number; 0 is the edge's. */
  readonly id: number;
  readonly baseForm: string;
  /** A `Part`. */
  readonly part: number;
  /** As bits of `Flag`. */
  readonly flags: number;
  /** One or a few characters for the class, in sequences. */
  readonly letter: string;
  readonly isParticle: boolean;
  /** The conventions that a sentence with the word is looked at for, as bits. */
  readonly conventions: number;
  /** The numbers of the rules that are to be asked at the word. */
  readonly rules: readonly number[];
  /** The sort of connector it is, 0 for none. */
  readonly connector: number;
  /** The word; for proper nouns only their class, so that no weight is about one name. */
  readonly word: number;
  readonly rawWord: number;
  readonly baseWord: number;
  readonly pos: number;
  readonly posShort: number;
  readonly posShape: number;
  readonly shape: number;
  /** In characters, as `lengthClass`. */
  readonly length: number;
  readonly firstCharacter: number;
  readonly lastCharacter: number;
  /** 0 where the word has no more than two. */
  readonly lastTwo: number;
  readonly class: number;
  /** The number of the vector of words used alike, 0 where it has none. */
  readonly vector: number;
  /** The cluster of words used alike, and the larger group it belongs to; 0 where none is known. */
  readonly cluster: number;
  readonly group: number;
  /** The kind of organizations whose names it ends, empty for none. */
  readonly endingKind: string;
  /** What the spelling resembles. */
  readonly likeness: readonly number[];
  /** Which reading is the frequent one, 0 where no dictionary says. */
  readonly dominance: number;
  readonly dominantReading: number;
}

const KATAKANA = /^[ァ-ヴー]+$/;
/** Connectors after a name; names on both sides are mostly of one kind, or of kinds that belong together. */
const CONNECTOR_WORDS = new Map<string, number>([
  ["、", 1],
  ["，", 1],
  [",", 1],
  ["・", 2],
  ["と", 3],
  ["や", 3],
  ["及び", 3],
  ["および", 3],
  ["並びに", 3],
  ["または", 3],
  ["の", 4],
  ["（", 5],
  ["(", 5],
  ["-", 6],
  ["－", 6],
  ["〜", 6],
  ["~", 6],
  ["‐", 6],
  ["/", 7],
  ["」", 8],
  [" ", 9],
  ["　", 9],
  ["）", 10],
  [")", 10],
  ["から", 11],
  ["は", 12],
  ["が", 13],
  ["を", 14],
  ["に", 15],
]);

const TITLE = wordBits("title", "honorific");
const LEGAL_FORM = wordBits("legal-form");
const BODY = wordBits("organization-suffix", "organization-ending");
const PLACE = wordBits("place-suffix", "place-ending");
const FACILITY = wordBits("facility-ending");
const COMMON_BODY = wordBits("common-organization");
const COMMON_PERSON = wordBits("common-person");
const COMMON_TIME = wordBits("common-time");
const COMMON_ARTIFACT = wordBits("common-artifact");
const SUFFIX = wordBits("organization-suffix", "facility-ending", "place-suffix", "person-suffix");
const NAME = nameBits("place", "organization", "person") | SURNAME | GIVEN_NAME;
const LOCATED = wordBits("common-facility", "common-nature", "common-location");

/** The class of a word as one character or, for symbols and particles, as themselves. */
function letterOf(surface: string, p: PartOfSpeech, known: boolean, { names, words }: CategorySet): string {
  if (words & TITLE) return "T";
  if (words & LEGAL_FORM) return "L";
  if (p.pos === "記号") return surface;
  if (p.detail1 === "固有名詞") {
    if (p.detail2 === "人名") return p.detail3 === "姓" ? "s" : p.detail3 === "名" ? "g" : "p";
    if (p.detail2 === "地域") return p.detail3 === "国" ? "c" : "l";
    if (p.detail2 === "組織") return "o";
    return names & SURNAME ? "s" : names & GIVEN_NAME ? "g" : "x";
  }
  if (!known) return KATAKANA.test(surface) ? "k" : /^[A-Za-z]/.test(surface) ? "a" : "u";
  if (p.detail1 === "数") return "0";
  if (words & BODY) return "O";
  if (words & PLACE) return "P";
  if (words & FACILITY) return "F";
  if (p.detail1 === "接尾") return p.detail2 === "地域" ? "P" : p.detail2 === "人名" ? "T" : "f";
  if (words & COMMON_BODY) return "O";
  if (words & LOCATED) return "F";
  if (p.pos === "接頭詞") return "b";
  if (p.detail1 === "サ変接続") return "v";
  if (p.pos === "名詞") {
    if (words & COMMON_PERSON) return "H";
    if (words & COMMON_TIME) return "Z";
    if (KATAKANA.test(surface)) return "K";
    return names & SURNAME ? "n" : words & COMMON_ARTIFACT ? "M" : "N";
  }
  if (p.pos === "助詞") return surface.length < 3 ? surface : "j";
  return "h";
}

/** What counts as the same word: names by their class, numbers all alike, and Latin words only where they are no names. */
function identityOf(surface: string, letter: string, isName: boolean, { words }: CategorySet): string {
  if (DIGITS.test(surface)) return "0";
  const isLatinWord = /^[a-z]{1,7}$/.test(surface) || (words !== 0 && /^[A-Za-z]+$/.test(surface));
  return isName && !isLatinWord ? `*${letter}` : surface;
}

/** Katakana that a dictionary of names has, though the tokenizer calls it a common noun. */
function isNameInDisguise(surface: string, p: PartOfSpeech, { names, words }: CategorySet): boolean {
  if (p.pos !== "名詞" || p.detail1 !== "一般" || words & SUFFIX || !KATAKANA.test(surface)) return false;
  return (names & NAME) !== 0;
}

const NO_PART_OF_SPEECH: PartOfSpeech = {
  id: -1,
  pos: "",
  detail1: "",
  detail2: "",
  detail3: "",
  conjugationType: "",
  conjugationForm: "",
};

/** IPADIC has marks and digits in full width only: folded ones are unknown to it, and would pass for names. */
const MARK_PART_OF_SPEECH: PartOfSpeech = { ...NO_PART_OF_SPEECH, pos: "記号", detail1: "一般" };
const NONE: readonly number[] = [];
const DIGITS = /^\d+$/;

/** Describes words with what the dictionaries say. */
export class WordDescriber {
  private readonly partsOfSpeech = new WeakMap<PartOfSpeech, { pos: number; posShort: number }>();

  constructor(
    readonly sets: CategorySets,
    private readonly spelling: Spelling,
    private readonly symbols: Symbols,
    private readonly cues: CueIndex,
    private readonly clusters: WordClusters,
    private readonly endings: ReadonlyMap<string, string>,
  ) {}

  /** What stands before the first and after the last word of a sentence. */
  edge(): WordKind {
    return this.describe(0, "^", NO_PART_OF_SPEECH, true, "^");
  }

  describe(id: number, surface: string, p: PartOfSpeech, known: boolean, baseForm: string): WordKind {
    if (!known && !hasLetterOrDigit(surface))
      return this.describe(id, surface, MARK_PART_OF_SPEECH, true, baseForm);
    if (!known && DIGITS.test(surface)) return this.describe(id, surface, p, true, baseForm);
    const { symbols, spelling } = this;
    const categories = this.sets.of(surface, 0, surface.length);
    const letter = letterOf(surface, p, known, categories);
    const part = partOf(surface, p, known);
    const isName = p.detail1 === "固有名詞" || !known || isNameInDisguise(surface, p, categories);
    const { pos, posShort } = this.symbolsOf(p);
    const shape = shapeOf(surface, 0, surface.length);
    const endingKind = p.pos === "名詞" ? (this.endings.get(surface) ?? "") : "";
    const vector = this.clusters.find(baseForm, 0, baseForm.length);
    const dominance = spelling.dominance(surface, 0, surface.length);
    const conventions = conventionsOf(surface, categories);
    const rules = this.cues.rulesAt({ surface, categories });
    const goesOn = part === Part.name && this.sets.mayGoOn(surface, 0, surface.length);
    const connector = CONNECTOR_WORDS.get(surface) ?? 0;
    // One literal without a spread: V8 keeps the object's fields where evidence reads them 20 times as fast.
    return {
      id,
      surface,
      baseForm,
      part,
      flags: flagsOf({
        surface,
        baseForm,
        part,
        partOfSpeech: p,
        categories,
        isName,
        conventions,
        rules,
        connector,
        goesOn,
      }),
      partOfSpeech: p,
      categories,
      letter,
      isName,
      isParticle: p.pos === "助詞",
      isNounLike: part === Part.name,
      conventions,
      rules,
      connector,
      word: symbols.of(identityOf(surface, letter, isName, categories)),
      rawWord: symbols.of(surface),
      baseWord: symbols.of(baseForm),
      pos,
      posShort,
      posShape: symbols.append(posShort, ` ${shape}`),
      shape: symbols.of(shape),
      length: lengthClass(surface.length),
      firstCharacter: symbols.of(surface.slice(0, 1)),
      lastCharacter: symbols.of(surface.slice(-1)),
      lastTwo: surface.length > 2 ? symbols.of(surface.slice(-2)) : 0,
      class: symbols.of(letter),
      vector,
      cluster: this.clusters.symbol(vector),
      group: this.clusters.group(vector),
      endingKind,
      likeness: part === Part.name ? this.likenessOf(surface) : NONE,
      dominance: spelling.dominanceSymbol(dominance),
      dominantReading: spelling.dominantReading(dominance),
    };
  }

  private symbolsOf(p: PartOfSpeech): { pos: number; posShort: number } {
    let known = this.partsOfSpeech.get(p);
    if (!known) {
      const { symbols } = this;
      known = {
        pos: symbols.of([p.pos, p.detail1, p.detail2, p.detail3].filter((x) => x !== "*").join("-")),
        posShort: symbols.of(`${p.pos}-${p.detail1}`),
      };
      this.partsOfSpeech.set(p, known);
    }
    return known;
  }

  private likenessOf(surface: string): readonly number[] {
    const { spelling } = this;
    spelling.read(surface, 0, surface.length);
    return spelling.count > 0 ? Array.from(spelling.symbols.subarray(0, spelling.count)) : NONE;
  }
}
