import { type ChainOptions, DevChain } from '../engine/chain.js';
import type { Context, RuntimeConstants } from '../engine/context.js';
import type { Hex } from '../engine/types.js';
import { devKey } from '../keys.js';
import { Miners, type TokenomicParameters, Tokenomics } from '../pallets/phala-mining/state.js';
import { Gatekeeper, GatekeeperMasterPubkey, Workers } from '../pallets/phala-registry/state.js';
import { minerAccount, PoolStakers } from '../pallets/phala-stake-pool/state.js';
import { createProvider } from '../provider.js';
import { toHex } from '../scale/hex.js';
import { createSimulator } from '../simulator/network.js';
import { settlement, share } from '../simulator/rewards.js';
import { ecdhPublicKey } from '../simulator/worker.js';
import { POOLS, type PoolPlan, WAITING, type WorkerPlan } from './demo-data.js';
import { endow, genesisStorage, KHALA_TOKENOMICS, PHA } from './genesis.js';
import type { Scenario } from './index.js';
import { act, report } from './script.js';

const SEED = 'demo';
const RELAYER = '//relayer';
const DAYS = 30;
const DAY = 86_400_000;
const STEP = DAY / 4;
const SLOT = 12_000;
/** A network as small as this has 50 millionths of the canary network's budget: a stake earns some 8 % a year before commission. */
const TOKENOMICS: TokenomicParameters = { ...KHALA_TOKENOMICS, budget_per_block: (KHALA_TOKENOMICS.budget_per_block * 50n) / 1_000_000n };
/** Parts per million of that budget: all of it. */
const PAYOUT_RATE = 1_000_000n;
const FUND_OTHERS = 60_000n;

const planck = (pha: number): bigint => BigInt(Math.round(pha)) * PHA;
const account = (path: string): Hex => {
  const known = accounts.get(path);
  if (known) return known;
  const { publicKey } = devKey(path);
  accounts.set(path, publicKey);
  return publicKey;
};
const accounts = new Map<string, Hex>();

interface PlannedWorker {
  readonly pid: bigint;
  readonly key: Hex;
  readonly plan: WorkerPlan;
}

/** Worker keys count on through the pools, then through those that wait: the simulator finds them by the same numbers. */
function castWorkers(): { inPools: PlannedWorker[]; waiting: Hex[] } {
  let number = 0;
  const nextKey = (): Hex => account(`//${SEED}//worker//${++number}`);
  const inPools = POOLS.flatMap(({ workers }, pid) => workers.map((plan) => ({ pid: BigInt(pid), key: nextKey(), plan })));
  return { inPools, waiting: WAITING.map(nextKey) };
}

function register(ctx: Context, pubkey: Hex, operator: Hex, score: number | null, confidence: number, cores: number): void {
  Workers.put(ctx, pubkey, {
    pubkey,
    ecdh_pubkey: toHex(ecdhPublicKey(pubkey)),
    runtime_version: 1,
    last_updated: 0n,
    operator,
    confidence_level: confidence,
    initial_score: score,
    features: [cores, 4],
  });
}

interface Happening {
  readonly day: number;
  readonly what: (ctx: Context) => void;
}

/** Everything the plan says, in the order of time. */
function happenings(workers: readonly PlannedWorker[]): Happening[] {
  const list: Happening[] = [];
  const at = (day: number, what: (ctx: Context) => void): void => void list.push({ day, what });
  POOLS.forEach((plan, pid) => {
    planPool(at, plan, BigInt(pid));
  });
  for (const worker of workers) planWorker(at, worker);
  return list.sort((a, b) => a.day - b.day);
}

type At = (day: number, what: (ctx: Context) => void) => void;
const CALL = 'PhalaStakePool';

