import type { Dictionary } from "./dictionary.js";
import { BASE_IS_NONE, BASE_IS_SURFACE, KANA, PRONUNCIATION_IS_READING, WIDE } from "./format.js";
import type { Snapshot } from "./snapshot.js";
import type { PartOfSpeech } from "./tokens.js";

/** All that the dictionary says of an entry. */
export interface Feature {
  readonly partOfSpeech: PartOfSpeech;
  /** Kuromoji's number of the word. */
  readonly id: number;
  /** Null where it is the surface, `*` where the dictionary gives none. */
  readonly baseForm: string | null;
  /** In katakana; null for unknown words. */
  readonly reading: string | null;
  readonly pronunciation: string | null;
}

/**
 * The feature records, read and decoded when asked for, once for each word. A record is
 *
 *   number / 10 in 3 bytes; length of the base form, or BASE_IS_SURFACE or BASE_IS_NONE;
 *   length of the reading, + WIDE where it and the pronunciation take two bytes a character;
 *   length of the pronunciation, or PRONUNCIATION_IS_READING;
 *   then the base form in UTF-16, the reading and the pronunciation in one byte a character (+ KANA) unless wide.
 */
export class FeatureRecords {
  private readonly offsets: Uint32Array;
  private readonly records: Uint8Array;
  private readonly decoded: Feature[] = [];
  /** Of each entry, 1 + its place in `decoded`. An array of objects this long would take longer to make than to use. */
  private readonly places: Uint32Array;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly dictionary: Dictionary,
  ) {
    this.offsets = snapshot.section("featureOffsets", Uint32Array);
    this.records = snapshot.section("features", Uint8Array);
    this.places = new Uint32Array(this.offsets.length);
  }

  of(entry: number): Feature {
    if (this.places[entry] === 0) this.places[entry] = this.decoded.push(this.decode(entry));
    return this.decoded[this.places[entry] - 1];
  }

  private decode(entry: number): Feature {
    this.snapshot.need(this.offsets, entry * 4, entry * 4 + 8);
    const from = this.offsets[entry];
    const to = this.offsets[entry + 1];
    this.snapshot.need(this.records, from, to);
    const record = this.records.subarray(from, to);
    const [low, middle, high, base, readingLength, pronunciation] = record;
    const known = this.dictionary.isKnown(entry);
    const wide = readingLength >= WIDE;
    let at = 6;
    const text = (length: number, twoBytes: boolean) => {
      let string = "";
      for (let i = 0; i < length; i++) {
        string += String.fromCharCode(twoBytes ? record[at] | (record[at + 1] << 8) : KANA + record[at]);
        at += twoBytes ? 2 : 1;
      }
      return string;
    };
    const baseForm = base === BASE_IS_SURFACE ? null : base === BASE_IS_NONE ? "*" : text(base, true);
    const reading = known ? text(readingLength % WIDE, wide) : null;
    return {
      partOfSpeech: this.dictionary.partOfSpeech(entry),
      id: (low | (middle << 8) | (high << 16)) * 10,
      baseForm,
      reading,
      pronunciation:
        !known || pronunciation === PRONUNCIATION_IS_READING ? reading : text(pronunciation, wide),
    };
  }
}
