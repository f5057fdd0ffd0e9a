import { DevChain } from '../../src/engine/chain.js';
import type { Context, Origin, RuntimeCall, StorageMap, StorageValue } from '../../src/engine/context.js';
import type { Hex } from '../../src/engine/types.js';
import { TotalIssuance } from '../../src/pallets/balances/account.js';
import { type MinerInfo, Miners } from '../../src/pallets/phala-mining/state.js';
import { payloadTypes, TOPICS } from '../../src/pallets/phala-mq/messages.js';
import { OffchainIngress } from '../../src/pallets/phala-mq/queue.js';
import { GatekeeperMasterPubkey, Workers } from '../../src/pallets/phala-registry/state.js';
import { minerAccount, type PoolInfo, PoolStakers, StakePools, type UserStakeInfo } from '../../src/pallets/phala-stake-pool/state.js';
import { rhala } from '../../src/pallets/runtime.js';
import { types } from '../../src/pallets/runtime-types.js';
import { concat, littleEndian, toHex } from '../../src/scale/hex.js';
import { genesisStorage } from '../../src/scenarios/genesis.js';
import { type EventFact, type EventRecord, eventFact, recordsAt } from './facts.js';
import { keyOf, workerKey } from './names.js';

export const PHA = 10n ** 12n;
const GENESIS_TIME = Date.parse('2022-06-01T00:00:00Z');
const MASTER = keyOf('//oracle//master');

/** A call that enters below signature, fee and pool. */
export interface DirectCall {
  readonly call: RuntimeCall;
  readonly origin: Origin;
}

export const ROOT: Origin = { kind: 'root' };
export const signedBy = (path: string): Origin => ({ kind: 'signed', account: keyOf(path).publicKey, filters: [] });
export const runtimeCall = (name: string, args?: unknown): RuntimeCall => {
  const [tag, call] = name.split('.') as [string, string];
  return { tag, value: { tag: call, value: args } };
};

export interface Settled {
  readonly pubkey: Hex;
  readonly v: bigint;
  readonly payout: bigint;
  readonly treasury: bigint;
}
/** U64F64 bits that the runtime reads as exactly this many planck. */
export const bitsOf = (planck: bigint): bigint => ((planck << 64n) + PHA - 1n) / PHA;

export interface Outcome {
  /** Name of the dispatch error; null: success. */
  readonly error: string | null;
  /** Events of calls, then those of the block's end. */
  readonly events: readonly EventFact[];
}

const messageCodec = types.of('Message');

/** A chain whose calls enter below signatures and fees; one call, one block. */
export class Lab {
  readonly chain: DevChain;

  constructor(fund = 100_000n * PHA, pot = 1_000_000n * PHA, from?: DevChain) {
    this.chain =
      from ??
      new DevChain({
        constants: rhala,
        chainName: 'lab',
        genesis: genesisStorage({ constants: rhala, time: GENESIS_TIME, fund, pot }),
      });
    if (from) return;
    this.chain.build();
    this.write(GatekeeperMasterPubkey, MASTER.publicKey);
  }

  /** A second lab with this one's past. */
  fork(): Lab {
    return new Lab(undefined, undefined, this.chain.fork());
  }

