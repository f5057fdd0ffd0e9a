import type BTree from 'sorted-btree';
import * as sortedBtree from 'sorted-btree';
import type { Hex, StateView } from './types.js';

/** All keys and values of one state, sorted; a clone shares its nodes until one side writes. */
export type StateTree = BTree<Hex, Hex>;

// The package is CommonJS: Node gives its exports object as the default export, bundlers the class itself.
const exported = sortedBtree.default as typeof BTree & { readonly default?: typeof BTree };
const Tree = exported.default ?? exported;

const byKey = (a: Hex, b: Hex): number => (a < b ? -1 : a > b ? 1 : 0);
export const createTree = (entries: Iterable<[Hex, Hex]> = []): StateTree => {
  const tree = new Tree<Hex, Hex>(undefined, byKey, 64);
  for (const [key, value] of entries) tree.set(key, value);
  return tree;
};

export function viewOf(tree: StateTree): StateView {
  return {
    get: (key) => tree.get(key) ?? null,
    keys(prefix, startAfter, count) {
      const out: Hex[] = [];
      if (count <= 0) return out;
      const after = startAfter !== null && startAfter >= prefix ? startAfter : null;
      for (const key of tree.keys(after ?? prefix)) {
        if (key === after) continue;
        if (!key.startsWith(prefix)) break;
        out.push(key);
        if (out.length === count) break;
      }
      return out;
    },
  };
}

/**
 * Writes over a state that become part of it only on `apply`. Layers nest: a failed call drops its own layer and leaves
 * what was written before it.
 */
export class Overlay {
  readonly #layers: Map<Hex, Hex | null>[] = [new Map()];

  constructor(readonly base: StateTree) {}

  get(key: Hex): Hex | null {
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const value = (this.#layers[i] as Map<Hex, Hex | null>).get(key);
      if (value !== undefined) return value;
    }
    return this.base.get(key) ?? null;
  }

  set(key: Hex, value: Hex | null): void {
    (this.#layers.at(-1) as Map<Hex, Hex | null>).set(key, value);
  }

  /** Keys with this prefix in the state and in what is written over it, sorted. */
  keys(prefix: Hex): Hex[] {
    const found = new Set<Hex>();
    for (const key of this.base.keys(prefix)) {
      if (!key.startsWith(prefix)) break;
      found.add(key);
    }
    for (const layer of this.#layers) {
      for (const [key, value] of layer) {
        if (!key.startsWith(prefix)) continue;
        if (value === null) found.delete(key);
        else found.add(key);
      }
    }
    return [...found].sort(byKey);
  }

  begin(): void {
    this.#layers.push(new Map());
  }

  rollback(): void {
    this.#layers.pop();
  }

  commit(): void {
    const top = this.#layers.pop() as Map<Hex, Hex | null>;
    const below = this.#layers.at(-1) as Map<Hex, Hex | null>;
    for (const [key, value] of top) below.set(key, value);
  }

  /** What differs from the base, without writes that put back the old value. */
  changes(): Map<Hex, Hex | null> {
    const out = new Map<Hex, Hex | null>();
    for (const [key, value] of this.#layers[0] as Map<Hex, Hex | null>) if ((this.base.get(key) ?? null) !== value) out.set(key, value);
    return out;
  }
}

/** A new tree with the changes written; the given one stays as it is. */
export function withChanges(tree: StateTree, changes: Iterable<readonly [Hex, Hex | null]>): StateTree {
  const next = tree.clone();
  for (const [key, value] of changes) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}
