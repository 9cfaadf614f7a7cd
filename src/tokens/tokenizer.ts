import { Columns } from "./columns.js";
import { Dictionary } from "./dictionary.js";
import { FeatureRecords } from "./features.js";
import { DEFAULT_CLASS } from "./format.js";
import { createLattice, type Lattice } from "./lattice.js";
import type { Snapshot } from "./snapshot.js";
import type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";
import { Units } from "./units.js";

const COMMA = 0x3001;
const FULL_STOP = 0x3002;

const isHighSurrogate = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number) => (unit & 0xfc00) === 0xdc00;

/**
 * Kuromoji's tokens without its engine. Like kuromoji it reads a text in stretches that end after 。 or 、.
 *
 * Where kuromoji fails, the rule is: a surrogate occurs in no word; both halves of a pair, and a high surrogate alone,
 * are of class DEFAULT, so that a run of them is one unknown word, as a single pair is in kuromoji. NUL is white space.
 */
export class LatticeTokenizer implements Tokenizer {
  readonly dictionary: Dictionary;
  readonly features: FeatureRecords;
  private readonly lattice: Lattice;
  private readonly units = new Units();
  private readonly columns = new Columns();
  private codes = new Uint16Array(1024);
  private classes = new Uint8Array(1024);

  constructor(snapshot: Snapshot) {
    this.dictionary = new Dictionary(snapshot);
    this.features = new FeatureRecords(snapshot, this.dictionary);
    this.lattice = createLattice(this.dictionary);
  }

  tokenize(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): Tokens {
    this.columns.count = 0;
    for (const range of ranges) this.append(text, range);
    return new TokenTable(text, this.columns, this.dictionary, this.features);
  }

  /** The tokens of the whole text in columns that the next call fills again. */
  columnsOf(text: string): Columns {
    this.columns.count = 0;
    this.append(text, { start: 0, end: text.length });
    return this.columns;
  }

  /** Like `columnsOf`, of well-formed UTF-8 and with offsets into its bytes: nothing is decoded to be encoded again. */
  columnsOfUtf8(bytes: Uint8Array, from: number, to: number): Columns {
    const { columns, units } = this;
    columns.count = 0;
    units.readUtf8(bytes, from, to);
    this.appendUnits(0);
    const { count, start, end } = columns;
    const { offsets } = units;
    for (let i = 0; i < count; i++) {
      start[i] = offsets[start[i]];
      end[i] = offsets[end[i]];
    }
    return columns;
  }

  private append(text: string, { start, end }: Range): void {
    this.units.readString(text, start, end);
    this.appendUnits(start);
  }

  /** Appends the tokens of the units, as those of a stretch that begins at `offset`. */
  private appendUnits(offset: number): void {
    const { units, length } = this.units;
    if (length >= this.codes.length) {
      this.codes = new Uint16Array(2 * length);
      this.classes = new Uint8Array(2 * length);
    }
    const { codes, classes } = this;
    const { codes: codeOf, classes: classOf } = this.dictionary;
    let from = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at];
      const i = at - from;
      codes[i] = codeOf[unit];
      classes[i] =
        isLowSurrogate(unit) && i > 0 && isHighSurrogate(units[at - 1]) ? DEFAULT_CLASS : classOf[unit];
      if (unit === FULL_STOP || unit === COMMA) {
        this.lattice.tokenize(codes, classes, i + 1, offset + from, this.columns);
        from = at + 1;
      }
    }
    if (from < length) this.lattice.tokenize(codes, classes, length - from, offset + from, this.columns);
  }
}

class TokenTable implements Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;

  constructor(
    readonly text: string,
    columns: Columns,
    private readonly dictionary: Dictionary,
    private readonly features: FeatureRecords,
  ) {
    const { count } = columns;
    // One buffer for all: to allocate one costs a short text more than to fill it.
    const cells = new Int32Array(3 * count);
    this.count = count;
    this.start = cells.subarray(0, count);
    this.end = cells.subarray(count, 2 * count);
    this.word = cells.subarray(2 * count);
    for (let i = 0; i < count; i++) {
      this.start[i] = columns.start[i];
      this.end[i] = columns.end[i];
      this.word[i] = columns.word[i];
    }
  }

  surface(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  partOfSpeech(i: number): PartOfSpeech {
    return this.dictionary.partOfSpeech(this.word[i]);
  }

  isKnown(i: number): boolean {
    return this.dictionary.isKnown(this.word[i]);
  }

  baseForm(i: number): string {
    const { baseForm } = this.features.of(this.word[i]);
    return baseForm === null || baseForm === "*" ? this.surface(i) : baseForm;
  }

  reading(i: number): string | null {
    return this.features.of(this.word[i]).reading;
  }
}
