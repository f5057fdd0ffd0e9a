/** What the engine offers its hosts (RPC, scenarios, tests). All bytes are lower-case hex with `0x`. */
export type Hex = `0x${string}`;

export interface Header {
  readonly number: number;
  readonly parentHash: Hex;
  readonly stateRoot: Hex;
  readonly extrinsicsRoot: Hex;
  /** Encoded digest items. */
  readonly digest: readonly Hex[];
}

export interface Block {
  readonly hash: Hex;
  readonly header: Header;
  /** Length-prefixed extrinsics, inherents first. */
  readonly extrinsics: readonly Hex[];
}

/** State after one block. Views stay valid (and unchanged) for as long as they are held. */
export interface StateView {
  get(key: Hex): Hex | null;
  /** Up to `count` keys that start with `prefix`, in order, strictly after `startAfter`. */
  keys(prefix: Hex, startAfter: Hex | null, count: number): Hex[];
}

export type TransactionStatus =
  | { kind: 'ready' }
  | { kind: 'future' }
  | { kind: 'broadcast' }
  | { kind: 'inBlock'; block: Hex; index: number }
  | { kind: 'retracted'; block: Hex }
  | { kind: 'finalized'; block: Hex; index: number }
  | { kind: 'finalityTimeout'; block: Hex }
  | { kind: 'usurped'; by: Hex }
  | { kind: 'dropped' }
  | { kind: 'invalid' };

export interface ChainEvents {
  /** A block was added, to the best chain or (before a reorganisation) beside it. Comes before `best`. */
  imported: (block: Block) => void;
  /** A new best block. Its parent is not the last best block after a reorganisation. */
  best: (block: Block) => void;
  finalized: (block: Block) => void;
  /** Storage of the head was changed from outside a block (dev_setStorage, dev_timeTravel). */
  stateChanged: (changed: ReadonlyMap<Hex, Hex | null>, head: Block) => void;
  /** A transaction known to the pool moved on. */
  transaction: (hash: Hex, status: TransactionStatus) => void;
}

export interface BuildOptions {
  /** How many blocks (default 1). */
  count?: number;
  /** Build until this block number instead. */
  to?: number;
  /** Put these extrinsics in, in this order, instead of what the pool holds ready. */
  transactions?: readonly Hex[];
}

/** What goes wrong in the network behind the node, so for all its clients. */
export interface Disturbance {
  /** Valid transactions stay in the pool; no block takes them. */
  holdTransactions: boolean;
  /** Blocks take nothing from the pool: what waits there is dropped. */
  dropTransactions: boolean;
  /** Blocks are built and not finalized. */
  finalityStalled: boolean;
  /** Blocks that may wait for finality before the transactions of the oldest are given up; a node has 512. */
  finalityTimeout: number;
}

export interface Reorganisation {
  /** Blocks to retract from the head; at most what is not finalized. */
  depth: number;
  /** Blocks of the new branch, at least `depth` (no node takes a shorter one); default `depth` + 1. */
  blocks?: number;
  /** The new branch holds no transactions: the retracted ones wait in the pool for the block after it. */
  empty?: boolean;
}

export interface RuntimeUpgrade {
  /** The transactions' format changes too: transactionVersion + 1. */
  transactionVersion?: boolean;
}

export interface Chain {
  readonly genesisHash: Hex;
  readonly specName: string;
  readonly chainName: string;
  readonly properties: { ss58Format: number; tokenDecimals: number; tokenSymbol: string };
  /** Milliseconds of chain time between blocks. */
  readonly slotDuration: number;
  head(): Block;
  /** Time of the head, unix milliseconds. */
  time(): number;
  finalizedHead(): Block;
  blockByHash(hash: Hex): Block | undefined;
  hashByNumber(number: number): Hex | undefined;
  /** Throws RpcError: unknown block, or state pruned (as a node says it). */
  stateAt(hash: Hex): StateView;
  /** Keys whose value the block changed, with the new value (`null`: deleted). Throws as `stateAt`. */
  changesOf(hash: Hex): ReadonlyMap<Hex, Hex | null>;
  /** A runtime API function, e.g. `Core_version`. Throws RpcError for an unknown one or a trap. */
  runtimeCall(method: string, data: Hex, at?: Hex): Hex;
  /** Validates and puts a transaction in the pool; returns its hash. Throws RpcError 1010, 1012 … as a node does. */
  submit(extrinsic: Hex): Hex;
  pendingExtrinsics(): Hex[];
  /** Next nonce of an account, counting what the pool holds ready. */
  nextNonce(account: Hex): number;
  build(options?: BuildOptions): Hex;
  /** Writes Timestamp.Now at the head; builds nothing; returns `ms`. */
  timeTravel(ms: number): number;
  /** Writes raw storage at the head; builds nothing. */
  setStorage(entries: readonly (readonly [Hex, Hex | null])[]): void;
  /** Applies an extrinsic on a throw-away block; returns the storage difference or throws the trap's RpcError. */
  dryRun(extrinsic: Hex, at?: Hex): [Hex, Hex | null][];
  /** A second chain that shares the past and goes its own way (copy on write). */
  fork(): Chain;
  /** Everything at the head as plain JSON, for dev_importState. */
  exportState(): { number: number; top: Record<Hex, Hex> };
  /** Continues from such a state: the next block is built on it. */
  importState(state: { number: number; top: Record<Hex, Hex> }): void;
  /** Back to the state the chain was created with. */
  reset(): void;
  disturb(how: Partial<Disturbance>): void;
  /** Replaces the newest blocks by another branch; returns the new head's hash. Throws RpcError for what no node does. */
  reorg(how: Reorganisation): Hex;
  /**
   * Builds a block with a new runtime (specVersion + 1); returns its hash. As on a node, that block's state has the new metadata
   * and still the old values: the block after it migrates them.
   */
  upgrade(how?: RuntimeUpgrade): Hex;
  on<E extends keyof ChainEvents>(event: E, listener: ChainEvents[E]): () => void;
}

/** An error that goes to the client as a JSON-RPC error object. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
    this.name = 'RpcError';
  }
}