function planPool(at: At, plan: PoolPlan, pid: bigint): void {
  const owner = account(plan.owner);
  at(0, (ctx) => {
    act(ctx, owner, CALL, 'create');
    if (plan.commission !== undefined) act(ctx, owner, CALL, 'set_payout_pref', { pid, payout_commission: plan.commission });
    if (plan.cap !== undefined) act(ctx, owner, CALL, 'set_cap', { pid, cap: planck(plan.cap) });
    if (plan.description !== undefined) {
      act(ctx, owner, CALL, 'set_pool_description', { pid, description: toHex(new TextEncoder().encode(plan.description)) });
    }
    for (const staker of plan.whitelist ?? []) act(ctx, owner, CALL, 'add_staker_to_whitelist', { pid, staker: account(staker) });
  });
  for (const [staker, amount, day] of plan.stakes)
    at(day, (ctx) => act(ctx, account(staker), CALL, 'contribute', { pid, amount: planck(amount) }));
  for (const [staker, amount, day] of plan.withdrawals ?? []) {
    at(day, (ctx) => {
      const shares = PoolStakers.find(ctx, [pid, account(staker)])?.shares ?? 0n;
      act(ctx, account(staker), CALL, 'withdraw', { pid, shares: planck(amount) < shares ? planck(amount) : shares });
    });
  }
}

function planWorker(at: At, { pid, key, plan }: PlannedWorker): void {
  const owner = account((POOLS[Number(pid)] as PoolPlan).owner);
  at(0.2, (ctx) => act(ctx, owner, CALL, 'add_worker', { pid, pubkey: key }));
  const { stake, started, stopped, removed, reclaimed, unresponsive } = plan;
  if (stake === undefined || started === undefined) return;
  at(started, (ctx) => act(ctx, owner, CALL, 'start_mining', { pid, worker: key, stake: planck(stake) }));
  if (unresponsive) at(DAYS - 0.5, (ctx) => report(ctx, 'gatekeeper', 'MiningInfoUpdateEvent', { ...NO_UPDATE, offline: [key] }));
  if (stopped !== undefined) at(stopped, (ctx) => act(ctx, owner, CALL, 'stop_mining', { pid, worker: key }));
  if (removed !== undefined) at(removed, (ctx) => act(ctx, owner, CALL, 'remove_worker', { pid, worker: key }));
  if (reclaimed && stopped !== undefined) at(stopped + 7.2, (ctx) => act(ctx, owner, CALL, 'reclaim_pool_worker', { pid, worker: key }));
}

const NO_UPDATE = { block_number: 0, timestamp_ms: 0n, offline: [], recovered_to_online: [], settle: [] };

/** Pays the mining workers for the time since the last step, and has each answer a heartbeat. */
function settleStep(ctx: Context, workers: readonly PlannedWorker[], now: number, step: number): void {
  const params = Tokenomics.get(ctx) as TokenomicParameters;
  const mining = workers.flatMap(({ pid, key, plan }, i) => {
    const miner = Miners.find(ctx, minerAccount(pid, key));
    if (miner?.state !== 'MiningIdle') return [];
    const pInstant = Math.floor((plan.score * (90 + ((step * 7 + i * 13) % 25))) / 100);
    return [{ key, miner, pInstant, weight: share(miner.v, pInstant, plan.confidence) }];
  });
  const totalShare = mining.reduce((sum, { weight }) => sum + weight, 0n);
  const t = {
    phaRate: params.pha_rate,
    rho: params.rho,
    budgetPerBlock: params.budget_per_block,
    vMax: params.v_max,
    costK: params.cost_k,
    costB: params.cost_b,
    slashRate: params.slash_rate,
    treasuryRatio: params.treasury_ratio,
    heartbeatWindow: params.heartbeat_window,
    rigK: params.rig_k,
    rigB: params.rig_b,
    re: params.re,
    k: params.k,
    kappa: params.kappa,
  };
  const settle = mining.map(({ key, miner, pInstant, weight }) => {
    const input = {
      miner: { pInit: miner.benchmark.p_init, pInstant },
      v: miner.v,
      share: weight,
      totalShare,
      blocks: BigInt(STEP / SLOT),
      payoutRate: PAYOUT_RATE,
    };
    return { pubkey: key, ...settlement(input, t) };
  });
  if (settle.length > 0) report(ctx, 'gatekeeper', 'MiningInfoUpdateEvent', { ...NO_UPDATE, timestamp_ms: BigInt(now), settle });
  if (step % 2 === 0) for (const { key, miner, pInstant } of mining) beat(ctx, key, miner.benchmark, pInstant, now);
}

