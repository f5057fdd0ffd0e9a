import { type Block, type Chain, type Hex, RpcError, type StateView } from '../engine/types.js';
import type { Json } from './json.js';
import { runtimeVersion, sameRuntime } from './runtime.js';
import type { Emitter } from './types.js';

/** Finalized blocks reported, and so readable, from the start. */
const INITIAL_BLOCKS = 10;
const MAX_PINNED = 4096;

/** Code of the specification: the block is not (or no longer) pinned by this subscription. */
const NOT_PINNED = -32801;

/** One `chainHead_v1_follow`: reports blocks and keeps the reported ones readable until they are unpinned. */
export class Follow {
  readonly #pinned = new Map<Hex, StateView>();
  /** Numbers of the reported blocks that are neither finalized nor pruned. */
  readonly #open = new Map<Hex, number>();
  #lastFinalized: number;
  #operations = 0;
  readonly #stops: (() => void)[];

  constructor(
    private readonly chain: Chain,
    private readonly emitter: Emitter,
    private readonly withRuntime: boolean,
    replaced: Set<() => void>,
  ) {
    const interrupt = () => this.#interrupt();
    this.#lastFinalized = chain.finalizedHead().header.number;
    this.#start();
    replaced.add(interrupt);
    this.#stops = [
      chain.on('imported', (block) => this.#onImported(block)),
      chain.on('best', (block) => this.#onBest(block)),
      chain.on('finalized', (block) => this.#onFinalized(block)),
      chain.on('stateChanged', (_changes, head) => this.#refresh(head)),
      () => replaced.delete(interrupt),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#pinned.clear();
  }

  /** The block's state; throws −32801 for a block that is not pinned. */
  pinned(hash: Hex): StateView {
    const view = this.#pinned.get(hash);
    if (!view) throw new RpcError(NOT_PINNED, `Block hash is not pinned: ${hash}`);
    return view;
  }

  unpin(hashes: readonly Hex[]): void {
    for (const hash of hashes) this.pinned(hash);
    for (const hash of hashes) this.#pinned.delete(hash);
  }

  nextOperation(): string {
    return `op-${++this.#operations}`;
  }

  event(event: string, values: Readonly<Record<string, Json>> = {}): void {
    this.emitter.next({ event, ...values });
  }

  #start(): void {
    const first = Math.max(0, this.#lastFinalized - INITIAL_BLOCKS + 1);
    const finalized = this.#canonical(first, this.#lastFinalized).filter((hash) => this.#pin(hash));
    this.event('initialized', {
      finalizedBlockHashes: finalized,
      ...(this.withRuntime && { finalizedBlockRuntime: this.#runtime(finalized.at(-1)) }),
    });
    for (const hash of this.#canonical(this.#lastFinalized + 1, this.chain.head().header.number)) {
      const block = this.chain.blockByHash(hash);
      if (block) this.#newBlock(block);
    }
    this.event('bestBlockChanged', { bestBlockHash: this.chain.head().hash });
  }

  #onImported(block: Block): void {
    if (this.#isKnown(block.header.parentHash) && this.#pinned.size < MAX_PINNED) this.#newBlock(block);
    else this.#interrupt();
  }

  #onBest({ hash }: Block): void {
    if (this.#isKnown(hash)) this.event('bestBlockChanged', { bestBlockHash: hash });
    else this.#interrupt();
  }

  #isKnown(hash: Hex): boolean {
    return this.#open.has(hash) || hash === this.chain.hashByNumber(this.#lastFinalized);
  }

  #newBlock({ hash, header }: Block): void {
    this.#pin(hash);
    this.#open.set(hash, header.number);
    const { parentHash } = header;
    this.event('newBlock', {
      blockHash: hash,
      parentBlockHash: parentHash,
      ...(this.withRuntime && { newRuntime: sameRuntime(this.chain, parentHash, hash) ? null : this.#runtime(hash) }),
    });
  }

  #onFinalized({ header }: Block): void {
    if (header.number <= this.#lastFinalized) return;
    const finalizedBlockHashes = this.#canonical(this.#lastFinalized + 1, header.number);
    this.#lastFinalized = header.number;
    for (const hash of finalizedBlockHashes) this.#open.delete(hash);
    const prunedBlockHashes = [...this.#open].filter(([hash]) => !this.#descendsFrom(hash, header.number)).map(([hash]) => hash);
    for (const hash of prunedBlockHashes) this.#open.delete(hash);
    this.event('finalized', { finalizedBlockHashes, prunedBlockHashes });
  }

  /** Whether a block is above the best chain's block of this number. */
  #descendsFrom(hash: Hex, number: number): boolean {
    for (let block = this.chain.blockByHash(hash); block; block = this.chain.blockByHash(block.header.parentHash)) {
      if (block.header.number <= number) return block.hash === this.chain.hashByNumber(number);
    }
    return false;
  }

  #refresh({ hash }: Block): void {
    if (this.#pinned.has(hash)) this.#pin(hash);
  }

  /** The client has to follow anew: what it knows does not lead to where the chain is. */
  #interrupt(): void {
    this.event('stop');
    this.emitter.end();
  }

  #pin(hash: Hex): boolean {
    try {
      this.#pinned.set(hash, this.chain.stateAt(hash));
      return true;
    } catch {
      return false;
    }
  }

  #canonical(from: number, to: number): Hex[] {
    const hashes = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => this.chain.hashByNumber(from + index));
    return hashes.filter((hash) => hash !== undefined);
  }

  #runtime(at: Hex | undefined): Json {
    const { specName, implName, specVersion, implVersion, transactionVersion, apis } = runtimeVersion(this.chain, at);
    return { type: 'valid', spec: { specName, implName, specVersion, implVersion, transactionVersion, apis: Object.fromEntries(apis) } };
  }
}
