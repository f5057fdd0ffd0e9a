import { migrated, migratedKeys, migratedView } from '../pallets/upgraded.js';
import type { Changes, Stored } from './block.js';
import { type StateTree, viewOf } from './storage.js';
import { type Hex, RpcError, type StateView } from './types.js';

export interface Snapshot {
  readonly blocks: ReadonlyMap<Hex, Stored>;
  readonly byNumber: readonly Hex[];
  readonly finalized: number;
}

type Readable = Stored & { state: NonNullable<Stored['state']> };

/** What a node says of a state it keeps no more. */
export const discarded = (hash: Hex): RpcError => new RpcError(4003, `Client error: UnknownBlock: State already discarded for ${hash}`);

/** Changes as clients of an upgraded runtime see them. */
export const shown = (changes: Changes): Changes => new Map([...changes].map(([key, value]) => [key, migrated(key, value)]));

const copies = (blocks: ReadonlyMap<Hex, Stored>): Map<Hex, Stored> => new Map([...blocks].map(([hash, stored]) => [hash, { ...stored }]));

/** Throws RpcError for a reorganisation that no node makes; `most`: blocks that are not final. */
export function checkBranch(depth: number, blocks: number, most: number): void {
  const refuse = (why: string) => new RpcError(-32602, `Invalid params: ${why}`);
  if (!Number.isInteger(depth) || depth < 1 || depth > most) {
    throw refuse(`depth must be from 1 to ${most}, what is not finalized, got ${depth}; to reach deeper, stall finality and build blocks`);
  }
  if (!Number.isInteger(blocks) || blocks < depth)
    throw refuse(`a branch has at least as many blocks as it replaces (${depth}), got ${blocks}`);
}

/** All blocks that were ever built, and which of them make the best chain. */
export class Archive {
  /** Number of the last final block. */
  finalized = 0;
  #blocks = new Map<Hex, Stored>();
  #byNumber: Hex[] = [];

  /** `keep`: how many blocks keep their state. */
  constructor(readonly keep: number) {}

  head(): Stored {
    return this.#blocks.get(this.#byNumber.at(-1) as Hex) as Stored;
  }

  headTree(): StateTree {
    return (this.head().state as { tree: StateTree }).tree;
  }

  find(hash: Hex): Stored | undefined {
    return this.#blocks.get(hash);
  }

  /** The best chain's block of a number that it has. */
  at(number: number): Stored {
    return this.#blocks.get(this.#byNumber[number] as Hex) as Stored;
  }

  hashOf(number: number): Hex | undefined {
    return this.#byNumber[number];
  }

  /** Throws as a node for a block it does not know or whose state is gone. */
  read(hash: Hex): Readable {
    const stored = this.#blocks.get(hash);
    if (!stored) throw new RpcError(4003, `Client error: UnknownBlock: Header was not found in the database: ${hash}`);
    if (!stored.state) throw discarded(hash);
    return stored as Readable;
  }

  /** The state as clients see it. */
  stateAt(hash: Hex): StateView {
    const { state, format } = this.read(hash);
    return format === 'old' ? viewOf(state.tree) : migratedView(viewOf(state.tree));
  }

  changesOf(hash: Hex): Changes {
    const { state, format } = this.read(hash);
    if (format === 'old') return state.changes;
    if (!state.shown) {
      const all = new Map(state.changes);
      const view = viewOf(state.tree);
      if (format === 'migrating') for (const key of migratedKeys(view)) all.set(key, view.get(key));
      state.shown = shown(all);
    }
    return state.shown;
  }

  append(stored: Stored): void {
    this.#blocks.set(stored.block.hash, stored);
    this.#byNumber.push(stored.block.hash);
    const old = this.#blocks.get(this.#byNumber[stored.block.header.number - this.keep] ?? '0x');
    if (old && !old.pinned) old.state = null;
  }

  /** Lets numbers up to here, which have no block of their own, lead to the head. */
  skipTo(number: number): void {
    while (this.#byNumber.length < number) this.#byNumber.push(this.#byNumber.at(-1) as Hex);
  }

  /** Takes the newest blocks off the best chain, and returns them; the newest comes first. */
  retract(depth: number): Stored[] {
    const { number } = this.head().block.header;
    this.read(this.#byNumber[number - depth] as Hex);
    return this.#byNumber
      .splice(number - depth + 1)
      .reverse()
      .map((hash) => this.#blocks.get(hash) as Stored);
  }

  snapshot(): Snapshot {
    return { blocks: copies(this.#blocks), byNumber: [...this.#byNumber], finalized: this.finalized };
  }

  /** A snapshot whose head is the given block, on the best chain or beside it. */
  snapshotAt(hash: Hex): Snapshot {
    const { number } = this.read(hash).block.header;
    const { blocks, byNumber, finalized } = this.snapshot();
    const line = byNumber.slice(0, number + 1);
    for (let stored = this.read(hash); line[stored.block.header.number] !== stored.block.hash; ) {
      const { hash, header } = stored.block;
      line[header.number] = hash;
      stored = this.#blocks.get(header.parentHash) as Readable;
    }
    return { blocks, byNumber: line, finalized: Math.min(finalized, number) };
  }

  restore({ blocks, byNumber, finalized }: Snapshot): void {
    this.#blocks = copies(blocks);
    this.#byNumber = [...byNumber];
    this.finalized = finalized;
  }
}
