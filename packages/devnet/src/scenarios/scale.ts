import { Twox64Concat } from '@polkadot-api/substrate-bindings';
import { type ChainOptions, DevChain } from '../engine/chain.js';
import type { Hex } from '../engine/types.js';
import { devKey } from '../keys.js';
import { Locks, TotalIssuance } from '../pallets/balances/account.js';
import {
  MinerBindings,
  type MinerInfo,
  Miners,
  OnlineMiners,
  Stakes,
  type TokenomicParameters,
  WorkerBindings,
} from '../pallets/phala-mining/state.js';
import { initialV, minimalStake } from '../pallets/phala-mining/tokenomics.js';
import { Gatekeeper, GatekeeperMasterPubkey, Workers } from '../pallets/phala-registry/state.js';
import {
  minerAccount,
  PoolCount,
  type PoolInfo,
  PoolStakers,
  StakeLedger,
  StakePools,
  SubAccountPreimages,
  WorkerAssignments,
} from '../pallets/phala-stake-pool/state.js';
import { Account } from '../pallets/system/account.js';
import { createProvider } from '../provider.js';
import { fromHex, toHex } from '../scale/hex.js';
import { createSimulator } from '../simulator/network.js';
import { type GenesisOptions, genesisStorage, PHA, tokenomicsOf } from './genesis.js';
import type { Scenario } from './index.js';
import { createRandom } from './script.js';

const POOLS = 3000;
const WORKERS_PER_POOL = 10;
const STAKERS = 20_000;
const SEED = 'scale';
const LOCK_ID: Hex = '0x7068616c612f7370';
/** Of ten workers of a pool: seven mine, one does not answer, one cools down, one is ready. */
const STATES: readonly MinerInfo['state'][] = [
  ...Array.from({ length: 7 }, () => 'MiningIdle' as const),
  'MiningUnresponsive',
  'MiningCoolingDown',
  'Ready',
];

/** Entries by the map they belong to: sorting map by map is cheaper than all at once. */
class Entries {
  readonly #maps = new Map<string, [Hex, Hex][]>();

  add(key: Hex, value: Hex): void {
    const prefix = key.slice(0, PREFIX_LENGTH);
    const entries = this.#maps.get(prefix);
    if (entries) entries.push([key, value]);
    else this.#maps.set(prefix, [[key, value]]);
  }

