import { isUtf8 } from "node:buffer";
import { Failure } from "../failure.js";
import type { Warning } from "../record.js";

export interface Decoded {
  readonly text: string;
  readonly warnings: Warning[];
}

const ESCAPE = 0x1b;

/** Whether bytes are UTF-8 beyond doubt: ISO-2022-JP and UTF-16 can pass for it. */
const isPlainUtf8 = (bytes: Uint8Array) => isUtf8(bytes) && !bytes.includes(ESCAPE) && !bytes.includes(0);

/**
 * The WHATWG label of the encoding of a text, or of the beginning of one: by its byte order mark, by its
 * escape sequences, by trying UTF-8, then by the statistics of encoding-japanese. UTF-8 where nothing fits.
 */
export async function detectEncoding(bytes: Uint8Array): Promise<string> {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const start = bytes.subarray(0, 65_536);
  if (isPlainUtf8(withoutCutCharacter(start))) return "utf-8";
  if (hasIso2022Escapes(start)) return "iso-2022-jp";
  const utf16 = utf16ByteOrder(start);
  if (utf16) return utf16;
  const { default: japanese } = await import("encoding-japanese");
  const found = japanese.detect(start, ["SJIS", "EUCJP"]);
  return found === "SJIS" ? "shift_jis" : found === "EUCJP" ? "euc-jp" : "utf-8";
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** A beginning of a text may end within a character: leaves off its last, at most three, bytes. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] & 0xc0) === 0x80) end--;
  return end > 0 && bytes[end - 1] >= 0xc0 && !isUtf8(bytes.subarray(end - 1))
    ? bytes.subarray(0, end - 1)
    : bytes;
}

function hasIso2022Escapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true; // ESC $ B, ESC $ @
  }
  return false;
}

/** Japanese in UTF-16 without a mark: the high bytes of kana and of ASCII stand at every other place. */
function utf16ByteOrder(bytes: Uint8Array): string | null {
  const counts = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x30 || bytes[i] === 0) counts[i % 2]++;
  const [even, odd] = counts.map((count) => count / (bytes.length / 2));
  if (even > 0.2 && odd < 0.05) return "utf-16be";
  return odd > 0.2 && even < 0.05 ? "utf-16le" : null;
}

/** Whether TextDecoder knows a label such as `shift_jis` or `euc-jp`. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** Decodes a whole text. What cannot be decoded becomes U+FFFD, with a warning; a byte order mark goes. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.includes("\ufffd") && !isValid(bytes, encoding) ? text.split("\ufffd").length - 1 : 0;
  return { text, warnings: lost > 0 ? [undecodable(lost, encoding)] : [] };
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function undecodable(count: number, encoding: string): Warning {
  return {
    code: "encoding/undecodable",
    message: `${count} ${count === 1 ? "place is" : "places are"} not ${encoding} and became U+FFFD; --encoding forces another one`,
  };
}

/** Decodes a text whose encoding nobody said. Binary data is a failure. */
export async function decode(bytes: Uint8Array, file: string, encoding?: string): Promise<Decoded> {
  const decoded = decodeAs(bytes, encoding ?? (isPlainUtf8(bytes) ? "utf-8" : await detectEncoding(bytes)));
  if (!decoded.text.includes("\0")) return decoded;
  throw new Failure({
    code: "input/binary",
    file,
    message: "binary data, not text",
    advice: "leave it out, or force its encoding with --encoding",
  });
}

/** A stream of bytes as a stream of text, for formats that do not end a line with the byte 0x0A. */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
