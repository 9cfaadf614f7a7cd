import type { Form } from "../forms.js";
import { askedOnce } from "../surface.js";

const lowerCase = askedOnce(({ text }) => text.toLowerCase());

/** So many bits has a number; no short form is as long. */
const LONGEST = 30;

/**
 * Whether `short` is made of the words of `full` in their order, each left out, whole, or by its first character:
 * 東大, 新東石, 全茶連. The first word is never left out, and some word is cut: 東京大学 is no short 東京工業大学. A mere beginning
 * is one only if the last word is cut: 東京工業大.
 */
export function initialsFit(short: Form, full: Form): boolean {
  const { key } = short;
  if (
    key.length < 2 ||
    key.length > LONGEST ||
    key.length >= full.key.length ||
    !isShorter(key, lowerCase(full.surface))
  )
    return false;
  const words = full.pieces;
  const cutsLast = full.key.length - key.length === (words.at(-1) ?? "").length - 1;
  if (full.key.startsWith(key) && !cutsLast) return false;
  /** Bit n: the words so far can make the first n characters of `key`, without and with a word cut. */
  let whole = 1;
  let cut = 0;
  for (const [i, word] of words.entries()) {
    const [wholeBefore, cutBefore] = [whole, cut];
    if (i === 0) whole = 0;
    for (let at = 0; at < key.length; at++) {
      const reached = (wholeBefore | cutBefore) & (1 << at);
      if (reached === 0) continue;
      if (key.startsWith(word, at)) {
        whole |= (wholeBefore & reached) << word.length;
        cut |= (cutBefore & reached) << word.length;
      }
      if (word.length > 1 && key[at] === word[0]) cut |= reached << 1;
    }
  }
  return (cut & (1 << key.length)) !== 0;
}

const letters = /^[A-Z]{2,}$/;

/** Whether `short` spells the first letters of the words of a Latin name: IMF of International Monetary Fund. */
export function lettersFit(short: string, full: string): boolean {
  if (!letters.test(short)) return false;
  const words = full.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word));
  return words.length >= 2 && words.map((word) => word[0]).join("") === short;
}

/** Whether `full` has the characters of `short` in their order: 全日空 and 全日本空輸. */
export function isShorter(short: string, full: string): boolean {
  for (let i = 0, at = 0; i < short.length; i++, at++) {
    at = full.indexOf(short[i], at);
    if (at < 0) return false;
  }
  return true;
}
