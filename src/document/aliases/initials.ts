import type { Form } from "../forms.js";

/**
 * Whether `short` is made of the words of `full` in their order, each left out, whole, or by its first character:
 * 東大, 新日石, 全酪連, 三菱UFJ銀行; its first word is never left out. A prefix (東京) is no such form.
 */
export function initialsFit(short: Form, full: Form): boolean {
  if (short.key.length < 2 || short.key.length >= full.key.length) return false;
  const words = full.words.flatMap((word) => pairs(word.toLowerCase()));
  const { key } = short;
  // The lengths of `key` that the words so far can make.
  let reached = new Set([0]);
  words.forEach((word, i) => {
    const next = new Set(i === 0 ? [] : reached);
    for (const at of reached) {
      for (let n = 1; n <= word.length; n++) {
        if (key[at + n - 1] !== word[n - 1]) break;
        if (n === 1 || n === word.length) next.add(at + n);
      }
    }
    reached = next;
  });
  return reached.has(key.length) && !full.key.startsWith(key);
}

/** Long kanji words that the tokenizer leaves whole, cut as kanji compounds are made: 日本|経済|新聞, 公正|取引|委員|会. */
const pairs = (word: string) => (/^[一-鿿]{4,}$/.test(word) ? word.match(/..?/g)! : [word]);

/** Whether `short` spells the first letters of the words of a Latin name: IMF of International Monetary Fund. */
export function lettersFit(short: string, full: string): boolean {
  const words = full.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word));
  return words.length >= 2 && words.map((word) => word[0]).join("") === short;
}
