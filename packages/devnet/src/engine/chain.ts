import { pallets } from '../pallets/index.js';
import type { MessageOrigin } from '../pallets/phala-mq/queue.js';
import { OffchainIngress } from '../pallets/phala-mq/queue.js';
import { CODE, codeMarker, upgraded } from '../pallets/runtime.js';
import { Account } from '../pallets/system/account.js';
import { Now } from '../pallets/timestamp/index.js';
import { fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import { Archive, checkBranch, type Snapshot, shown } from './archive.js';
import { type Changes, extrinsicsRoot, GENESIS_HEADER, hashHeader, nextStateRoot, otherDigest, type Stored, sealBlock } from './block.js';
import type { Context, RuntimeCall, RuntimeConstants } from './context.js';
import { ChainEmitter } from './emitter.js';
import { BlockExecution } from './execution.js';
import { type Extrinsic, encodeUnsigned } from './extrinsic.js';
import { FinalityWatch } from './finality.js';
import { appendImported } from './imported.js';
import { decodeOrRefuse, includeGiven, includeReady } from './inclusion.js';
import { refusal } from './invalid-transaction.js';
import { type PoolState, TransactionPool } from './pool.js';
import { runtimeCall } from './runtime-api.js';
import { createTree, withChanges } from './storage.js';
import type {
  Block,
  BuildOptions,
  Chain,
  ChainEvents,
  Disturbance,
  Header,
  Hex,
  Reorganisation,
  RuntimeUpgrade,
  StateView,
  TransactionStatus,
} from './types.js';

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

const SLOT = 12_000;
export const DEV_GENESIS_HASH = hashHeader(GENESIS_HEADER);

interface Production {
  readonly fill: (execution: BlockExecution) => Extrinsic[];
  readonly timestamp?: number;
  readonly pinned?: boolean;
  readonly digest?: readonly Hex[];
  /** The runtime that the block puts in place for the blocks after it. */
  readonly runtime?: RuntimeConstants;
}

/** The node: blocks, their states, the transaction pool. Hosts put RPC and time on top. */
export class DevChain implements Chain {
  readonly genesisHash = DEV_GENESIS_HASH;
  readonly properties = { ss58Format: 30, tokenDecimals: 12, tokenSymbol: 'PHA' };
  readonly slotDuration = SLOT;
  readonly #options: ChainOptions;
  readonly #archive: Archive;
  readonly #pool: TransactionPool;
  readonly #finality: FinalityWatch;
  readonly #disturbed = { holdTransactions: false, dropTransactions: false, finalityStalled: false };
  #branches = 0;
  readonly #events = new ChainEmitter();
  /** The runtime that the pool's signatures were checked for. */
  #verifiedFor: RuntimeConstants;
  #initial: Snapshot;

  constructor(options: ChainOptions, from?: Snapshot) {
    this.#options = options;
    this.#verifiedFor = options.constants;
    this.#archive = new Archive(options.keep ?? 256);
    const report = (hash: Hex, status: TransactionStatus) => this.#events.emit('transaction', hash, status);
    this.#pool = new TransactionPool(report);
    this.#finality = new FinalityWatch(report);
    if (from) {
      this.#restore(from);
    } else {
      this.#archive.append({
        block: sealBlock(GENESIS_HEADER, []),
        state: { tree: createTree(options.genesis), changes: new Map() },
        transactions: [],
        pinned: false,
        runtime: options.constants,
        format: 'old',
      });
    }
    this.#initial = this.#archive.snapshot();
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
    this.#initial = this.#archive.snapshot();
  }

  // ---- blocks and states

  head(): Block {
    return this.#archive.head().block;
  }

  finalizedHead(): Block {
    return this.#archive.at(this.#archive.finalized).block;
  }

  blockByHash(hash: Hex): Block | undefined {
    return this.#archive.find(hash)?.block;
  }

  hashByNumber(number: number): Hex | undefined {
    return this.#archive.hashOf(number);
  }

  stateAt(hash: Hex): StateView {
    return this.#archive.stateAt(hash);
  }

  changesOf(hash: Hex): Changes {
    return this.#archive.changesOf(hash);
  }

  // ---- building

  build({ count = 1, to, transactions }: BuildOptions = {}): Hex {
    const blocks = to === undefined ? count : to - this.head().header.number;
    if (blocks > 0 && transactions) {
      this.#becomeBest([this.#produce({ fill: (execution) => includeGiven(transactions, execution) })]);
    }
    for (let i = transactions ? 1 : 0; i < blocks; i++) this.#becomeBest([this.#produce({ fill: this.#fromPool })]);
    return this.head().hash;
  }

  /**
   * Builds a block whose work enters below signatures, fees and pool.
   * `timestamp`: unix milliseconds. `pinned`: its state is never pruned.
   */
  produce({ work, timestamp, pinned }: { work?: (ctx: Context) => void; timestamp?: number; pinned?: boolean } = {}): Hex {
    const fill = ({ ctx }: BlockExecution): Extrinsic[] => {
      work?.(ctx);
      return [];
    };
    this.#becomeBest([this.#produce({ fill, timestamp, pinned })]);
    return this.head().hash;
  }

  upgrade({ transactionVersion = false }: RuntimeUpgrade = {}): Hex {
    const { runtime } = this.#archive.head();
    const next = upgraded(runtime, transactionVersion);
    const fill = (execution: BlockExecution): Extrinsic[] => {
      const included = this.#fromPool(execution);
      execution.ctx.storage.set(CODE, codeMarker(next));
      execution.ctx.deposit('System', 'CodeUpdated');
      return included;
    };
    this.#becomeBest([this.#produce({ fill, runtime: next })]);
    return this.head().hash;
  }

  reorg({ depth, blocks = depth + 1, empty = false }: Reorganisation): Hex {
    checkBranch(depth, blocks, this.head().header.number - this.#archive.finalized);
    const retracted = this.#archive.retract(depth);
    for (const { block } of retracted) this.#finality.retracted(block.hash);
    // Mortal ones may have been signed for a block that is no more.
    this.#verifyPool();
    // What comes first in a block is the time, which every block sets for itself.
    const transactions = retracted.toReversed().flatMap(({ block }) => block.extrinsics.slice(1).map(decodeOrRefuse));
    if (!empty) this.#readmit(transactions);
    const production: Production = { fill: empty ? () => [] : this.#fromPool, digest: [otherDigest(`branch ${++this.#branches}`)] };
    this.#becomeBest(Array.from({ length: depth }, () => this.#produce(production)));
    if (empty) this.#readmit(transactions);
    this.#pool.announce();
    for (let i = depth; i < blocks; i++) this.#becomeBest([this.#produce(production)]);
    return this.head().hash;
  }

  /** Takes transactions of retracted blocks back into the pool. */
  #readmit(transactions: readonly Extrinsic[]): void {
    this.#pool.readmit(transactions, (extrinsic) => this.#execution().validate(extrinsic), this.#poolState());
  }

  disturb({ finalityTimeout, ...rest }: Partial<Disturbance>): void {
    Object.assign(this.#disturbed, rest);
    if (finalityTimeout !== undefined) this.#finality.limit = finalityTimeout;
    if (rest.finalityStalled === false) this.#finalize();
  }

  #execution(): BlockExecution {
    const { hash, header } = this.head();
    return new BlockExecution(this.#archive.headTree(), this.#archive.head().runtime, pallets, header.number + 1, hash);
  }

  time(): number {
    const raw = this.#archive.headTree().get(Now.key);
    return raw ? Number(readLittleEndian(fromHex(raw))) : 0;
  }

  #nextTime(): number {
    const head = this.time();
    return this.#options.nextTime?.(head) ?? head + SLOT;
  }

  /** Builds a block on the last one and tells of it; it is the client's best block only after `#becomeBest`. */
  #produce({ fill, timestamp = this.#nextTime(), pinned = false, digest = [], runtime }: Production): Stored {
    const parent = this.#archive.head();
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
      extrinsicsRoot: extrinsicsRoot(extrinsics),
      digest,
    };
    const stored: Stored = {
      block: sealBlock(header, extrinsics),
      state: { tree: withChanges(this.#archive.headTree(), changes), changes },
      transactions: included.map((extrinsic) => extrinsic.hash),
      pinned,
      runtime: runtime ?? parent.runtime,
      format: !parent.runtime.upgraded ? 'old' : parent.format === 'old' ? 'migrating' : 'new',
    };
    this.#archive.append(stored);
    this.#pool.remove(stored.transactions);
    this.#events.emit('imported', stored.block);
    return stored;
  }

  /** Tells that the last of `blocks` is the best one now, and its transactions and those of the blocks before it where they are. */
  #becomeBest(blocks: readonly Stored[]): void {
    const { block, runtime } = blocks.at(-1) as Stored;
    this.#events.emit('best', block);
    for (const { block, transactions } of blocks) this.#finality.included(block.hash, transactions);
    this.#pool.update(this.#poolState());
    if (runtime !== this.#verifiedFor) this.#verifyPool();
    this.#finalize();
  }

  /** Signatures hold for one version of the runtime, and mortal ones for one branch. */
  #verifyPool(): void {
    this.#verifiedFor = this.#archive.head().runtime;
    const execution = this.#execution();
    for (const extrinsic of this.#pool.all()) {
      try {
        execution.verifySignature(extrinsic);
      } catch {
        this.#pool.invalidate(extrinsic.hash);
      }
    }
  }

  #finalize(): void {
    if (this.#disturbed.finalityStalled) return;
    const upTo = this.head().header.number - (this.#options.finalityLag ?? 2);
    while (this.#archive.finalized < upTo) {
      const { block } = this.#archive.at(++this.#archive.finalized);
      this.#events.emit('finalized', block);
      this.#finality.finalized(block.hash);
    }
  }

  readonly #fromPool = (execution: BlockExecution): Extrinsic[] => {
    if (this.#disturbed.dropTransactions) this.#pool.clear();
    if (this.#disturbed.holdTransactions) return [];
    return includeReady(this.#pool, execution);
  };

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
    const chain = at === undefined || at === this.head().hash ? this : new DevChain(this.#options, this.#archive.snapshotAt(at));
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
    const { state, block, runtime } = this.#archive.read(hash);
    const execution = new BlockExecution(state.tree, runtime, pallets, block.header.number + 1, hash);
    return runtimeCall(method, data, execution, runtime);
  }

  // ---- changes from outside

  timeTravel(ms: number): number {
    this.setStorage([[Now.key, toHex(littleEndian(ms, 8))]]);
    return ms;
  }

  setStorage(entries: readonly (readonly [Hex, Hex | null])[]): void {
    const head = this.#archive.head();
    const state = head.state as NonNullable<Stored['state']>;
    head.state = { tree: withChanges(state.tree, entries), changes: new Map([...state.changes, ...entries]) };
    this.#pool.update(this.#poolState());
    const changed = new Map(entries);
    this.#events.emit('stateChanged', head.format === 'old' ? changed : shown(changed), head.block);
  }

  fork(): DevChain {
    return new DevChain(this.#options, this.#archive.snapshot());
  }

  exportState(): { number: number; top: Record<Hex, Hex> } {
    return { number: this.head().header.number, top: Object.fromEntries(this.#archive.headTree().entries()) as Record<Hex, Hex> };
  }

  importState(state: { number: number; top: Record<Hex, Hex> }): void {
    const { block } = appendImported(this.#archive, state);
    this.#archive.finalized = block.header.number;
    this.#pool.clear();
    this.#finality.clear();
    this.#events.emit('imported', block);
    this.#events.emit('best', block);
    this.#events.emit('finalized', block);
  }

  reset(): void {
    this.#pool.clear();
    this.#restore(this.#initial);
    this.#events.emit('best', this.head());
    this.#events.emit('finalized', this.finalizedHead());
  }

  #restore(snapshot: Snapshot): void {
    this.#archive.restore(snapshot);
    this.#finality.clear();
    for (const hash of snapshot.byNumber.slice(snapshot.finalized + 1))
      this.#finality.restore(hash, (snapshot.blocks.get(hash) as Stored).transactions);
    this.#verifiedFor = this.#archive.head().runtime;
  }

  // ---- events

  on<E extends keyof ChainEvents>(event: E, listener: ChainEvents[E]): () => void {
    return this.#events.on(event, listener);
  }
}
