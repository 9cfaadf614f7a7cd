import type { Form } from "../forms.js";
import { askedOnce } from "../surface.js";

const lowerCase = askedOnce(({ text }) => text.toLowerCase());

/**
 * Whether `short` is made of the words of `full` in their order, each left out, whole, or by its first character:
 * 東大, 新東石, 全茶連. The first word is never left out, and some word is cut: 東京大学 is no short 東京工業大学. A mere beginning
 * is one only if the last word is cut: 東京工業大.
 */
export function initialsFit(short: Form, full: Form): boolean {
  const { key } = short;
  if (key.length < 2 || key.length >= full.key.length || !isShorter(key, lowerCase(full.surface)))
    return false;
  const words = full.pieces;
  const cutsLast = full.key.length - key.length === (words.at(-1) ?? "").length - 1;
  if (full.key.startsWith(key) && !cutsLast) return false;
  /** How much of `key` the words so far can make: without (0) and with (1) a word cut. */
  let reached: [Set<number>, Set<number>] = [new Set([0]), new Set()];
  for (const [i, word] of words.entries()) {
    const next: typeof reached =
      i === 0 ? [new Set(), new Set()] : [new Set(reached[0]), new Set(reached[1])];
    for (const cut of [0, 1] as const) {
      for (const at of reached[cut]) {
        if (key.startsWith(word, at)) next[cut].add(at + word.length);
        if (word.length > 1 && key[at] === word[0]) next[1].add(at + 1);
      }
    }
    reached = next;
  }
  return reached[1].has(key.length);
}

/** Whether `short` spells the first letters of the words of a Latin name: IMF of International Monetary Fund. */
export function lettersFit(short: string, full: string): boolean {
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