  sorted(): [Hex, Hex][] {
    // By index: taking pairs apart costs more than comparing them.
    const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
    return [...this.#maps].sort(byKey).flatMap(([, entries]) => entries.sort(byKey));
  }
}
const PREFIX_LENGTH = 66;

/** Writes by a key that is hashed once for all maps that share it. */
class SharedKey {
  readonly #suffix: string;
  constructor(
    readonly entries: Entries,
    key: Hex,
  ) {
    this.#suffix = toHex(Twox64Concat(fromHex(key))).slice(2);
  }
  put(map: { readonly prefix: Hex }, encoded: Hex): void {
    this.entries.add(`${map.prefix}${this.#suffix}`, encoded);
  }
}

/** Encodes each distinct thing once. */
function memoized<Args extends readonly (string | number | bigint)[]>(encode: (...args: Args) => Hex): (...args: Args) => Hex {
  const known = new Map<string, Hex>();
  return (...args) => {
    const key = args.join();
    let encoded = known.get(key);
    if (encoded === undefined) {
      encoded = encode(...args);
      known.set(key, encoded);
    }
    return encoded;
  };
}

/** Stand-ins in encoded values for keys that differ from one to the next. */
const ANY_WORKER: Hex = `0x${'a1'.repeat(32)}`;
const ANY_ACCOUNT: Hex = `0x${'b2'.repeat(32)}`;
const fill = (template: Hex, placeholder: Hex, key: Hex): Hex => template.replaceAll(placeholder.slice(2), key.slice(2)) as Hex;

interface Written {
  readonly entries: Entries;
  readonly issued: bigint;
}

/** A network of the size that consoles of whole chains face. Its books are consistent; nobody holds its keys. */
function populate(tokenomics: TokenomicParameters, nowSeconds: bigint): Written {
  const random = createRandom(1180);
  const entries = new Entries();
  const writeWorker = workerWriter(entries, tokenomics, nowSeconds);
  const owners = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'].map((path) => devKey(path).publicKey);
  const otherOwners = Array.from({ length: 600 }, () => toHex(random.bytes(32)));
  const stakers = Array.from({ length: STAKERS }, () => toHex(random.bytes(32)));
  let issued = 0n;
  for (let pid = 0; pid < POOLS; pid++) {
    const owner = pid < 60 ? (owners[pid % owners.length] as Hex) : random.pick(otherOwners);
    const workers = Array.from({ length: WORKERS_PER_POOL }, () => toHex(random.bytes(32)));
    let mining = 0n;
    let releasing = 0n;
    workers.forEach((worker, i) => {
      const stake = writeWorker(BigInt(pid), worker, owner, STATES[i] as MinerInfo['state'], 300 + 12 * random.integer(200));
      if (STATES[i] === 'MiningCoolingDown') releasing += stake;
      else mining += stake;
    });
    const free = BigInt(random.integer(4000)) * PHA;
    const total = mining + releasing + free;
    const pool: PoolInfo = {
      pid: BigInt(pid),
      owner,
      payout_commission: pid % 5 === 0 ? null : random.integer(500) * 1000,
      owner_reward: BigInt(random.integer(1_000_000)) * 1_000_000n,
      cap: pid % 3 === 0 ? null : total + BigInt(random.integer(20_000)) * PHA,
      reward_acc: BigInt(random.integer(1 << 30)) << 24n,
      total_shares: total,
      total_stake: total,
      free_stake: free,
      releasing_stake: releasing,
      workers,
      withdraw_queue: [],
    };
    entries.add(StakePools.keyOf(pool.pid), StakePools.encode(pool));
    const count = Math.ceil((STAKERS - pid) / POOLS);
    const each = total / BigInt(count);
    for (let i = 0; i < count; i++) {
      const locked = i === 0 ? total - each * BigInt(count - 1) : each;
      issued += writeStaker(entries, pool.pid, stakers[pid + i * POOLS] as Hex, locked);
    }
  }
  return { entries, issued };
}

/** Makes the function that writes one worker of a pool in the given state and returns its stake. */
function workerWriter(entries: Entries, tokenomics: TokenomicParameters, now: bigint) {
  const stakeOf = (score: number): bigint => minimalStake(tokenomics, score) + 700n * PHA;
  const registered = memoized((score: number) =>
    Workers.encode({
      pubkey: ANY_WORKER,
      ecdh_pubkey: ANY_WORKER,
      runtime_version: 1,
      last_updated: now * 1000n,
      operator: ANY_ACCOUNT,
      confidence_level: 1,
      initial_score: score,
      features: [8, 4],
    }),
  );
  const mining = memoized((state: string, score: number, coolDownStart: bigint) => {
    const started = state !== 'Ready';
    const ve = started ? initialV(tokenomics, stakeOf(score), score, 1) : 0n;
    const p = started ? score : 0;
    return Miners.encode({
      state: state as MinerInfo['state'],
      ve,
      v: ve,
      v_updated_at: now - 600n,
      benchmark: { p_init: p, p_instant: p, iterations: 1_000_000n, mining_start_time: now - 864_000n, challenge_time_last: now - 900n },
      cool_down_start: coolDownStart,
      stats: { total_reward: started ? (BigInt(score) * PHA) / 10n : 0n },
    });
  });
  const assignment = memoized((pid: bigint) => WorkerAssignments.encode(pid));
  const preimage = memoized((pid: bigint) => SubAccountPreimages.encode([pid, ANY_WORKER]));
  const staked = memoized((score: number) => Stakes.encode(stakeOf(score)));

  return (pid: bigint, worker: Hex, operator: Hex, state: MinerInfo['state'], score: number): bigint => {
    const miner = minerAccount(pid, worker);
    const byWorker = new SharedKey(entries, worker);
    const byMiner = new SharedKey(entries, miner);
    byWorker.put(Workers, fill(fill(registered(score), ANY_WORKER, worker), ANY_ACCOUNT, operator));
    byWorker.put(WorkerBindings, miner);
    byWorker.put(WorkerAssignments, assignment(pid));
    byMiner.put(MinerBindings, worker);
    byMiner.put(SubAccountPreimages, fill(preimage(pid), ANY_WORKER, worker));
    byMiner.put(Miners, mining(state, score, state === 'MiningCoolingDown' ? now - 86_400n * (pid % 9n) : 0n));
    if (state === 'Ready') return 0n;
    byMiner.put(Stakes, staked(score));
    return stakeOf(score);
  };
}

/** Returns what the account holds: its stake and 10 PHA. */
function writeStaker(entries: Entries, pid: bigint, staker: Hex, locked: bigint): bigint {
  const free = locked + 10n * PHA;
  entries.add(
    PoolStakers.keyOf([pid, staker]),
    PoolStakers.encode({ user: staker, locked, shares: locked, available_rewards: 0n, reward_debt: 0n }),
  );
  entries.add(StakeLedger.keyOf(staker), StakeLedger.encode(locked));
  entries.add(Locks.keyOf(staker), Locks.encode([{ id: LOCK_ID, amount: locked, reasons: 'All' }]));
  const data = { free, reserved: 0n, misc_frozen: locked, fee_frozen: locked };
  entries.add(Account.keyOf(staker), Account.encode({ nonce: 0, consumers: 1, providers: 1, sufficients: 0, data }));
  return free;
}

export async function createScale(options: Omit<ChainOptions, 'genesis'>, genesis: GenesisOptions): Promise<Scenario> {
  const tokenomics = tokenomicsOf(genesis.constants);
  const { entries, issued } = populate(tokenomics, BigInt(Math.floor(genesis.time / 1000)));
  const base = genesisStorage(genesis, (ctx) => {
    PoolCount.put(ctx, BigInt(POOLS));
    OnlineMiners.put(ctx, POOLS * 8);
    TotalIssuance.put(ctx, TotalIssuance.get(ctx) + issued);
    Gatekeeper.put(ctx, [devKey(`//${SEED}//gatekeeper`).publicKey]);
    GatekeeperMasterPubkey.put(ctx, devKey(`//${SEED}//master`).publicKey);
  });
  for (const [key, value] of base) entries.add(key, value);
  const chain = new DevChain({ ...options, genesis: entries.sorted() });
  chain.build();
  chain.markInitial();
  const provider = createProvider(chain);
  const simulator = await createSimulator({
    rpc: { request: (method, params) => provider.send(method, [...params]) },
    sudo: devKey('//Alice'),
    relayer: devKey('//Ferdie'),
    seed: SEED,
    settleEvery: 1,
    settleMax: 200,
  });
  return { chain, simulator, onBlock: () => simulator.tick().then(() => {}) };
}
