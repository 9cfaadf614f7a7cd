import { Columns } from "./columns.js";
import { Dictionary } from "./dictionary.js";
import { FeatureRecords } from "./features.js";
import { DEFAULT_CLASS } from "./format.js";
import { createLattice, type Lattice } from "./lattice.js";
import type { Snapshot } from "./snapshot.js";
import type { PartOfSpeech, Range, Tokenizer, Tokens } from "./tokens.js";

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
    for (const range of ranges) this.append(text, range.start, range.end);
    return new TokenTable(text, this.columns, this.dictionary, this.features);
  }

  /** The tokens of the whole text in columns that the next call fills again. */
  columnsOf(text: string): Columns {
    this.columns.count = 0;
    this.append(text, 0, text.length);
    return this.columns;
  }

  private append(text: string, start: number, end: number): void {
    const codeOf = this.dictionary.codes;
    const classOf = this.dictionary.classes;
    let { codes, classes } = this;
    let from = start;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const i = at - from;
      if (i + 1 === codes.length) {
        this.grow();
        ({ codes, classes } = this);
      }
      codes[i] = codeOf[unit];
      classes[i] =
        isLowSurrogate(unit) && i > 0 && isHighSurrogate(text.charCodeAt(at - 1))
          ? DEFAULT_CLASS
          : classOf[unit];
      if (unit === FULL_STOP || unit === COMMA) {
        this.lattice.tokenize(codes, classes, i + 1, from, this.columns);
        from = at + 1;
      }
    }
    if (from < end) this.lattice.tokenize(codes, classes, end - from, from, this.columns);
  }

  private grow(): void {
    const { codes, classes } = this;
    this.codes = new Uint16Array(codes.length * 2);
    this.codes.set(codes);
    this.classes = new Uint8Array(classes.length * 2);
    this.classes.set(classes);
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
