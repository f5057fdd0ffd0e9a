import { compact } from 'scale-ts';
import { pallets } from '../pallets/index.js';
import type { MessageOrigin } from '../pallets/phala-mq/queue.js';
import { OffchainIngress } from '../pallets/phala-mq/queue.js';
import { Account, BlockHash, BlockNumber } from '../pallets/system/account.js';
import { Now } from '../pallets/timestamp/index.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import type { Context, RuntimeCall, RuntimeConstants } from './context.js';
import { InvalidTransaction, Trap } from './errors.js';
import { BLOCK_HASH_COUNT, BlockExecution } from './execution.js';
import { decodeExtrinsic, type Extrinsic, encodeUnsigned } from './extrinsic.js';
import { refusal } from './invalid-transaction.js';
import { type PoolState, TransactionPool } from './pool.js';
import { runtimeCall } from './runtime-api.js';
import { createTree, type StateTree, viewOf, withChanges } from './storage.js';
import { type Block, type BuildOptions, type Chain, type ChainEvents, type Header, type Hex, RpcError, type StateView } from './types.js';

export interface ChainOptions {
  readonly constants: RuntimeConstants;
  readonly chainName: string;
  /** Raw genesis storage. */
  readonly genesis: Iterable<[Hex, Hex]>;
  /** How many blocks finality stays behind the head. */
  readonly finalityLag?: number;
  /** States of how many blocks are kept. */
  readonly keep?: number;
  /** Time of the next block, unix milliseconds, from the head's; by default 12 s later. */
  readonly nextTime?: (headTime: number) => number;
}

interface Stored {
  readonly block: Block;
  /** Null once pruned. */
  state: { readonly tree: StateTree; readonly changes: ReadonlyMap<Hex, Hex | null> } | null;
  readonly transactions: readonly Hex[];
  readonly pinned: boolean;
}

interface Snapshot {
  readonly blocks: ReadonlyMap<Hex, Stored>;
  readonly byNumber: readonly Hex[];
  readonly finalized: number;
}

const ZERO: Hex = `0x${'00'.repeat(32)}`;
/** One genesis for every chain of this kit, whatever it starts with: clients know the dev chain by it. */
const GENESIS_STATE_ROOT = toHex(blake2_256(new TextEncoder().encode('StakePool Kit devnet genesis')));
const SLOT = 12_000;

function hashHeader(header: Header): Hex {
  return toHex(
    blake2_256(
      concat(
        fromHex(header.parentHash),
        compact.enc(header.number),
        fromHex(header.stateRoot),
        fromHex(header.extrinsicsRoot),
        compact.enc(header.digest.length),
        ...header.digest.map(fromHex),
      ),
    ),
  );
}

function sealBlock(header: Header, extrinsics: readonly Hex[]): Block {
  return { hash: hashHeader(header), header, extrinsics };
}

/** Not a trie root: a digest over the parent's and every change, so that different states have different roots. */
function nextStateRoot(parent: Hex, changes: ReadonlyMap<Hex, Hex | null>): Hex {
  const parts = [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, value]) => [fromHex(key), fromHex(value ?? '0x')]);
  return toHex(blake2_256(concat(fromHex(parent), ...parts)));
}

export const DEV_GENESIS_HASH = sealBlock(
  { number: 0, parentHash: ZERO, stateRoot: GENESIS_STATE_ROOT, extrinsicsRoot: ZERO, digest: [] },
  [],
).hash;

