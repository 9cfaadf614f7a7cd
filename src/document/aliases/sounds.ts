const rows: Record<string, string> = {
  k: "カキクケコ",
  g: "ガギグゲゴ",
  s: "サシスセソザジズゼゾ",
  t: "タチツテト",
  d: "ダヂヅデド",
  n: "ナニヌネノンマミムメモ",
  h: "ハヒフヘホ",
  b: "バビブベボヴ",
  p: "パピプペポ",
  r: "ラリルレロ",
};
const consonantOf = new Map(
  Object.entries(rows).flatMap(([sound, kana]) => [...kana].map((k) => [k, sound])),
);
const vowelOf: Record<string, string> = { ア: "a", イ: "i", ウ: "u", エ: "e", オ: "o" };

/** The consonants one hears in a katakana word; those that Japanese does not tell apart are one (r l, b v, s z, m n). */
function heardInKana(word: string): string {
  return [...word].map((kana) => consonantOf.get(kana) ?? "").join("");
}

/** The same of a Latin word, read as Japanese does: c as k or s, no r that is not before a vowel, no w or y. */
function heardInLatin(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(.)\1/g, "$1")
    .replace(/ph/g, "f")
    .replace(/ck|qu?|c(?![eiyh])/g, "k")
    .replace(/th|sh|c(?=[eiy])|[zj]/g, "s")
    .replace(/ch/g, "t")
    .replace(/x/g, "ks")
    .replace(/r(?![aeiouy])/g, "")
    .replace(/l/g, "r")
    .replace(/v/g, "b")
    .replace(/f/g, "h")
    .replace(/m/g, "n")
    .replace(/[aeiouwy]/g, "");
}

const katakana = /^[ァ-ヶー・]{3,}$/;
const latin = /^[A-Za-z][A-Za-z .&-]*[a-z]$/;

export interface Sound {
  readonly script: "katakana" | "latin";
  /** The consonants heard, behind the first vowel if the name starts with one. */
  readonly heard: string;
}

/** What a katakana or Latin name sounds like; null for other names and for those of fewer than two consonants. */
export function soundOf(name: string): Sound | null {
  const script = katakana.test(name) ? "katakana" : latin.test(name) ? "latin" : null;
  if (!script) return null;
  const consonants = script === "katakana" ? heardInKana(name) : heardInLatin(name);
  if (consonants.length < 2) return null;
  const vowel = vowelOf[name[0]] ?? name.match(/^[aeiou]/i)?.[0].toLowerCase() ?? "";
  return { script, heard: vowel + consonants };
}
