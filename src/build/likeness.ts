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

interface Node {
  /** Of the n-gram, by kind. */
  readonly count: Float64Array;
  /** Of all that follows the n-gram, and of its different followers, by kind. */
  readonly followed: Float64Array;
  readonly followers: Float64Array;
  readonly probability: Float64Array;
}

/** Whether nothing was seen after the n-gram, or it is too long to be a history. */
const isLast = (node: Node) => node.followed.every((count) => count === 0);

/** The n-grams of words, with the counts that interpolated Witten-Bell smoothing needs. */
class Counts {
  readonly #nodes = new Map<string, Node>();

  constructor(
    readonly order: number,
    readonly kinds: number,
  ) {
    this.#node("");
    for (let k = 1; k < order; k++) this.#node(String.fromCharCode(before).repeat(k));
  }

  add(word: string, kind: number): void {
    const text = String.fromCharCode(before).repeat(this.order - 1) + word + String.fromCharCode(after);
    for (let i = this.order - 1; i < text.length; i++) {
      for (let k = 0; k < this.order; k++) {
        const history = this.#node(text.slice(i - k, i));
        const node = this.#node(text.slice(i - k, i + 1));
        if (node.count[kind] === 0) history.followers[kind]++;
        node.count[kind]++;
        history.followed[kind]++;
      }
    }
  }

  columns(name: string): Record<string, Column> {
    this.#forgetSingle();
    this.#smooth();
    const { kinds } = this;
    const all = [...this.#nodes].sort(
      ([a, m], [b, n]) => Number(isLast(m)) - Number(isLast(n)) || (a < b ? -1 : 1),
    );
    const histories = all.findIndex(([, node]) => isLast(node));
    const ids = new Map(all.map(([ngram], id) => [ngram, id]));
    const parent = new Uint32Array(all.length);
    const character = new Uint16Array(all.length);
    const probability = new Int16Array(all.length * kinds);
    const backOff = new Int16Array(histories * kinds);
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(all.length * 1.5)));
    for (const [id, [ngram, node]] of all.entries()) {
      for (let kind = 0; kind < kinds; kind++) {
        probability[id * kinds + kind] = Math.round(Math.log(node.probability[kind]) * unit);
        if (node.followed[kind] === 0) continue;
        const weight = node.followers[kind] / (node.followed[kind] + node.followers[kind]);
        backOff[id * kinds + kind] = Math.round(Math.log(weight) * unit);
      }
      if (ngram === "") continue;
      parent[id] = ids.get(ngram.slice(0, -1))!;
      character[id] = ngram.charCodeAt(ngram.length - 1);
      let slot = nodeHash(parent[id], character[id]) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
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

  #node(ngram: string): Node {
    let node = this.#nodes.get(ngram);
    if (!node) {
      const zeros = () => new Float64Array(this.kinds);
      node = { count: zeros(), followed: zeros(), followers: zeros(), probability: zeros() };
      this.#nodes.set(ngram, node);
    }
    return node;
  }

  /** Half of the longest n-grams occur once: they cost megabytes and say little that the shorter ones do not. */
  #forgetSingle(): void {
    for (const [ngram, node] of this.#nodes) {
      if (ngram.length === this.order && node.count.reduce((sum, n) => sum + n) === 1)
        this.#nodes.delete(ngram);
    }
  }

  #smooth(): void {
    const byLength = [...this.#nodes].sort(([a], [b]) => a.length - b.length);
    for (const [ngram, node] of byLength) {
      if (ngram === "") continue;
      const history = this.#node(ngram.slice(0, -1));
      for (let kind = 0; kind < this.kinds; kind++) {
        const shorter = ngram.length > 1 ? this.#node(ngram.slice(1)).probability[kind] : Math.exp(unseen);
        const total = history.followed[kind] + history.followers[kind];
        node.probability[kind] =
          total === 0 ? shorter : (node.count[kind] + history.followers[kind] * shorter) / total;
      }
    }
  }
}
