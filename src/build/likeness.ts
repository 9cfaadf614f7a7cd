import type { Category } from "../lexicon/categories.js";
import { after, before, NodeSlots, unit, unseen } from "../lexicon/character-models.js";
import type { Column } from "../lexicon/container.js";
import { kanjiKinds, katakanaKinds, Script, scriptOf } from "../lexicon/likeness.js";

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

/** The n-grams of words as a tree, with the counts that interpolated Witten-Bell smoothing needs. Id 0 is the empty one. */
class Counts {
  readonly #ids = new Map<number, number>();
  /** [id]: the n-gram without its last character, that character, and the n-gram without its first. */
  readonly #parent: number[] = [0];
  readonly #character: number[] = [0];
  readonly #shorter: number[] = [0];
  readonly #length: number[] = [0];
  /** [id × kinds + kind]: of the n-gram, of all that follows it, of its different followers. */
  readonly #count: number[] = [];
  readonly #followed: number[] = [];
  readonly #followers: number[] = [];

  constructor(
    readonly order: number,
    readonly kinds: number,
  ) {
    this.#makeRoom();
  }

  add(word: string, kind: number): void {
    /** [k]: the n-gram of the last k characters. */
    const history = [0];
    for (let k = 1; k < this.order; k++) history[k] = this.#child(history[k - 1], before, history[k - 1]);
    for (let i = 0; i <= word.length; i++) {
      const character = i < word.length ? word.charCodeAt(i) : after;
      const longer = [0];
      for (let k = 0; k < this.order; k++) {
        const ngram = this.#child(history[k], character, longer[k]);
        if (this.#count[ngram * this.kinds + kind]++ === 0) this.#followers[history[k] * this.kinds + kind]++;
        this.#followed[history[k] * this.kinds + kind]++;
        longer.push(ngram);
      }
      for (let k = 1; k < this.order; k++) history[k] = longer[k];
    }
  }

  /** The tree for `Likeness`: n-grams that something follows come first. */
  columns(name: string): Record<string, Column> {
    const { kinds } = this;
    const probabilities = this.#smooth();
    const kept = this.#parent
      .map((_, id) => id)
      .filter((id) => this.#length[id] < this.order || this.#total(id) > 1);
    const histories = kept.filter((id) => this.#isFollowed(id));
    const all = [...histories, ...kept.filter((id) => !this.#isFollowed(id))];
    const nodes = new Map(all.map((id, node) => [id, node]));
    const probability = new Int16Array(all.length * kinds);
    const backOff = new Int16Array(histories.length * kinds);
    const slots = NodeSlots.of(all.length);
    for (const [node, id] of all.entries()) {
      for (let kind = 0; kind < kinds; kind++) {
        const from = id * kinds + kind;
        probability[node * kinds + kind] = Math.round(Math.log(probabilities[from]) * unit);
        if (this.#followed[from] === 0) continue;
        const weight = this.#followers[from] / (this.#followed[from] + this.#followers[from]);
        backOff[node * kinds + kind] = Math.round(Math.log(weight) * unit);
      }
      if (id !== 0) slots.put(nodes.get(this.#parent[id])!, this.#character[id], node);
    }
    return {
      [`${name}.shape`]: Uint8Array.of(this.order, kinds),
      [`${name}.slots`]: slots.cells,
      [`${name}.probability`]: probability,
      [`${name}.backOff`]: backOff,
    };
  }

  #child(parent: number, character: number, shorter: number): number {
    const key = parent * 0x10000 + character;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#parent.length;
    this.#ids.set(key, id);
    this.#parent.push(parent);
    this.#character.push(character);
    this.#shorter.push(shorter);
    this.#length.push(this.#length[parent] + 1);
    this.#makeRoom();
    return id;
  }

  #makeRoom(): void {
    for (let kind = 0; kind < this.kinds; kind++) {
      this.#count.push(0);
      this.#followed.push(0);
      this.#followers.push(0);
    }
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

  /** [id × kinds + kind]. An n-gram is made after the one without its first character, so in order of ids. */
  #smooth(): Float64Array {
    const { kinds } = this;
    const probability = new Float64Array(this.#count.length).fill(Math.exp(unseen));
    for (let id = 1; id < this.#parent.length; id++) {
      for (let kind = 0; kind < kinds; kind++) {
        const types = this.#followers[this.#parent[id] * kinds + kind];
        const total = this.#followed[this.#parent[id] * kinds + kind] + types;
        const below = probability[this.#shorter[id] * kinds + kind];
        const count = this.#count[id * kinds + kind];
        probability[id * kinds + kind] = total === 0 ? below : (count + types * below) / total;
      }
    }
    return probability;
  }
}