/** The node: blocks, their states, the transaction pool. Hosts put RPC and time on top. */
export class DevChain implements Chain {
  readonly genesisHash = DEV_GENESIS_HASH;
  readonly properties = { ss58Format: 30, tokenDecimals: 12, tokenSymbol: 'PHA' };
  readonly slotDuration = SLOT;
  readonly #options: ChainOptions;
  readonly #pool: TransactionPool;
  readonly #listeners: { [E in keyof ChainEvents]: Set<ChainEvents[E]> } = {
    best: new Set(),
    finalized: new Set(),
    stateChanged: new Set(),
    transaction: new Set(),
  };
  #blocks = new Map<Hex, Stored>();
  #byNumber: Hex[] = [];
  #finalized = 0;
  #initial: Snapshot;

  constructor(options: ChainOptions, from?: Snapshot) {
    this.#options = options;
    this.#pool = new TransactionPool((hash, status) => this.#emit('transaction', hash, status));
    if (from) {
      this.#restore(from);
    } else {
      const header: Header = { number: 0, parentHash: ZERO, stateRoot: GENESIS_STATE_ROOT, extrinsicsRoot: ZERO, digest: [] };
      const tree = createTree(options.genesis);
      this.#append({ block: sealBlock(header, []), state: { tree, changes: new Map() }, transactions: [], pinned: false });
    }
    this.#initial = this.#snapshot();
  }

  get specName(): string {
    return this.#options.constants.specName;
  }

  get chainName(): string {
    return this.#options.chainName;
  }

  get constants(): RuntimeConstants {
    return this.#options.constants;
  }

  /** `reset` comes back to here from now on. */
  markInitial(): void {
    this.#initial = this.#snapshot();
  }

  // ---- blocks and states

  head(): Block {
    return this.#headStored().block;
  }

  finalizedHead(): Block {
    return (this.#blocks.get(this.#byNumber[this.#finalized] as Hex) as Stored).block;
  }

  blockByHash(hash: Hex): Block | undefined {
    return this.#blocks.get(hash)?.block;
  }

  hashByNumber(number: number): Hex | undefined {
    return this.#byNumber[number];
  }

  stateAt(hash: Hex): StateView {
    return viewOf(this.#stateOf(hash).tree);
  }

  changesOf(hash: Hex): ReadonlyMap<Hex, Hex | null> {
    return this.#stateOf(hash).changes;
  }

  #headStored(): Stored {
    return this.#blocks.get(this.#byNumber.at(-1) as Hex) as Stored;
  }

  #headTree(): StateTree {
    return (this.#headStored().state as { tree: StateTree }).tree;
  }

  #stateOf(hash: Hex): { tree: StateTree; changes: ReadonlyMap<Hex, Hex | null> } {
    const stored = this.#blocks.get(hash);
    if (!stored) throw new RpcError(4003, `Client error: UnknownBlock: Header was not found in the database: ${hash}`);
    if (!stored.state) throw new RpcError(4003, `Client error: UnknownBlock: State already discarded for ${hash}`);
    return stored.state;
  }

  #append(stored: Stored): void {
    this.#blocks.set(stored.block.hash, stored);
    this.#byNumber.push(stored.block.hash);
    const pruned = this.#byNumber[stored.block.header.number - (this.#options.keep ?? 256)];
    const old = pruned && this.#blocks.get(pruned);
    if (old && !old.pinned) old.state = null;
  }

  // ---- building

  build({ count = 1, to, transactions }: BuildOptions = {}): Hex {
    const blocks = to === undefined ? count : to - this.head().header.number;
    if (blocks > 0 && transactions) {
      this.#produce((execution) => this.#applyGiven(execution, transactions));
    }
    for (let i = transactions ? 1 : 0; i < blocks; i++) this.#produce((execution) => this.#applyPool(execution));
    return this.head().hash;
  }

  /**
   * Builds a block whose work enters below signatures, fees and pool.
   * `timestamp`: unix milliseconds. `pinned`: its state is never pruned.
   */
  produce({ work, timestamp, pinned }: { work?: (ctx: Context) => void; timestamp?: number; pinned?: boolean } = {}): Hex {
    this.#produce(
      ({ ctx }) => {
        work?.(ctx);
        return [];
      },
      timestamp,
      pinned,
    );
    return this.head().hash;
  }

  #execution(): BlockExecution {
    const { hash, header } = this.head();
    return new BlockExecution(this.#headTree(), this.#options.constants, pallets, header.number + 1, hash);
  }

  time(): number {
    const raw = this.#headTree().get(Now.key);
    return raw ? Number(readLittleEndian(fromHex(raw))) : 0;
  }

  #nextTime(): number {
    const head = this.time();
    return this.#options.nextTime?.(head) ?? head + SLOT;
  }

  #produce(fill: (execution: BlockExecution) => Extrinsic[], timestamp = this.#nextTime(), pinned = false): void {
    const parent = this.#headStored();
    const execution = this.#execution();
    execution.initialize();
    const setTime: RuntimeCall = { tag: 'Timestamp', value: { tag: 'set', value: { now: BigInt(timestamp) } } };
    execution.applyInherent(setTime);
    const included = fill(execution);
    const changes = execution.finalize();
    const extrinsics = [encodeUnsigned(setTime), ...included.map((extrinsic) => extrinsic.bytes)];
    const header: Header = {
      number: execution.number,
      parentHash: execution.parentHash,
      stateRoot: nextStateRoot(parent.block.header.stateRoot, changes),
      extrinsicsRoot: toHex(blake2_256(concat(...extrinsics.map(fromHex)))),
      digest: [],
    };
    const transactions = included.map((extrinsic) => extrinsic.hash);
    const block = sealBlock(header, extrinsics);
    this.#append({ block, state: { tree: withChanges(this.#headTree(), changes), changes }, transactions, pinned });
    this.#pool.remove(transactions);
    this.#emit('best', block);
    transactions.forEach((hash, at) => {
      this.#emit('transaction', hash, { kind: 'inBlock', block: block.hash, index: at + 1 });
    });
    this.#pool.update(this.#poolState());
    this.#finalizeUpTo(header.number - (this.#options.finalityLag ?? 2));
  }

  #finalizeUpTo(number: number): void {
    while (this.#finalized < number) {
      this.#finalized++;
      const { block, transactions } = this.#blocks.get(this.#byNumber[this.#finalized] as Hex) as Stored;
      this.#emit('finalized', block);
      transactions.forEach((hash, at) => {
        this.#emit('transaction', hash, { kind: 'finalized', block: block.hash, index: at + 1 });
      });
    }
  }

  #applyPool(execution: BlockExecution): Extrinsic[] {
    const included: Extrinsic[] = [];
    let waiting = this.#pool.ready();
    for (let progress = true; progress; ) {
      progress = false;
      const later: Extrinsic[] = [];
      for (const extrinsic of waiting) {
        const outcome = tryApply(execution, extrinsic, true);
        if (outcome === 'applied') {
          included.push(extrinsic);
          progress = true;
        } else if (outcome === 'later') later.push(extrinsic);
        else this.#pool.invalidate(extrinsic.hash);
      }
      waiting = later;
    }
    return included;
  }

  #applyGiven(execution: BlockExecution, transactions: readonly Hex[]): Extrinsic[] {
    return transactions.map(decodeOrRefuse).filter((extrinsic) => tryApply(execution, extrinsic, false) === 'applied');
  }

  // ---- transactions

  submit(bytes: Hex): Hex {
    const extrinsic = decodeOrRefuse(bytes);
    try {
      const validity = this.#execution().validate(extrinsic);
      this.#pool.add(extrinsic, validity, this.#poolState());
    } catch (error) {
      throw refusal(error);
    }
    return extrinsic.hash;
  }

  #poolState(): PoolState {
    const { ctx, number } = this.#execution();
    return {
      nextNumber: number,
      nonce: (account) => Account.get(ctx, account).nonce,
      sequence: (sender: MessageOrigin) => OffchainIngress.find(ctx, sender) ?? 0n,
    };
  }

  pendingExtrinsics(): Hex[] {
    return this.#pool.ready().map((extrinsic) => extrinsic.bytes);
  }

  nextNonce(account: Hex): number {
    return this.#poolState().nonce(account) + this.#pool.readyCount(account);
  }

  dryRun(bytes: Hex, at?: Hex): [Hex, Hex | null][] {
    const chain = at === undefined || at === this.head().hash ? this : this.#forkAt(at);
    const execution = chain.#execution();
    execution.initialize();
    execution.applyInherent({ tag: 'Timestamp', value: { tag: 'set', value: { now: BigInt(chain.#nextTime()) } } });
    try {
      execution.apply(decodeOrRefuse(bytes), false);
    } catch (error) {
      throw refusal(error);
    }
    return [...execution.changes()];
  }

  runtimeCall(method: string, data: Hex, at?: Hex): Hex {
    const hash = at ?? this.head().hash;
    const { tree } = this.#stateOf(hash);
    const { header } = this.blockByHash(hash) as Block;
    const execution = new BlockExecution(tree, this.#options.constants, pallets, header.number + 1, hash);
    return runtimeCall(method, data, execution, this.#options.constants);
  }

  // ---- changes from outside

  timeTravel(ms: number): number {
    this.setStorage([[Now.key, toHex(littleEndian(ms, 8))]]);
    return ms;
  }

  setStorage(entries: readonly (readonly [Hex, Hex | null])[]): void {
    const head = this.#headStored();
    const state = head.state as NonNullable<Stored['state']>;
    head.state = { tree: withChanges(state.tree, entries), changes: new Map([...state.changes, ...entries]) };
    this.#pool.update(this.#poolState());
    this.#emit('stateChanged', new Map(entries), head.block);
  }

  fork(): DevChain {
    return new DevChain(this.#options, this.#snapshot());
  }

  #forkAt(hash: Hex): DevChain {
    this.#stateOf(hash);
    const number = (this.blockByHash(hash) as Block).header.number;
    const { blocks, byNumber, finalized } = this.#snapshot();
    return new DevChain(this.#options, { blocks, byNumber: byNumber.slice(0, number + 1), finalized: Math.min(finalized, number) });
  }

  exportState(): { number: number; top: Record<Hex, Hex> } {
    return { number: this.head().header.number, top: Object.fromEntries(this.#headTree().entries()) as Record<Hex, Hex> };
  }

  importState({ number, top }: { number: number; top: Record<Hex, Hex> }): void {
    const current = this.head().header;
    const next = Math.max(current.number + 1, number);
    // Numbers between have no block of their own: they lead to the one before.
    while (this.#byNumber.length < next) this.#byNumber.push(this.#byNumber.at(-1) as Hex);
    const tree = withChanges(createTree(Object.entries(top) as [Hex, Hex][]), this.#ownPast(next));
    const changes = new Map<Hex, Hex | null>(tree.entries());
    for (const key of this.#headTree().keys()) if (!tree.has(key)) changes.set(key, null);
    const header: Header = {
      number: next,
      parentHash: this.head().hash,
      stateRoot: nextStateRoot(current.stateRoot, changes),
      extrinsicsRoot: ZERO,
      digest: [],
    };
    const block = sealBlock(header, []);
    this.#append({ block, state: { tree, changes }, transactions: [], pinned: false });
    this.#finalized = header.number;
    this.#pool.clear();
    this.#emit('best', block);
    this.#emit('finalized', block);
  }

  /** What a state says of the blocks before it, as this chain has them: mortal transactions are checked against it. */
  #ownPast(number: number): [Hex, Hex | null][] {
    const entries: [Hex, Hex | null][] = [[BlockNumber.key, BlockNumber.encode(number)]];
    for (let n = Math.max(0, number - BLOCK_HASH_COUNT); n < number; n++) {
      entries.push([BlockHash.keyOf(n), BlockHash.encode(this.#byNumber[n] as Hex)]);
    }
    return entries;
  }

  reset(): void {
    this.#pool.clear();
    this.#restore(this.#initial);
    this.#emit('best', this.head());
    this.#emit('finalized', this.finalizedHead());
  }

  #snapshot(): Snapshot {
    const blocks = new Map([...this.#blocks].map(([hash, stored]) => [hash, { ...stored }]));
    return { blocks, byNumber: [...this.#byNumber], finalized: this.#finalized };
  }

  #restore({ blocks, byNumber, finalized }: Snapshot): void {
    this.#blocks = new Map([...blocks].map(([hash, stored]) => [hash, { ...stored }]));
    this.#byNumber = [...byNumber];
    this.#finalized = finalized;
  }

  // ---- events

  on<E extends keyof ChainEvents>(event: E, listener: ChainEvents[E]): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }

  #emit<E extends keyof ChainEvents>(event: E, ...args: Parameters<ChainEvents[E]>): void {
    for (const listener of [...this.#listeners[event]]) (listener as (...args: Parameters<ChainEvents[E]>) => void)(...args);
  }
}

function decodeOrRefuse(bytes: Hex): Extrinsic {
  try {
    return decodeExtrinsic(bytes);
  } catch (error) {
    throw refusal(error);
  }
}

/** `later`: not now, but maybe after others or in the next block. */
function tryApply(execution: BlockExecution, extrinsic: Extrinsic, verified: boolean): 'applied' | 'later' | 'invalid' {
  try {
    execution.apply(extrinsic, verified);
    return 'applied';
  } catch (error) {
    if (error instanceof InvalidTransaction) return error.reason === 'Future' || error.reason === 'ExhaustsResources' ? 'later' : 'invalid';
    if (error instanceof Trap) return 'invalid';
    throw error;
  }
}
