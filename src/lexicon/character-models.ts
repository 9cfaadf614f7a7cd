import type { Column } from "./container.js";

/** Log probabilities are kept as 1/256 nats. */
export const unit = 256;

/** The characters before and after a word in the models. */
export const before = 0x5e;
export const after = 0x24;

/**
 * The models of several kinds over one tree of n-grams. Node 0 is the empty n-gram; every other node is
 * `parent` followed by `character`.
 */
export class CharacterModels {
  readonly #order: number;
  readonly #kinds: number;
  readonly #slots: NodeSlots;
  /** [node × kinds + kind]: log probability of the last character after the ones before it. */
  readonly #probability: Int16Array;
  /**
   * [node × kinds + kind]: log weight of the shorter history where a character was not seen after this one. Only
   * for the nodes that something follows, which come first.
   */
  readonly #backOff: Int16Array;
  /** The nodes of the last 0, 1, … characters; -1 where not seen. And what they are before a word. */
  readonly #state: Int32Array;
  readonly #start: Int32Array;

  constructor(column: <C extends Column>(name: string) => C, name: "katakana" | "kanji") {
    [this.#order, this.#kinds] = column<Uint8Array>(`${name}.shape`);
    this.#slots = new NodeSlots(column(`${name}.slots`));
    this.#probability = column(`${name}.probability`);
    this.#backOff = column(`${name}.backOff`);
    this.#state = new Int32Array(this.#order);
    this.#start = new Int32Array(this.#order);
    for (let k = 1; k < this.#order; k++) this.#start[k] = this.#slots.find(this.#start[k - 1], before);
  }

  /** Adds the word's log probability under each of the kinds `from` up to `to`, in nats. */
  addWord(text: string, start: number, end: number, sum: Float64Array, from: number, to: number): void {
    this.begin();
    for (let at = start; at < end; at++) this.add(text.charCodeAt(at), sum, from, to);
    this.end(sum, from, to);
  }

  begin(): void {
    for (let k = 1; k < this.#order; k++) this.#state[k] = this.#start[k];
  }

  /** Adds the log probability of the next character. */
  add(character: number, sum: Float64Array, from: number, to: number): void {
    const state = this.#state;
    let seen = false;
    for (let k = this.#order - 1; k >= 0; k--) {
      const history = state[k];
      const node = history < 0 ? -1 : this.#slots.find(history, character);
      if (!seen && history >= 0) seen = this.#addNode(history, node, sum, from, to);
      if (k + 1 < this.#order) state[k + 1] = node;
    }
    if (!seen) for (let kind = from; kind < to; kind++) sum[kind] += unseen;
  }

  /** Adds the log probability that the word ends here; it may go on nevertheless. */
  end(sum: Float64Array, from: number, to: number): void {
    for (let k = this.#order - 1; k >= 0; k--) {
      const history = this.#state[k];
      if (history < 0) continue;
      if (this.#addNode(history, this.#slots.find(history, after), sum, from, to)) return;
    }
    for (let kind = from; kind < to; kind++) sum[kind] += unseen;
  }

  /** Adds what a character is worth after a history, or what it costs to look after a shorter one; true for the former. */
  #addNode(history: number, node: number, sum: Float64Array, from: number, to: number): boolean {
    const table = node < 0 ? this.#backOff : this.#probability;
    const at = (node < 0 ? history : node) * this.#kinds;
    for (let kind = from; kind < to; kind++) sum[kind] += table[at + kind] / unit;
    return node >= 0;
  }
}

/** The bits of a character that stand beside its parent, and those beside its node. */
const LOW_BITS = 11;
const HIGH_BITS = 5;
const LOW = (1 << LOW_BITS) - 1;
const HIGH = (1 << HIGH_BITS) - 1;

/**
 * The nodes by their parents and last characters, by open addressing. Two cells a slot hold all three, so that
 * looking at a slot is one look at memory: parent and lower bits, node and upper bits of the character; 0 where free.
 */
export class NodeSlots {
  constructor(readonly cells: Int32Array) {}

  /** Makes room for so many nodes, which must be fewer than 2^21. */
  static of(nodes: number): NodeSlots {
    if (nodes >= 1 << (32 - LOW_BITS)) throw new RangeError(`${nodes} nodes are too many`);
    return new NodeSlots(new Int32Array(2 * 2 ** Math.ceil(Math.log2(nodes * 1.5))));
  }

  put(parent: number, character: number, node: number): void {
    const { cells } = this;
    const mask = cells.length - 1;
    let at = (2 * nodeHash(parent, character)) & mask;
    while (cells[at + 1] !== 0) at = (at + 2) & mask;
    cells[at] = (parent << LOW_BITS) | (character & LOW);
    cells[at + 1] = (node << HIGH_BITS) | (character >>> LOW_BITS);
  }

  /** -1 where there is none. */
  find(parent: number, character: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    const wanted = (parent << LOW_BITS) | (character & LOW);
    for (let at = (2 * nodeHash(parent, character)) & mask; ; at = (at + 2) & mask) {
      const found = cells[at + 1];
      if (found === 0) return -1;
      if (cells[at] === wanted && (found & HIGH) === character >>> LOW_BITS) return found >>> HIGH_BITS;
    }
  }
}

/** The log probability of a character that no word has: one of about 3000. */
export const unseen = -Math.log(3000);

function nodeHash(parent: number, character: number): number {
  const hash = Math.imul(parent ^ Math.imul(character, 0x9e3779b1), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}
