import { packSlot } from "../../tokens/format.js";

/** A word as the codes of its characters, all above 0. Words of more weight are placed first, close together. */
export interface Key {
  readonly codes: readonly number[];
  readonly entry: number;
  readonly weight: number;
}

interface Node {
  children: Map<number, Node> | null;
  entry: number;
  weight: number;
  base: number;
}

type Parent = Node & { children: Map<number, Node> };
const isParent = (node: Node): node is Parent => node.children !== null;
const newNode = (): Node => ({ children: null, entry: 0, weight: 0, base: 0 });

/** Lays a set of words out as the double array described in src/tokens/trie.ts. */
export function doubleArray(keys: readonly Key[], highestCode: number): Int32Array {
  const root = newNode();
  const nodes = [root];
  for (const key of keys) {
    let node = root;
    for (const code of key.codes) {
      node.children ??= new Map();
      let child = node.children.get(code);
      if (!child) {
        child = newNode();
        node.children.set(code, child);
        nodes.push(child);
      }
      child.weight += key.weight;
      node = child;
    }
    node.entry = key.entry;
  }
  root.weight = Number.POSITIVE_INFINITY;

  const parents = nodes.filter(isParent).sort((a, b) => b.weight - a.weight);
  const slots = new Slots(nodes.length * 2 + highestCode);
  for (const node of parents) node.base = slots.place([...node.children.keys()].sort((a, b) => a - b));

  const cells = new Int32Array(
    2 * (parents.reduce((high, node) => Math.max(high, node.base), 0) + highestCode + 1),
  );
  cells[0] = root.base;
  for (const node of parents) {
    for (const [code, child] of node.children) {
      cells[2 * (node.base + code)] = child.base;
      cells[2 * (node.base + code) + 1] = packSlot(code, child.entry);
    }
  }
  return cells;
}

/** Which slots and bases are still free; the next free slot by union-find with path halving. */
class Slots {
  private readonly next: Int32Array;
  private readonly baseTaken: Uint8Array;
  /** Where the search for a family of that many children starts: below it the array is too full to be worth it. */
  private readonly searchFrom = new Int32Array(MANY + 1).fill(1);

  constructor(capacity: number) {
    this.next = Int32Array.from({ length: capacity + 1 }, (_, i) => i);
    this.baseTaken = new Uint8Array(capacity);
  }

  /** Takes the first base at which all of `codes` (ascending) fall on free slots. No two families share a base. */
  place(codes: readonly number[]): number {
    const size = Math.min(MANY, codes.length);
    let tried = 0;
    for (let slot = this.free(Math.max(this.searchFrom[size], codes[0] + 1)); ; slot = this.free(slot + 1)) {
      const base = slot - codes[0];
      if (!this.baseTaken[base] && codes.every((code) => this.next[base + code] === base + code)) {
        if (tried > PATIENCE && size > 1)
          this.searchFrom[size] = Math.max(this.searchFrom[size], slot - PATIENCE);
        this.baseTaken[base] = 1;
        for (const code of codes) this.next[base + code] = base + code + 1;
        return base;
      }
      tried++;
    }
  }

  private free(from: number): number {
    const { next } = this;
    let slot = from;
    while (next[slot] !== slot) {
      next[slot] = next[next[slot]];
      slot = next[slot];
    }
    return slot;
  }
}

const MANY = 20;
const PATIENCE = 2000;
