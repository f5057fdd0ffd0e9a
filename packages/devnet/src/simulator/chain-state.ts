import { Bytes, Option, Struct, u8, u32, u64, u128, Vector } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import { fromHex, readLittleEndian, toHex } from '../scale/hex.js';
import { SimulatorError } from './errors.js';
import type { JsonRpc } from './rpc.js';
import type { Runtime } from './runtime.js';

export interface Head {
  number: number;
  hash: Hex;
  /** Timestamp.Now, unix milliseconds; 0 before the first block. */
  timestampMs: number;
}

export const MINER_STATES = ['Ready', 'MiningIdle', 'MiningActive', 'MiningUnresponsive', 'MiningCoolingDown'] as const;

const miner = Struct({
  state: u8,
  ve: u128,
  v: u128,
  vUpdatedAt: u64,
  pInit: u32,
  pInstant: u32,
  iterations: u64,
  miningStartTime: u64,
  challengeTimeLast: u64,
  coolDownStart: u64,
  totalReward: u128,
});

const registeredWorker = Struct({
  publicKey: Bytes(32),
  ecdhPublicKey: Bytes(32),
  runtimeVersion: u32,
  lastUpdated: u64,
  operator: Option(Bytes(32)),
  confidenceLevel: u8,
  initialScore: Option(u32),
  features: Vector(u32),
});

const tokenomics = Struct({
  phaRate: u128,
  rho: u128,
  budgetPerBlock: u128,
  vMax: u128,
  costK: u128,
  costB: u128,
  slashRate: u128,
  treasuryRatio: u128,
  heartbeatWindow: u32,
  rigK: u128,
  rigB: u128,
  re: u128,
  k: u128,
  kappa: u128,
});

const account = Struct({ nonce: u32, consumers: u32, providers: u32, sufficients: u32, free: u128, reserved: u128 });

export type Miner = ReturnType<(typeof miner)['dec']>;
export type RegisteredWorker = ReturnType<(typeof registeredWorker)['dec']>;
/** Values are U64F64 bits, per block where they are rates; `heartbeatWindow` counts blocks. */
export type Tokenomics = ReturnType<(typeof tokenomics)['dec']>;
export type Account = ReturnType<(typeof account)['dec']>;

/** What the chain knows about one worker. */
export interface WorkerState {
  registered: RegisteredWorker | undefined;
  /** It belongs to a pool (PhalaStakePool.WorkerAssignments). */
  inPool: boolean;
  /** The miner it is bound to. */
  miner: Miner | undefined;
}

/** Keys per state_queryStorageAt and state_getKeysPaged; nodes limit the latter to 1,000. */
const BATCH = 1000;

/** Reads storage in bulk, each read at the block it is given. */
export class ChainState {
  constructor(
    readonly rpc: JsonRpc,
    readonly runtime: Runtime,
  ) {}

  async head(): Promise<Head> {
    const { number: hexNumber } = (await this.rpc.request('chain_getHeader', [])) as { number: string };
    const number = Number(hexNumber);
    const hash = (await this.rpc.request('chain_getBlockHash', [number])) as Hex;
    const [now] = await this.values([this.runtime.storageKey('Timestamp.Now')], hash);
    return { number, hash, timestampMs: now ? Number(readLittleEndian(now)) : 0 };
  }

  /** Values in the order of the keys, null where nothing is stored. */
  async values(keys: readonly Hex[], at: Hex): Promise<(Uint8Array | null)[]> {
    const found = new Map<string, string | null>();
    for (let from = 0; from < keys.length; from += BATCH) {
      const sets = (await this.rpc.request('state_queryStorageAt', [keys.slice(from, from + BATCH), at])) as {
        changes: [string, string | null][];
      }[];
      for (const { changes } of sets) for (const [key, value] of changes) found.set(key, value);
    }
    return keys.map((key) => {
      const value = found.get(key);
      return value ? fromHex(value) : null;
    });
  }

  /** Up to `count` worker keys that are bound to a miner, strictly after the one given, in the order of storage. */
  async boundWorkers(count: number, after: Hex | undefined, at: Hex): Promise<Hex[]> {
    const prefix = this.runtime.storageKey('PhalaMining.WorkerBindings');
    let start = after && this.runtime.storageKey('PhalaMining.WorkerBindings', fromHex(after));
    const found: Hex[] = [];
    while (found.length < count) {
      const wanted = Math.min(BATCH, count - found.length);
      const page = (await this.rpc.request('state_getKeysPaged', [prefix, wanted, start ?? null, at])) as Hex[];
      for (const key of page) found.push(`0x${key.slice(-64)}`);
      start = page.at(-1);
      if (page.length < wanted) break;
    }
    return found;
  }

  async workers(publicKeys: readonly Hex[], at: Hex): Promise<WorkerState[]> {
    const keys = publicKeys.map(fromHex);
    const items = ['PhalaRegistry.Workers', 'PhalaStakePool.WorkerAssignments', 'PhalaMining.WorkerBindings'];
    const raw = await this.values(
      items.flatMap((item) => keys.map((key) => this.runtime.storageKey(item, key))),
      at,
    );
    const count = keys.length;
    const bindings = raw.slice(2 * count);
    const miners = await this.miners(bindings, at);
    return publicKeys.map((_, i) => {
      const registered = raw[i];
      return { registered: registered ? registeredWorker.dec(registered) : undefined, inPool: Boolean(raw[count + i]), miner: miners[i] };
    });
  }

  /** Miners of sub-accounts; undefined where the account is null or no miner. */
  private async miners(accounts: readonly (Uint8Array | null)[], at: Hex): Promise<(Miner | undefined)[]> {
    const present = accounts.filter((bytes) => bytes !== null);
    const values = await this.values(
      present.map((bytes) => this.runtime.storageKey('PhalaMining.Miners', bytes)),
      at,
    );
    const byAccount = new Map(present.map((bytes, i) => [toHex(bytes), values[i]]));
    return accounts.map((bytes) => {
      const value = bytes && byAccount.get(toHex(bytes));
      return value ? miner.dec(value) : undefined;
    });
  }

  async tokenomics(at: Hex): Promise<Tokenomics> {
    const [value] = await this.values([this.runtime.storageKey('PhalaMining.TokenomicParameters')], at);
    if (!value)
      throw new SimulatorError(
        'missing-storage',
        'The chain has no tokenomic parameters; set them by sudo (PhalaMining.update_tokenomic).',
      );
    return tokenomics.dec(value);
  }

  async accounts(publicKeys: readonly Hex[], at: Hex): Promise<Account[]> {
    const values = await this.values(
      publicKeys.map((key) => this.runtime.storageKey('System.Account', fromHex(key))),
      at,
    );
    const empty: Account = { nonce: 0, consumers: 0, providers: 0, sufficients: 0, free: 0n, reserved: 0n };
    return values.map((value) => (value ? account.dec(value) : empty));
  }
}
