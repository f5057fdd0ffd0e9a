import type { ProviderInterface, ProviderInterfaceCallback } from '@polkadot/rpc-provider/types';
import { getMetadata } from '@stakepool-kit/devnet';
import type { ReadContext } from '../src/chain/context.js';
import { RuntimeMetadata } from '../src/chain/metadata/runtime-metadata.js';
import { Rpc } from '../src/chain/rpc.js';
import type { Runtime } from '../src/chain/runtime.js';
import { layoutOf } from '../src/chain/storage/layout.js';
import { StorageSchema } from '../src/chain/storage/schema.js';
import type { BlockHash } from '../src/model/types.js';

type State = Readonly<Record<string, string>>;
interface FakeBlock {
  readonly hash: BlockHash;
  readonly state: State;
  /** Keys that it wrote itself. */
  readonly written: ReadonlySet<string>;
}
interface Subscription {
  readonly keys: readonly string[];
  readonly callback: ProviderInterfaceCallback;
}

const BASE = ['blockNumber', 'timestamp', 'parentHash'] as const;

const le = (value: number, bytes: number): string => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, Math.min(bytes, 6));
  return `0x${buffer.toString('hex')}`;
};

/** A node with hand-made blocks, for what a real one seldom does: branches, gaps, lost connections. */
export class FakeNode {
  readonly schema = new StorageSchema(layoutOf(RuntimeMetadata.fromHex(getMetadata())));
  readonly requests: string[] = [];
  private readonly blocks = new Map<string, FakeBlock>();
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly listeners = { connected: new Set<() => void>(), disconnected: new Set<() => void>(), error: new Set<() => void>() };
  private readonly closing = new AbortController();
  private head!: FakeBlock;
  private count = 0;
  private connected = true;
  /** Words with which a subscription to these keys is refused; `null`: it is taken. */
  refuse: (keys: readonly string[]) => string | null = () => null;
  /** Blocks whose state cannot be asked for any more. */
  readonly pruned = new Set<string>();
  /** Whether a subscription to these keys is taken and then told nothing. */
  mute: (keys: readonly string[]) => boolean = () => false;
  /** New subscriptions and requests are answered once it resolves. */
  ready: Promise<void> = Promise.resolve();

  constructor() {
    this.branch(null, 0, {});
  }

  /** Makes a block on top of `parent` and says nothing about it yet. */
  private branch(parent: FakeBlock | null, number: number, changes: State): FakeBlock {
    const hash = `0x${(++this.count).toString(16).padStart(64, '0')}` as BlockHash;
    const base = {
      [this.schema.key('blockNumber', [])]: le(number, 4),
      [this.schema.key('timestamp', [])]: le(1_650_000_000_000 + number * 12_000, 8),
      [this.schema.key('parentHash', [])]: parent?.hash ?? `0x${'00'.repeat(32)}`,
      [this.schema.key('totalIssuance', [])]: le(1, 16),
    };
    const written = new Set([...Object.keys(changes), ...BASE.map((name) => this.schema.key(name, []))]);
    const block = { hash, state: { ...parent?.state, ...base, ...changes }, written };
    this.blocks.set(hash, block);
    this.head = block;
    return block;
  }

  get best(): FakeBlock {
    return this.head;
  }

  private numberOf(block: FakeBlock): number {
    return Buffer.from((block.state[this.schema.key('blockNumber', [])] as string).slice(2), 'hex').readUInt32LE();
  }

  /** A block on `parent` (the head when left out). `silent`: subscribers are not told. */
  block(changes: State = {}, { parent = this.head, silent = false } = {}): FakeBlock {
    const block = this.branch(parent, this.numberOf(parent) + 1, changes);
    if (!silent) for (const subscription of this.subscriptions.values()) this.announce(block, subscription);
    return block;
  }

  /** As a node: only what the new block itself wrote, not what a replaced branch had written before. */
  private announce(block: FakeBlock, subscription: Subscription): void {
    const relevant = subscription.keys.filter((key) => block.written.has(key));
    this.tell(block, subscription, relevant);
  }

