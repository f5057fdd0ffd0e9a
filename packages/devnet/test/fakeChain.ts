import {
  type Block,
  type BuildOptions,
  type Chain,
  type ChainEvents,
  type Disturbance,
  type Hex,
  RpcError,
  type StateView,
} from '../src/engine/types.js';
import { blake2b256 } from '../src/rpc/bytes.js';
import { headerHex } from '../src/rpc/header.js';

const le = (value: bigint, bytes: number): string =>
  Array.from({ length: bytes }, (_, index) => ((value >> BigInt(8 * index)) & 0xffn).toString(16).padStart(2, '0')).join('');
const text = (value: string): string => (value.length * 4).toString(16).padStart(2, '0') + Buffer.from(value).toString('hex');
const hashOf = (label: string): Hex => blake2b256(`0x${Buffer.from(label).toString('hex')}`);

const VERSION: Hex = `0x${text('rhala')}${text('rhala')}${le(1n, 4)}${le(1180n, 4)}${le(0n, 4)}04dd718d5cc53262d401000000${le(4n, 4)}00`;

/** 1,000 bytes that stand for metadata, behind their compact length. */
export const METADATA: Hex = `0x${'ab'.repeat(1000)}`;

/** An Aura slot, as parachain blocks carry it. */
export const DIGEST: Hex = '0x0661757261200139370800000000';

type State = Map<Hex, Hex>;

/** A chain without rules, for tests of the RPC layer: transactions are any bytes, each writes itself to storage. */
export class FakeChain implements Chain {
  readonly specName = 'rhala';
  readonly chainName = 'Fake';
  readonly properties = { ss58Format: 30, tokenDecimals: 12, tokenSymbol: 'PHA' };
  readonly slotDuration = 12_000;
  readonly lag: number = 2;
  blocks: Block[] = [];
  states: State[] = [];
  changes: Map<Hex, Hex | null>[] = [];
  pool: Hex[] = [];
  now = 0;
  readonly calls: [string, Hex, Hex | undefined][] = [];
  readonly listeners: { [E in keyof ChainEvents]: Set<ChainEvents[E]> } = {
    imported: new Set(),
    best: new Set(),
    finalized: new Set(),
    stateChanged: new Set(),
    transaction: new Set(),
  };

  constructor() {
    this.reset();
  }

  get genesisHash(): Hex {
    return (this.blocks[0] as Block).hash;
  }

  get listenerCount(): number {
    return Object.values(this.listeners).reduce((total, set) => total + set.size, 0);
  }

  head = (): Block => this.blocks[this.blocks.length - 1] as Block;
  finalizedHead = (): Block => this.blocks[Math.max(0, this.blocks.length - 1 - this.lag)] as Block;
  blockByHash = (hash: Hex): Block | undefined => this.blocks.find((block) => block.hash === hash);
  hashByNumber = (number: number): Hex | undefined => this.blocks[number]?.hash;

  stateAt(hash: Hex): StateView {
    const state = this.states[this.indexOf(hash)] as State;
    return {
      get: (key) => state.get(key) ?? null,
      keys: (prefix, startAfter, count) =>
        [...state.keys()]
          .filter((key) => key.startsWith(prefix) && (startAfter === null || key > startAfter))
          .sort()
          .slice(0, count),
    };
  }

  changesOf = (hash: Hex): ReadonlyMap<Hex, Hex | null> => this.changes[this.indexOf(hash)] as Map<Hex, Hex | null>;

  runtimeCall(method: string, data: Hex, at?: Hex): Hex {
    this.calls.push([method, data, at]);
    if (at !== undefined) this.indexOf(at);
    if (method === 'Core_version') return VERSION;
    if (method === 'Metadata_metadata') return `0xa10f${METADATA.slice(2)}`;
    if (method === 'TransactionPaymentApi_query_info') return `0x${le(195_000_000n, 8)}00${le(1_234_567_890_123_456_789n, 16)}`;
    if (method === 'TransactionPaymentApi_query_fee_details') return `0x01${le(1n, 16)}${le(2n, 16)}${le(255n, 16)}${le(0n, 16)}`;
    if (method === 'Echo_echo') return data;
    throw new RpcError(4003, `Client error: Execution failed: Other: Exported method ${method} is not found`);
  }

