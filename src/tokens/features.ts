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
  private decoded: (Feature | undefined)[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly dictionary: Dictionary,
  ) {
    this.offsets = snapshot.section("featureOffsets", Uint32Array);
    this.records = snapshot.section("features", Uint8Array);
  }

  of(entry: number): Feature {
    this.decoded ??= new Array(this.offsets.length);
    const decoded = this.decoded[entry];
    if (decoded !== undefined) return decoded;
    const feature = this.decode(entry);
    this.decoded[entry] = feature;
    return feature;
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
