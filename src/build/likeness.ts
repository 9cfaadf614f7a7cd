import type { Category } from "../lexicon/categories.js";
import type { Column } from "../lexicon/container.js";
import {
  after,
  before,
  kanjiKinds,
  katakanaKinds,
  nodeHash,
  Script,
  scriptOf,
  unit,
  unseen,
} from "../lexicon/likeness.js";

/** The categories whose surfaces teach a kind of name. */
const lessons: Readonly<Record<string, readonly Category[]>> = {
  person: ["person"],
  surname: ["surname"],
  "given-name": ["given-name"],
  place: ["place", "country", "capital", "region", "municipality"],
  organization: ["organization", "known-organization", "office"],
  common: ["common-noun"],
};

/** The columns of the models that `Likeness` reads, learned from surfaces and their categories. */
export function likenessColumns(
  surfaces: ReadonlyMap<string, ReadonlySet<Category>>,
): Readonly<Record<string, Column>> {
  const katakana = new Counts(4, katakanaKinds.length);
  const kanji = new Counts(3, kanjiKinds.length - 1);
  for (const [surface, categories] of surfaces) {
    const script = scriptOf(surface, 0, surface.length);
    const single = surface.length === 1 && /[一-龠]/.test(surface);
    if ((script === Script.none && !single) || /[・＝= ]/.test(surface)) continue;
    const [counts, kinds] = script === Script.katakana ? [katakana, katakanaKinds] : [kanji, kanjiKinds];
    for (const [kind, name] of kinds.entries()) {
      if (lessons[name]?.some((category) => categories.has(category))) counts.add(surface, kind);
    }
  }
  return { ...katakana.columns("katakana"), ...kanji.columns("kanji") };
}

/** The n-grams of words, with the counts that interpolated Witten-Bell smoothing needs. */
class Counts {
  /** N-gram to its number. */
  readonly #ids = new Map<string, number>();
  /** [id × kinds + kind]: of the n-gram, of all that follows it, of its different followers. */
  readonly #count: number[] = [];
  readonly #followed: number[] = [];
  readonly #followers: number[] = [];

  constructor(
    readonly order: number,
    readonly kinds: number,
  ) {
    for (let k = 0; k < order; k++) this.#id(String.fromCharCode(before).repeat(k));
  }

  add(word: string, kind: number): void {
    const text = String.fromCharCode(before).repeat(this.order - 1) + word + String.fromCharCode(after);
    for (let i = this.order - 1; i < text.length; i++) {
      for (let k = 0; k < this.order; k++) {
        const history = this.#id(text.slice(i - k, i)) * this.kinds + kind;
        const ngram = this.#id(text.slice(i - k, i + 1)) * this.kinds + kind;
        if (this.#count[ngram] === 0) this.#followers[history]++;
        this.#count[ngram]++;
        this.#followed[history]++;
      }
    }
  }

  /** The n-grams as a tree: those that something follows come first, the empty one as node 0. */
  columns(name: string): Record<string, Column> {
    const { kinds } = this;
    const probabilities = this.#smooth();
    const ngrams = [...this.#ids].filter(([ngram, id]) => ngram.length < this.order || this.#total(id) > 1);
    const histories = ngrams.filter(([, id]) => this.#isFollowed(id)).sort(byText);
    const all = [...histories, ...ngrams.filter(([, id]) => !this.#isFollowed(id)).sort(byText)];
    const nodes = new Map(all.map(([ngram], node) => [ngram, node]));
    const parent = new Uint32Array(all.length);
    const character = new Uint16Array(all.length);
    const probability = new Int16Array(all.length * kinds);
    const backOff = new Int16Array(histories.length * kinds);
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(all.length * 1.5)));
    for (const [node, [ngram, id]] of all.entries()) {
      for (let kind = 0; kind < kinds; kind++) {
        const from = id * kinds + kind;
        probability[node * kinds + kind] = Math.round(Math.log(probabilities[from]) * unit);
        if (this.#followed[from] === 0) continue;
        const weight = this.#followers[from] / (this.#followed[from] + this.#followers[from]);
        backOff[node * kinds + kind] = Math.round(Math.log(weight) * unit);
      }
      if (ngram === "") continue;
      parent[node] = nodes.get(ngram.slice(0, -1))!;
      character[node] = ngram.charCodeAt(ngram.length - 1);
      let slot = nodeHash(parent[node], character[node]) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node;
    }
    return {
      [`${name}.shape`]: Uint8Array.of(this.order, kinds),
      [`${name}.slots`]: slots,
      [`${name}.parent`]: parent,
      [`${name}.character`]: character,
      [`${name}.probability`]: probability,
      [`${name}.backOff`]: backOff,
    };
  }

  #id(ngram: string): number {
    let id = this.#ids.get(ngram);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(ngram, id);
      for (let kind = 0; kind < this.kinds; kind++) {
        this.#count.push(0);
        this.#followed.push(0);
        this.#followers.push(0);
      }
    }
    return id;
  }

  /** Half of the longest n-grams occur once: they cost megabytes and say little that the shorter ones do not. */
  #total(id: number): number {
    let total = 0;
    for (let kind = 0; kind < this.kinds; kind++) total += this.#count[id * this.kinds + kind];
    return total;
  }

  #isFollowed(id: number): boolean {
    for (let kind = 0; kind < this.kinds; kind++) if (this.#followed[id * this.kinds + kind] > 0) return true;
    return false;
  }

  /** [id × kinds + kind] */
  #smooth(): Float64Array {
    const { kinds } = this;
    const probability = new Float64Array(this.#count.length).fill(Math.exp(unseen));
    for (let length = 1; length <= this.order; length++) {
      for (const [ngram, id] of this.#ids) {
        if (ngram.length !== length) continue;
        const history = this.#ids.get(ngram.slice(0, -1))!;
        const shorter = this.#ids.get(ngram.slice(1))!;
        for (let kind = 0; kind < kinds; kind++) {
          const types = this.#followers[history * kinds + kind];
          const total = this.#followed[history * kinds + kind] + types;
          const below = probability[shorter * kinds + kind];
          const count = this.#count[id * kinds + kind];
          probability[id * kinds + kind] = total === 0 ? below : (count + types * below) / total;
        }
      }
    }
    return probability;
  }
}

const byText = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1);
