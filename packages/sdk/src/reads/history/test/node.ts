import { getMetadata } from '@stakepool-kit/devnet';
import type { ReadContext } from '../../../chain/context.js';
import { RuntimeMetadata } from '../../../chain/metadata/runtime-metadata.js';
import type { ProviderInterface } from '../../../chain/provider.js';
import { Rpc } from '../../../chain/rpc.js';
import type { Runtime } from '../../../chain/runtime.js';
import { layoutOf } from '../../../chain/storage/layout.js';
import { StorageSchema } from '../../../chain/storage/schema.js';
import { minerAccount } from '../../../model/miner.js';
import type { AccountId, BlockHash, PoolId, WorkerKey } from '../../../model/types.js';

export const OWNER = `0x${'aa'.repeat(32)}` as AccountId;
export const START = 1_650_000_000_000;
const UPGRADE = ['0x1111', '0x2222'] as const;

const le = (value: bigint | number, bytes: number): string => {
  let text = '';
  for (let i = 0n; i < BigInt(bytes); i++) text += ((BigInt(value) >> (8n * i)) & 255n).toString(16).padStart(2, '0');
  return text;
};
const u128 = (value: bigint | number): string => le(value, 16);
export const key = (n: number): WorkerKey => `0x${n.toString(16).padStart(64, '0')}` as WorkerKey;

export interface NodeOptions {
  readonly head: number;
  /** Blocks by which finality is behind. */
  readonly lag?: number;
  /** Unix milliseconds of a block. */
  readonly timeOf?: (number: number) => number;
  /** Newest blocks whose state is kept. */
  readonly keep?: number;
  /** Oldest block whose hash it knows. */
  readonly known?: number;
  /** Answers a list of numbers with a list of hashes. */
  readonly lists?: boolean;
  readonly workers?: readonly WorkerKey[];
  /** First block of the runtime that runs now. */
  readonly upgradedAt?: number;
  /** Oldest blocks whose state is kept too. */
  readonly keepFirst?: number;
  /** Whether the older runtime has no StakePools. */
  readonly foreign?: boolean;
  /** Answers with nothing where it has no state. */
  readonly silent?: boolean;
  /** Block in which the pools were created. */
  readonly createdAt?: number;
}

const PRUNED = '4003: Client error: UnknownBlock: State already discarded for';

/** A node with as many blocks as one likes: their state is computed from their number. A pool's total stake is the number. */
export class ComputedNode {
  readonly schema = new StorageSchema(layoutOf(RuntimeMetadata.fromHex(getMetadata())));
  readonly requests: string[] = [];
  readonly asked = new Map<number, number>();
  schemaReads = 0;
  readonly options: Required<NodeOptions>;
  private readonly pools = new Map<string, PoolId>();
  private readonly miners = new Set<string>();
  /** Words with which the next such request fails. */
  readonly failures = new Map<string, string>();
  /** Changes an answer. */
  distort: (answer: unknown) => unknown = (answer) => answer;
  /** Called before each request. */
  onRequest: (method: string) => void = () => undefined;

  constructor(options: NodeOptions) {
    const regular = (number: number) => START + number * 12_000;
    this.options = {
      lag: 2,
      timeOf: regular,
      keep: Number.POSITIVE_INFINITY,
      lists: true,
      known: 0,
      keepFirst: 0,
      foreign: false,
      silent: false,
      workers: [],
      upgradedAt: 0,
      createdAt: 1,
      ...options,
    };
    for (let pid = 0n as PoolId; pid < 5n; pid = (pid + 1n) as PoolId) this.pools.set(this.schema.key('pool', [pid]), pid);
    for (const worker of this.options.workers) this.miners.add(this.schema.key('miner', [minerAccount(0n as PoolId, worker)]));
  }

  build(count: number): void {
    Object.assign(this.options, { head: this.options.head + count });
  }

  hash = (number: number): BlockHash => `0x${(number + 1).toString(16).padStart(64, '0')}` as BlockHash;

