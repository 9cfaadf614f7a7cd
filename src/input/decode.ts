import { isUtf8 } from "node:buffer";
import { Failure } from "../failure.js";

const ESCAPE = 0x1b;

/** Whether bytes are UTF-8 beyond doubt: ISO-2022-JP and UTF-16 can pass for it. */
const isPlainUtf8 = (bytes: Uint8Array) => isUtf8(bytes) && !bytes.includes(ESCAPE) && !bytes.includes(0);

/**
 * The WHATWG label of the encoding of a text, or of the beginning of one: by its byte order mark, its escape
 * sequences, its zero bytes, or else by trying those that are left.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const start = withoutCutCharacter(bytes.subarray(0, 65_536));
  return (
    byteOrderMark(bytes) ??
    (isPlainUtf8(start) ? "utf-8" : null) ??
    (hasIso2022Escapes(start) ? "iso-2022-jp" : null) ??
    utf16ByteOrder(start) ??
    byTrying(start)
  );
}

/**
 * UTF-8 is told by its form: hardly anything else passes for it, so one bad character in three is a damaged UTF-8.
 * EUC-JP reads Shift_JIS with many errors, and Shift_JIS reads EUC-JP as half-width katakana.
 */
function byTrying(bytes: Uint8Array): string {
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  const utf8 = read("utf-8");
  if (count(utf8, /\ufffd/g) * 3 <= count(utf8, /[^\0-\x7f]/g)) return "utf-8";
  const trouble = (text: string) => 3 * count(text, /\ufffd/g) + count(text, /[\uff61-\uff9f]/g);
  return trouble(read("shift_jis")) < trouble(read("euc-jp")) ? "shift_jis" : "euc-jp";
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** A beginning of a text may end within a character: leaves off what follows its last digit, space or line break. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte < 0x40) + 1;
  return end > bytes.length / 2 ? bytes.subarray(0, end) : bytes;
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

/** The WHATWG name of an encoding, by any label of the web or of Windows; null for what TextDecoder does not know. */
export function knownEncoding(label: string): string | null {
  const isWindows = /^(cp-?932|ms-?932|windows-932)$/i.test(label);
  try {
    return new TextDecoder(isWindows ? "shift_jis" : label).encoding;
  } catch {
    return null;
  }
}

/** Decodes a text whose encoding nobody said; what cannot be decoded becomes U+FFFD. Binary data is a failure. */
export function decode(bytes: Uint8Array, file: string, encoding = detectEncoding(bytes)): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.includes("\0")) return text;
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

export async function* encodeStream(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