/** A heartbeat after which P instant is `pInstant`. */
function beat(
  ctx: Context,
  worker: Hex,
  benchmark: { iterations: bigint; challenge_time_last: bigint },
  pInstant: number,
  now: number,
): void {
  const seconds = BigInt(Math.floor(now / 1000)) - benchmark.challenge_time_last;
  const iterations = benchmark.iterations + (BigInt(pInstant) * seconds) / 6n + 1n;
  report(ctx, { worker }, 'MiningReportEvent', {
    tag: 'Heartbeat',
    value: { session_id: 0, challenge_block: 0, challenge_time: BigInt(now - SLOT), iterations },
  });
}

/** A network that has lived for 30 days and goes on living: see demo-data for who is in it. */
export async function createDemo(
  constants: RuntimeConstants,
  fund: bigint,
  pot: bigint,
  start: number,
  options: Omit<ChainOptions, 'genesis'>,
): Promise<Scenario> {
  const { inPools, waiting } = castWorkers();
  const gatekeeper = devKey(`//${SEED}//gatekeeper`).publicKey;
  const genesis = genesisStorage({ constants, time: start, fund, pot, tokenomics: TOKENOMICS }, (ctx) => {
    const others = new Set(
      POOLS.flatMap(({ owner, stakes }) => [owner, ...stakes.map(([staker]) => staker)]).filter((path) => path.lastIndexOf('//') > 0),
    );
    for (const path of others) endow(ctx, account(path), FUND_OTHERS * PHA);
    endow(ctx, account(RELAYER), FUND_OTHERS * PHA);
    for (const { pid, key, plan } of inPools)
      register(ctx, key, account((POOLS[Number(pid)] as PoolPlan).owner), plan.score, plan.confidence, plan.cores);
    waiting.forEach((key, i) => {
      const { operator, score, confidence, cores } = WAITING[i] as (typeof WAITING)[number];
      register(ctx, key, account(operator), score, confidence, cores);
    });
    register(ctx, gatekeeper, account('//Alice'), null, 1, 8);
    Gatekeeper.put(ctx, [gatekeeper]);
    GatekeeperMasterPubkey.put(ctx, devKey(`//${SEED}//master`).publicKey);
  });
  const chain = new DevChain({ ...options, constants, genesis });
  liveThroughHistory(chain, inPools, start);
  chain.markInitial();
  return connectSimulator(chain, inPools, waiting);
}

function liveThroughHistory(chain: DevChain, workers: readonly PlannedWorker[], start: number): void {
  const plan = happenings(workers);
  let next = 0;
  for (let step = 0; step * STEP <= DAYS * DAY; step++) {
    const timestamp = start + SLOT + step * STEP;
    chain.produce({
      timestamp,
      pinned: true,
      work(ctx) {
        if (step > 0) settleStep(ctx, workers, timestamp, step);
        for (; (plan[next]?.day ?? Number.POSITIVE_INFINITY) * DAY <= step * STEP; next++) (plan[next] as Happening).what(ctx);
      },
    });
  }
}

async function connectSimulator(chain: DevChain, workers: readonly PlannedWorker[], waiting: readonly Hex[]): Promise<Scenario> {
  const provider = createProvider(chain);
  const simulator = await createSimulator({
    rpc: { request: (method, params) => provider.send(method, [...params]) },
    sudo: devKey('//Alice'),
    relayer: devKey(RELAYER),
    seed: SEED,
  });
  for (let number = 1; number <= workers.length + waiting.length; number++) simulator.worker(number);
  for (const { key, plan } of workers) if (plan.unresponsive) simulator.setOnline(key, false);
  return { chain, simulator, onBlock: () => simulator.tick().then(() => {}) };
}
