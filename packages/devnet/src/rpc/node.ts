import { discarded } from '../engine/archive.js';
import { type Chain, type Hex, RpcError, type StateView } from '../engine/types.js';
import type { Faults } from './faults.js';

/** The chain as a node with faults shows it to its clients: what they read, and where they send transactions. */
export class FaultyNode implements Pick<Chain, 'stateAt' | 'changesOf' | 'runtimeCall' | 'submit'> {
  constructor(
    readonly chain: Chain,
    readonly faults: Faults,
  ) {}

  stateAt(hash: Hex): StateView {
    this.#ensureKept(hash);
    return this.show(hash, this.chain.stateAt(hash));
  }

  /** What a client sees of the state that was read at `hash`. */
  show(hash: Hex, view: StateView): StateView {
    this.#ensureKept(hash);
    const { corrupt } = this.faults.settings;
    return corrupt ? { keys: view.keys, get: (key) => cut(key, view.get(key), corrupt) } : view;
  }

  changesOf(hash: Hex): ReadonlyMap<Hex, Hex | null> {
    this.#ensureKept(hash);
    return this.showChanges(this.chain.changesOf(hash));
  }

  showChanges(changes: ReadonlyMap<Hex, Hex | null>): ReadonlyMap<Hex, Hex | null> {
    const { corrupt } = this.faults.settings;
    return corrupt ? new Map([...changes].map(([key, value]) => [key, cut(key, value, corrupt)])) : changes;
  }

  runtimeCall(method: string, data: Hex, at?: Hex): Hex {
    if (at !== undefined) this.#ensureKept(at);
    return this.chain.runtimeCall(method, data, at);
  }

  submit(extrinsic: Hex): Hex {
    const { rejectTransactions } = this.faults.settings;
    if (rejectTransactions) throw new RpcError(rejectTransactions.code, rejectTransactions.message, rejectTransactions.data);
    return this.chain.submit(extrinsic);
  }

  #ensureKept(hash: Hex): void {
    const { keepBlocks } = this.faults.settings;
    const number = keepBlocks === undefined ? undefined : this.chain.blockByHash(hash)?.header.number;
    if (number !== undefined && number <= this.chain.head().header.number - (keepBlocks as number)) throw discarded(hash);
  }
}

function cut(key: Hex, value: Hex | null, prefixes: readonly Hex[]): Hex | null {
  if (value === null || !prefixes.some((prefix) => key.startsWith(prefix))) return value;
  return value.slice(0, 2 + 2 * Math.floor((value.length / 2 - 1) / 2)) as Hex;
}
