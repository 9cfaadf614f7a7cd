import { BASE_IS_NONE, BASE_IS_SURFACE, KANA, PRONUNCIATION_IS_READING, WIDE } from "../../tokens/format.js";
import type { Homograph } from "./ipadic.js";

/** Writes the feature records described in src/tokens/features.ts. */
export function featureRecords(entries: readonly Homograph[]): { offsets: Uint32Array; records: Uint8Array } {
  const offsets = new Uint32Array(entries.length + 1);
  const bytes: number[] = [];
  for (const [i, entry] of entries.entries()) {
    offsets[i] = bytes.length;
    write(entry, bytes);
  }
  offsets[entries.length] = bytes.length;
  return { offsets, records: Uint8Array.from(bytes) };
}

function write({ id, features }: Homograph, bytes: number[]): void {
  const [surface, , , , , , , base, reading = "", pronunciation = ""] = features.split(",");
  const wide = !isKana(reading + pronunciation);
  if (id % 10 !== 0 || id >= 10 << 24 || base.length >= BASE_IS_NONE)
    throw new Error(`entry ${id} does not fit`);
  if (reading.length >= WIDE || pronunciation.length >= PRONUNCIATION_IS_READING)
    throw new Error(`entry ${id} is too long`);
  const number = id / 10;
  bytes.push(number & 0xff, (number >> 8) & 0xff, number >> 16);
  bytes.push(base === "*" ? BASE_IS_NONE : base === surface ? BASE_IS_SURFACE : base.length);
  bytes.push(reading.length + (wide ? WIDE : 0));
  bytes.push(pronunciation === reading ? PRONUNCIATION_IS_READING : pronunciation.length);
  if (base !== "*" && base !== surface) characters(base, true, bytes);
  characters(reading, wide, bytes);
  if (pronunciation !== reading) characters(pronunciation, wide, bytes);
}

function characters(text: string, wide: boolean, bytes: number[]): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (wide) bytes.push(unit & 0xff, unit >> 8);
    else bytes.push(unit - KANA);
  }
}

function isKana(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < KANA || unit > KANA + 0xff) return false;
  }
  return true;
}