  private hashOf(number: number): BlockHash | null {
    return number >= this.options.known && number <= this.options.head ? this.hash(number) : null;
  }

  private pool(pid: PoolId, number: number): string | null {
    const { createdAt, workers } = this.options;
    if (number < createdAt) return null;
    const listed = pid === 0n ? workers : [];
    const length = listed.length < 64 ? le(listed.length << 2, 1) : le((listed.length << 2) | 1, 2);
    const keys = listed.map((worker) => worker.slice(2)).join('');
    return `0x${le(pid, 8)}${OWNER.slice(2)}00${u128(0n)}00${u128(0)}${u128(1)}${u128(number)}${u128(2).repeat(2)}${length}${keys}00`;
  }

  /** Miner states turn from mining to unresponsive at every hundredth block. */
  private miner(number: number): string {
    const state = Math.floor(number / 100) % 2 === 0 ? 1 : 3;
    return `0x${le(state, 1)}${u128(1)}${u128(2)}${le(0, 8)}${le(50, 4)}${le(50, 4)}${le(0, 24)}${le(0, 8)}${u128(7)}`;
  }

  private value(storageKey: string, number: number): string | null {
    const { schema } = this;
    const pid = this.pools.get(storageKey);
    if (pid !== undefined) return this.pool(pid, number);
    if (this.miners.has(storageKey)) return this.miner(number);
    switch (schema.itemOf(storageKey)) {
      case 'blockNumber':
        return `0x${le(number, 4)}`;
      case 'timestamp':
        return `0x${le(number === 0 ? 0 : this.options.timeOf(number), 8)}`;
      case 'totalIssuance':
        return `0x${u128(1)}`;
      case 'lastUpgrade':
        return UPGRADE[number >= this.options.upgradedAt ? 1 : 0];
      default:
        return null;
    }
  }

  private answer(method: string, params: readonly unknown[]): unknown {
    const { head, lag, keep, keepFirst, lists, silent } = this.options;
    const failure = this.failures.get(method);
    if (failure !== undefined) throw new Error(failure);
    switch (method) {
      case 'chain_getBlockHash': {
        const [wanted = head] = params as [number | number[] | undefined];
        if (!Array.isArray(wanted)) return this.hashOf(wanted);
        if (!lists) throw new Error('-32602: Invalid params: invalid type: sequence, expected u32');
        return wanted.map((number) => this.hashOf(number));
      }
      case 'chain_getFinalizedHead':
        return this.hash(Math.max(0, head - lag));
      case 'chain_getHeader':
        return { number: `0x${(Number(params[0]) - 1).toString(16)}` };
      case 'state_queryStorageAt': {
        const [keys, at] = params as [string[], BlockHash];
        const number = Number(at) - 1;
        this.asked.set(number, (this.asked.get(number) ?? 0) + 1);
        const isPruned = number <= head - keep && number > keepFirst;
        if (isPruned && silent) return [{ block: at, changes: keys.map((each) => [each, null]) }];
        if (isPruned) throw new Error(`${PRUNED} ${at}`);
        return [{ block: at, changes: keys.map((each) => [each, this.value(each, number)]) }];
      }
      default:
        throw new Error(`-32601: Method not found: ${method}`);
    }
  }

  get context(): ReadContext {
    const provider = {
      isConnected: true,
      on: () => () => undefined,
      send: async (method: string, params: unknown[]) => {
        this.onRequest(method);
        this.requests.push(method);
        return this.distort(this.answer(method, params));
      },
    };
    const runtime = {
      schema: this.schema,
      network: { constants: { blockTime: 12_000 } },
      schemaAt: async () => {
        if (this.options.foreign) throw new Error('the runtime has no StakePools');
        this.schemaReads++;
        return this.schema;
      },
      reconsider: async () => undefined,
      verify: async () => undefined,
      verifyInBackground: () => undefined,
    } as unknown as Runtime;
    return { rpc: new Rpc(provider as unknown as ProviderInterface), runtime, closed: new AbortController().signal };
  }
}