  /** Tells one subscription alone, the `at`-th of those there are, of a silent block. */
  tellOne(block: FakeBlock, at: number): void {
    this.announce(block, [...this.subscriptions.values()][at] as Subscription);
  }

  private tell({ hash, state }: FakeBlock, subscription: Subscription, keys: readonly string[]): void {
    if (this.mute(subscription.keys)) return;
    const message = { block: hash, changes: keys.map((key) => [key, state[key] ?? null]) };
    queueMicrotask(() => subscription.callback(null, message));
  }

  /** Keys of each subscription there is. */
  get subscribed(): readonly (readonly string[])[] {
    return [...this.subscriptions.values()].map(({ keys }) => keys);
  }

  get subscriptionCount(): number {
    return this.subscriptions.size;
  }

  disconnect(): void {
    this.connected = false;
    for (const listener of this.listeners.disconnected) listener();
  }

  /** Comes back and subscribes again, as the provider does. */
  reconnect(): void {
    this.connected = true;
    for (const listener of [...this.listeners.connected]) listener();
    for (const subscription of this.subscriptions.values()) this.tell(this.head, subscription, subscription.keys);
  }

  /** Tells nothing any more to those who subscribed before, as after a reconnection that renewed nothing. */
  forgetSubscriptions(): void {
    this.subscriptions.clear();
  }

  private answer(method: string, params: readonly unknown[]): unknown {
    const block = (at: unknown) => this.blocks.get(String(at ?? this.head.hash));
    switch (method) {
      case 'chain_getBlockHash':
        return this.head.hash;
      case 'state_queryStorageAt': {
        const found = block(params[1]);
        if (!found || this.pruned.has(found.hash))
          throw new Error('4003: Client error: UnknownBlock: header was not found in the database');
        return [{ block: found.hash, changes: (params[0] as string[]).map((key) => [key, found.state[key] ?? null]) }];
      }
      case 'state_getKeysPaged': {
        const [prefix, count, after, at] = params as [string, number, string, string];
        const keys = Object.keys(block(at)?.state ?? {}).sort();
        return keys.filter((key) => key.startsWith(prefix) && key > after).slice(0, count);
      }
      default:
        throw new Error(`-32601: Method not found: ${method}`);
    }
  }

  private readonly provider = {
    hasSubscriptions: true,
    isClonable: false,
    isConnected: true,
    on: (type: 'connected' | 'disconnected' | 'error', listener: () => void) => {
      this.listeners[type].add(listener);
      return () => this.listeners[type].delete(listener);
    },
    send: async (method: string, params: unknown[]) => {
      this.requests.push(method);
      await this.ready;
      if (!this.connected) throw new Error('WebSocket is not connected');
      return this.answer(method, params);
    },
    subscribe: async (_: string, __: string, params: unknown[], callback: ProviderInterfaceCallback) => {
      const [keys] = JSON.parse(JSON.stringify(params)) as [string[]];
      this.requests.push('subscribe');
      await this.ready;
      if (!this.connected) throw new Error('WebSocket is not connected');
      const refusal = this.refuse(keys);
      if (refusal !== null) throw new Error(refusal);
      const id = `sub${this.subscriptions.size}${++this.count}`;
      const subscription = { keys, callback };
      this.subscriptions.set(id, subscription);
      this.tell(this.head, subscription, subscription.keys);
      return id;
    },
    unsubscribe: async (_: string, __: string, id: number | string) => this.subscriptions.delete(String(id)),
  };

  get context(): ReadContext {
    Object.defineProperty(this.provider, 'isConnected', { get: () => this.connected, configurable: true });
    const rpc = new Rpc(this.provider as unknown as ProviderInterface);
    const runtime = {
      schema: this.schema,
      schemaAt: async () => this.schema,
      onChange: () => () => undefined,
      reconsider: async () => undefined,
      verify: async () => undefined,
      verifyInBackground: () => undefined,
    } as unknown as Runtime;
    return { rpc, runtime, closed: this.closing.signal };
  }

  close(): void {
    this.closing.abort();
  }
}

/** Lets everything that is under way come to rest. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}
