import { Twox64Concat } from '@polkadot-api/substrate-bindings';
import { type ChainOptions, DevChain } from '../engine/chain.js';
import type { StorageMap } from '../engine/context.js';
import type { Hex } from '../engine/types.js';
import { devKey } from '../keys.js';
import { Locks, TotalIssuance } from '../pallets/balances/account.js';
import { MinerBindings, type MinerInfo, Miners, OnlineMiners, Stakes, WorkerBindings } from '../pallets/phala-mining/state.js';
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
import { type GenesisOptions, genesisStorage, KHALA_TOKENOMICS, PHA, RHALA_TOKENOMICS } from './genesis.js';
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

type Entries = [Hex, Hex][];

/** Writes by a key that is hashed once for all maps that share it. */
class SharedKey {
  readonly #suffix: string;
  constructor(key: Hex) {
    this.#suffix = toHex(Twox64Concat(fromHex(key))).slice(2);
  }
  put<K, V>(entries: Entries, map: StorageMap<K, V>, value: NoInfer<V>): void {
    entries.push([`${map.prefix}${this.#suffix}`, map.encode(value)]);
  }
}

interface Written {
  readonly entries: Entries;
  readonly issued: bigint;
}

/** A network of the size that consoles of whole chains face. Its books are consistent; nobody holds its keys. */
function populate(tokenomics: typeof KHALA_TOKENOMICS, nowSeconds: bigint): Written {
  const random = createRandom(1180);
  const entries: Entries = [];
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
      const stake = writeWorker(
        entries,
        BigInt(pid),
        worker,
        owner,
        STATES[i] as MinerInfo['state'],
        300 + 12 * random.integer(200),
        tokenomics,
        nowSeconds,
      );
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
    entries.push([StakePools.keyOf(pool.pid), StakePools.encode(pool)]);
    const count = Math.ceil((STAKERS - pid) / POOLS);
    const each = total / BigInt(count);
    for (let i = 0; i < count; i++) {
      const locked = i === 0 ? total - each * BigInt(count - 1) : each;
      issued += writeStaker(entries, pool.pid, stakers[pid + i * POOLS] as Hex, locked);
    }
  }
  return { entries, issued };
}

function writeWorker(
  entries: Entries,
  pid: bigint,
  worker: Hex,
  operator: Hex,
  state: MinerInfo['state'],
  score: number,
  tokenomics: typeof KHALA_TOKENOMICS,
  now: bigint,
): bigint {
  const miner = minerAccount(pid, worker);
  const byWorker = new SharedKey(worker);
  const byMiner = new SharedKey(miner);
  const started = state !== 'Ready';
  const stake = started ? minimalStake(tokenomics, score) + 700n * PHA : 0n;
  const ve = started ? initialV(tokenomics, stake, score, 1) : 0n;
  byWorker.put(entries, Workers, {
    pubkey: worker,
    ecdh_pubkey: worker,
    runtime_version: 1,
    last_updated: now * 1000n,
    operator,
    confidence_level: 1,
    initial_score: score,
    features: [8, 4],
  });
  byWorker.put(entries, WorkerBindings, miner);
  byWorker.put(entries, WorkerAssignments, pid);
  byMiner.put(entries, MinerBindings, worker);
  byMiner.put(entries, SubAccountPreimages, [pid, worker]);
  byMiner.put(entries, Miners, {
    state,
    ve,
    v: ve,
    v_updated_at: now - 600n,
    benchmark: {
      p_init: started ? score : 0,
      p_instant: started ? score : 0,
      iterations: 1_000_000n,
      mining_start_time: now - 864_000n,
      challenge_time_last: now - 900n,
    },
    cool_down_start: state === 'MiningCoolingDown' ? now - 86_400n * (pid % 9n) : 0n,
    stats: { total_reward: started ? (BigInt(score) * PHA) / 10n : 0n },
  });
  if (started) byMiner.put(entries, Stakes, stake);
  return stake;
}

/** Returns what the account holds: its stake and 10 PHA. */
function writeStaker(entries: Entries, pid: bigint, staker: Hex, locked: bigint): bigint {
  const free = locked + 10n * PHA;
  entries.push(
    [
      PoolStakers.keyOf([pid, staker]),
      PoolStakers.encode({ user: staker, locked, shares: locked, available_rewards: 0n, reward_debt: 0n }),
    ],
    [StakeLedger.keyOf(staker), StakeLedger.encode(locked)],
    [Locks.keyOf(staker), Locks.encode([{ id: LOCK_ID, amount: locked, reasons: 'All' }])],
    [
      Account.keyOf(staker),
      Account.encode({
        nonce: 0,
        consumers: 1,
        providers: 1,
        sufficients: 0,
        data: { free, reserved: 0n, misc_frozen: locked, fee_frozen: locked },
      }),
    ],
  );
  return free;
}

export async function createScale(options: Omit<ChainOptions, 'genesis'>, genesis: GenesisOptions): Promise<Scenario> {
  const tokenomics = genesis.constants.specName === 'rhala' ? RHALA_TOKENOMICS : KHALA_TOKENOMICS;
  const { entries, issued } = populate(tokenomics, BigInt(Math.floor(genesis.time / 1000)));
  const base = genesisStorage(genesis, (ctx) => {
    PoolCount.put(ctx, BigInt(POOLS));
    OnlineMiners.put(ctx, POOLS * 8);
    TotalIssuance.put(ctx, TotalIssuance.get(ctx) + issued);
    Gatekeeper.put(ctx, [devKey(`//${SEED}//gatekeeper`).publicKey]);
    GatekeeperMasterPubkey.put(ctx, devKey(`//${SEED}//master`).publicKey);
  });
  const sorted = [...base, ...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const chain = new DevChain({ ...options, genesis: sorted });
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