  submit(extrinsic: Hex): Hex {
    if (extrinsic === '0x00') throw new RpcError(1010, 'Invalid Transaction', 'Inability to pay some fees (e.g. account balance too low)');
    const hash = blake2b256(extrinsic);
    this.pool.push(extrinsic);
    this.emit('transaction', hash, { kind: 'ready' });
    return hash;
  }

  pendingExtrinsics = (): Hex[] => [...this.pool];
  nextNonce = (account: Hex): number => Number.parseInt(account.slice(2, 4), 16);

  build({ count = 1, transactions }: BuildOptions = {}): Hex {
    for (let left = count; left > 0; left--) this.buildOne(transactions ?? this.pool.splice(0));
    return this.head().hash;
  }

  time = (): number => this.now;

  timeTravel(ms: number): number {
    this.now = ms;
    return ms;
  }

  setStorage(entries: readonly (readonly [Hex, Hex | null])[]): void {
    const state = this.states[this.states.length - 1] as State;
    for (const [key, value] of entries) {
      if (value === null) state.delete(key);
      else state.set(key, value);
    }
    this.emit('stateChanged', new Map(entries), this.head());
  }

  dryRun(extrinsic: Hex): [Hex, Hex | null][] {
    if (extrinsic === '0x00') throw new RpcError(1, 'wasm `unreachable` instruction executed');
    return [[extrinsic, extrinsic]];
  }

  fork = (): Chain => new FakeChain();
  exportState = () => ({
    number: this.head().header.number,
    top: Object.fromEntries(this.states[this.states.length - 1] as State) as Record<Hex, Hex>,
  });

  importState({ top }: { number: number; top: Record<Hex, Hex> }): void {
    this.states[this.states.length - 1] = new Map(Object.entries(top) as [Hex, Hex][]);
  }

  reset(): void {
    this.blocks = [];
    this.states = [new Map<Hex, Hex>([['0xaa01', '0x11']])];
    this.changes = [new Map()];
    this.pool = [];
    this.blocks.push(this.block(0, [], `0x${'00'.repeat(32)}`));
  }

  readonly disturbances: Partial<Disturbance>[] = [];
  disturb = (how: Partial<Disturbance>): void => {
    this.disturbances.push(how);
  };
  reorg = (): Hex => this.build();
  upgrade = (): Hex => this.build();

  on<E extends keyof ChainEvents>(event: E, listener: ChainEvents[E]): () => void {
    this.listeners[event].add(listener);
    return () => this.listeners[event].delete(listener);
  }

  emit<E extends keyof ChainEvents>(event: E, ...values: Parameters<ChainEvents[E]>): void {
    for (const listener of [...this.listeners[event]]) (listener as (...all: Parameters<ChainEvents[E]>) => void)(...values);
  }

  private block(number: number, extrinsics: readonly Hex[], parentHash: Hex): Block {
    const header = { number, parentHash, stateRoot: hashOf('state'), extrinsicsRoot: hashOf('ext'), digest: [DIGEST] };
    return { hash: blake2b256(headerHex({ hash: '0x', header, extrinsics })), header, extrinsics };
  }

  private buildOne(extrinsics: readonly Hex[]): void {
    const parent = this.head();
    const block = this.block(parent.header.number + 1, extrinsics, parent.hash);
    const state = new Map(this.states[this.states.length - 1]);
    const changes = new Map<Hex, Hex | null>();
    for (const extrinsic of extrinsics) {
      state.set(extrinsic, extrinsic);
      changes.set(extrinsic, extrinsic);
    }
    this.blocks.push(block);
    this.states.push(state);
    this.changes.push(changes);
    this.emit('imported', block);
    this.emit('best', block);
    for (const [index, extrinsic] of extrinsics.entries())
      this.emit('transaction', blake2b256(extrinsic), { kind: 'inBlock', block: block.hash, index });
    if (block.header.number < this.lag) return;
    const final = this.finalizedHead();
    this.emit('finalized', final);
    for (const [index, extrinsic] of final.extrinsics.entries())
      this.emit('transaction', blake2b256(extrinsic), { kind: 'finalized', block: final.hash, index });
  }

  private indexOf(hash: Hex): number {
    const index = this.blocks.findIndex((block) => block.hash === hash);
    if (index < 0) throw new RpcError(4003, `Client error: UnknownBlock: Header was not found in the database: ${hash}`);
    return index;
  }
}
