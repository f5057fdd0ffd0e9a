import { type Block, type Chain, type Hex, RpcError, type StateView } from '../engine/types.js';
import type { Json } from './json.js';
import { runtimeVersion } from './runtime.js';
import type { Emitter } from './types.js';

/** Finalized blocks reported, and so readable, from the start. */
const INITIAL_BLOCKS = 10;
const MAX_PINNED = 4096;

/** Code of the specification: the block is not (or no longer) pinned by this subscription. */
const NOT_PINNED = -32801;

/** One `chainHead_v1_follow`: reports blocks and keeps the reported ones readable until they are unpinned. */
export class Follow {
  readonly #pinned = new Map<Hex, StateView>();
  #lastFinalized: number;
  #best: Hex;
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
    this.#best = chain.head().hash;
    this.#start();
    replaced.add(interrupt);
    this.#stops = [
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
    this.event('initialized', { finalizedBlockHashes: finalized, ...(this.withRuntime && { finalizedBlockRuntime: this.#runtime() }) });
    for (const hash of this.#canonical(this.#lastFinalized + 1, this.chain.head().header.number)) {
      const block = this.chain.blockByHash(hash);
      if (block) this.#newBlock(block);
    }
    this.event('bestBlockChanged', { bestBlockHash: this.#best });
  }

  #onBest(block: Block): void {
    if (block.header.parentHash !== this.#best || this.#pinned.size >= MAX_PINNED) {
      this.#interrupt();
      return;
    }
    this.#newBlock(block);
    this.event('bestBlockChanged', { bestBlockHash: this.#best });
  }

  #newBlock({ hash, header }: Block): void {
    this.#pin(hash);
    this.#best = hash;
    this.event('newBlock', { blockHash: hash, parentBlockHash: header.parentHash, ...(this.withRuntime && { newRuntime: null }) });
  }

  #onFinalized({ header }: Block): void {
    if (header.number <= this.#lastFinalized) return;
    const finalizedBlockHashes = this.#canonical(this.#lastFinalized + 1, header.number);
    this.#lastFinalized = header.number;
    this.event('finalized', { finalizedBlockHashes, prunedBlockHashes: [] });
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

  #runtime(): Json {
    const { specName, implName, specVersion, implVersion, transactionVersion, apis } = runtimeVersion(this.chain);
    return { type: 'valid', spec: { specName, implName, specVersion, implVersion, transactionVersion, apis: Object.fromEntries(apis) } };
  }
}
