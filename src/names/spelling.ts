import type { Lexicon } from "../lexicon/lexicon.js";
import { Kanji, Katakana, kanjiKinds, katakanaKinds, Script } from "../lexicon/likeness.js";
import type { Symbols } from "../rules/symbol.js";

/** Cells are −6 … 6; sizes (parts, characters) up to 5. */
const LOWEST = -6;
const VALUES = 13;
const SIZES = 6;

const ASPECTS = [
  { script: Script.katakana, cell: Katakana.personOverPlace, name: "person over place" },
  { script: Script.katakana, cell: Katakana.nameOverCommon, name: "name over common noun" },
  { script: Script.katakana, cell: Katakana.organizationOverRest, name: "organization over the rest" },
  { script: Script.kanji, cell: Kanji.fullNameOverCommon, name: "full name over common noun" },
  { script: Script.kanji, cell: Kanji.fullNameOverPlace, name: "full name over place" },
  { script: Script.kanji, cell: Kanji.personOverCommon, name: "part of a name over common noun" },
  { script: Script.kanji, cell: Kanji.placeOverCommon, name: "place over common noun" },
  { script: Script.kanji, cell: Kanji.organizationOverCommon, name: "organization over common noun" },
] as const;
const FIRST_KANJI_ASPECT = 3;

/** Which kind of name a spelling resembles, as symbols: `full name over common noun by 3, 4 characters`. */
export class Spelling {
  /** Filled by `read`; the first `count` are valid. */
  readonly symbols = new Int32Array(ASPECTS.length + 1);
  count = 0;
  /** The kind it resembles most, without by how much; valid where `count` is not 0. */
  best = 0;

  private readonly out = new Int8Array(8);
  private readonly aspects: Int32Array;
  private readonly bests: Int32Array;
  private readonly margins: Int32Array;
  private readonly dominances: Int32Array;
  private readonly dominantReadings: Int32Array;

  constructor(
    private readonly lexicon: Lexicon,
    symbols: Symbols,
  ) {
    const codes = lexicon.dominanceCodes;
    this.dominances = Int32Array.from(codes, (code, i) => (i === 0 ? 0 : symbols.of(code)));
    this.dominantReadings = Int32Array.from(codes, (code, i) =>
      i === 0 ? 0 : symbols.of(withoutFrequency(code)),
    );
    this.aspects = new Int32Array(ASPECTS.length * SIZES * VALUES);
    this.bests = new Int32Array(2 * SIZES * SIZES);
    this.margins = new Int32Array(2 * SIZES * SIZES * VALUES);
    for (let size = 0; size < SIZES; size++) {
      for (let value = 0; value < VALUES; value++) {
        for (const [i, aspect] of ASPECTS.entries()) {
          const text = `${aspect.name} by ${value + LOWEST}, size ${size}`;
          this.aspects[(i * SIZES + size) * VALUES + value] = symbols.of(text);
        }
      }
      for (const [s, kinds] of [katakanaKinds, kanjiKinds].entries()) {
        for (const [k, kind] of kinds.entries()) {
          const at = (s * SIZES + k) * SIZES + size;
          this.bests[at] = symbols.of(`${kind}, size ${size}`);
          for (let value = 0; value < VALUES; value++) {
            this.margins[at * VALUES + value] = symbols.of(`${kind} by ${value + LOWEST}, size ${size}`);
          }
        }
      }
    }
  }

  /** What `text.slice(start, end)` resembles. */
  read(text: string, start: number, end: number): void {
    this.count = 0;
    const script = this.lexicon.likeness.read(text, start, end, this.out);
    if (script === Script.none) return;
    const isKanji = script === Script.kanji;
    const size = this.out[isKanji ? Kanji.length : Katakana.parts];
    const at = ((isKanji ? SIZES : 0) + this.out[Kanji.best]) * SIZES + size;
    this.best = this.bests[at];
    this.symbols[this.count++] = this.margins[at * VALUES + this.out[Kanji.margin] - LOWEST];
    const until = isKanji ? ASPECTS.length : FIRST_KANJI_ASPECT;
    for (let i = isKanji ? FIRST_KANJI_ASPECT : 0; i < until; i++) {
      this.symbols[this.count++] =
        this.aspects[(i * SIZES + size) * VALUES + this.out[ASPECTS[i].cell] - LOWEST];
    }
  }

  /** The number of what the dictionaries say of the most frequent reading; 0 where they say nothing. */
  dominance(text: string, start: number, end: number): number {
    return this.lexicon.dominance(text, start, end);
  }

  /** The symbol of the most frequent reading and its frequency, by number; 0 for 0. */
  dominanceSymbol(dominance: number): number {
    return this.dominances[dominance];
  }

  /** The same without the frequency. */
  dominantReading(dominance: number): number {
    return this.dominantReadings[dominance];
  }
}

/** `S2C3` without the frequency: S2C. */
function withoutFrequency(code: string): string {
  return code.replace(/\d(?= |$)/g, "");
}
