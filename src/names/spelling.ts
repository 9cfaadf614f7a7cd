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
const KINDS = [...katakanaKinds, ...kanjiKinds];

/** Which kind of name a spelling resembles, as symbols: `full name over common noun by 3, 4 characters`. */
export class Spelling {
  /** Filled by `read`; the first `count` are valid. */
  readonly symbols = new Int32Array(ASPECTS.length + 1);
  count = 0;
  /** The kind it resembles most, without by how much; valid where `count` is not 0. */
  best = 0;

  private readonly out = new Int8Array(8);
  private readonly aspects = new Int32Array(ASPECTS.length * SIZES * VALUES);
  private readonly bests = new Int32Array(KINDS.length * SIZES);
  private readonly margins = new Int32Array(KINDS.length * SIZES * VALUES);
  private readonly dominances: Int32Array;
  private readonly dominantReadings: Int32Array;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly names: Symbols,
  ) {
    this.dominances = new Int32Array(lexicon.dominanceCodes.length);
    this.dominantReadings = new Int32Array(lexicon.dominanceCodes.length);
  }

  /** What `text.slice(start, end)` resembles. */
  read(text: string, start: number, end: number): void {
    this.count = 0;
    const { out, names } = this;
    const script = this.lexicon.likeness.read(text, start, end, out);
    if (script === Script.none) return;
    const isKanji = script === Script.kanji;
    const size = out[isKanji ? Kanji.length : Katakana.parts];
    const kind = out[Kanji.best] + (isKanji ? katakanaKinds.length : 0);
    const margin = out[Kanji.margin];
    const at = kind * SIZES + size;
    this.bests[at] ||= names.of(`${KINDS[kind]}, size ${size}`);
    this.best = this.bests[at];
    const marginAt = at * VALUES + margin - LOWEST;
    this.margins[marginAt] ||= names.of(`${KINDS[kind]} by ${margin}, size ${size}`);
    this.symbols[this.count++] = this.margins[marginAt];
    const until = isKanji ? ASPECTS.length : FIRST_KANJI_ASPECT;
    for (let i = isKanji ? FIRST_KANJI_ASPECT : 0; i < until; i++) {
      const value = out[ASPECTS[i].cell];
      const aspectAt = (i * SIZES + size) * VALUES + value - LOWEST;
      this.aspects[aspectAt] ||= names.of(`${ASPECTS[i].name} by ${value}, size ${size}`);
      this.symbols[this.count++] = this.aspects[aspectAt];
    }
  }

  /** The number of what the dictionaries say of the most frequent reading; 0 where they say nothing. */
  dominance(text: string, start: number, end: number): number {
    return this.lexicon.dominance(text, start, end);
  }

  /** The symbol of the most frequent reading and its frequency, by number; 0 for 0. */
  dominanceSymbol(dominance: number): number {
    if (dominance === 0) return 0;
    this.dominances[dominance] ||= this.names.of(this.lexicon.dominanceCodes[dominance]);
    return this.dominances[dominance];
  }

  /** The same without the frequency. */
  dominantReading(dominance: number): number {
    if (dominance === 0) return 0;
    this.dominantReadings[dominance] ||= this.names.of(
      withoutFrequency(this.lexicon.dominanceCodes[dominance]),
    );
    return this.dominantReadings[dominance];
  }
}

/** `S2C3` without the frequency: S2C. */
function withoutFrequency(code: string): string {
  return code.replace(/\d(?= |$)/g, "");
}