  /** Storage items read through this see the head's state. */
  get #reading(): Context {
    const { chain } = this;
    return { storage: chain.stateAt(chain.head().hash) } as unknown as Context;
  }

  value<T>(item: StorageValue<T>): T {
    return item.get(this.#reading);
  }
  find<K, V>(map: StorageMap<K, V>, key: K): V | null {
    return map.find(this.#reading, key);
  }
  pool(pid: bigint): PoolInfo {
    return this.find(StakePools, pid) as PoolInfo;
  }
  staker(pid: bigint, path: string): UserStakeInfo {
    return this.find(PoolStakers, [pid, keyOf(path).publicKey]) as UserStakeInfo;
  }
  poolOrNull(pid: bigint): PoolInfo | null {
    return this.find(StakePools, pid);
  }
  stakerOrNull(pid: bigint, path: string): UserStakeInfo | null {
    return this.find(PoolStakers, [pid, keyOf(path).publicKey]);
  }
  minerOf(pid: bigint, worker: Hex): Hex {
    return minerAccount(pid, worker);
  }
  miner(pid: bigint, worker: number): MinerInfo {
    return this.find(Miners, minerAccount(pid, workerKey(worker).publicKey)) as MinerInfo;
  }
  issuance(): bigint {
    return this.value(TotalIssuance);
  }

  write<T>(item: StorageValue<T>, value: T): void {
    this.chain.setStorage([[item.key, item.encode(value)]]);
  }
  writeEntry<K, V>(map: StorageMap<K, V>, key: K, value: V): void {
    this.chain.setStorage([[map.keyOf(key), map.encode(value)]]);
  }

  /** Runs calls in one block. Anything but a dispatch error comes through as an exception. */
  produce(calls: readonly DirectCall[], timestamp?: number): { errors: (string | null)[]; records: EventRecord[] } {
    let errors: (string | null)[] = [];
    const work = (ctx: Context): void => {
      errors = calls.map(({ call, origin }) => {
        const result = ctx.attempt(() => ctx.dispatch(ctx, call, origin));
        if (result.ok) return null;
        const { kind, detail } = result.error;
        const named = detail as { pallet: string; error: string } | undefined;
        return kind === 'Module' ? `${named?.pallet}.${named?.error}` : kind;
      });
    };
    this.chain.produce({ work, timestamp });
    return { errors, records: recordsAt(this.chain.stateAt(this.chain.head().hash)) };
  }

  call(origin: Origin, name: string, args?: unknown): Outcome {
    const { errors, records } = this.produce([{ origin, call: runtimeCall(name, args) }]);
    const events = records.map(({ event }) => eventFact(event)).filter(([event]) => event !== 'System.ExtrinsicSuccess');
    return { error: errors[0] ?? null, events };
  }
  as(path: string, name: string, args?: unknown): Outcome {
    return this.call(signedBy(path), name, args);
  }

  /** Lets `seconds` pass and builds a block. */
  wait(seconds: number): EventFact[] {
    const { records } = this.produce([], this.chain.time() + seconds * 1000);
    return records.map(({ event }) => eventFact(event)).filter(([event]) => event !== 'System.ExtrinsicSuccess');
  }

  /** A registered worker with a score, bound to a pool of its operator when `pid` is given. */
  worker(n: number, operator: string, score: number, confidence_level = 128, pid?: bigint): Hex {
    const { publicKey } = workerKey(n);
    this.writeEntry(Workers, publicKey, {
      pubkey: publicKey,
      ecdh_pubkey: publicKey,
      runtime_version: 0,
      last_updated: 0n,
      operator: keyOf(operator).publicKey,
      confidence_level,
      initial_score: score,
      features: [1, 4],
    });
    if (pid !== undefined) this.as(operator, 'PhalaStakePool.add_worker', { pid, pubkey: publicKey });
    return publicKey;
  }

  /** A gatekeeper's message, signed, as a call. */
  gatekeeperCall(update: {
    offline?: Hex[];
    recovered_to_online?: Hex[];
    settle?: readonly Settled[];
    timestamp_ms?: bigint;
  }): RuntimeCall {
    const sender = { tag: 'Gatekeeper', value: undefined };
    const payload = payloadTypes.of('MiningInfoUpdateEvent').enc({
      block_number: this.chain.head().header.number,
      timestamp_ms: BigInt(this.chain.time()),
      offline: [],
      recovered_to_online: [],
      settle: [],
      ...update,
    });
    const message = { sender, destination: toHex(new TextEncoder().encode(TOPICS.MiningInfoUpdateEvent)), payload: toHex(payload) };
    const sequence = this.find(OffchainIngress, sender) ?? 0n;
    const signature = toHex(MASTER.sign(concat(messageCodec.enc(message), littleEndian(sequence, 8))));
    return runtimeCall('PhalaMq.sync_offchain_message', { signed_message: { message, sequence, signature } });
  }

  settle(...settle: Settled[]): Outcome {
    const call = this.gatekeeperCall({ settle });
    return this.call(signedBy('//Ferdie'), `${call.tag}.${call.value.tag}`, call.value.value);
  }
}

/** `0x…` of the account a fixture's path stands for. */
export const accountOf = (path: string): Hex => keyOf(path).publicKey;
