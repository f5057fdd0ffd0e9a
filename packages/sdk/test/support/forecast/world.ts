import type { ForecastInput } from '../../../src/advice/forecast/index.js';
import { type AccountId, minerAccount, type PoolId, type Staker, type UnixSeconds, type WorkerKey } from '../../../src/index.js';
import { big, Editor } from '../preflight/edits.js';
import { type Entry, type Extrinsic, type Person, people, type TestNode } from '../preflight/node.js';
import type { Random } from '../preflight/random.js';

const PHA = 10n ** 12n;
const WORKERS_PER_POOL = 4;
const COOL_DOWN = 5400;
const SCORE = 600;
const { olga, bob, charlie, dave, eve, whale, nina } = people;
export const stakers: readonly Person[] = [bob, charlie, dave, eve, whale];
/** Waits for nothing: contributes to keep pools from a force-stop. */
export const helper = nina;

export interface World {
  readonly node: TestNode;
  readonly pids: readonly PoolId[];
  /** Each pool's own workers, in the order in which they were added. */
  readonly workers: ReadonlyMap<PoolId, readonly WorkerKey[]>;
}

export const call = (node: TestNode, name: string, ...args: readonly unknown[]): Extrinsic =>
  node.tx.phalaStakePool?.[name]?.(...args) as Extrinsic;

type Act = readonly [Person, Extrinsic];

/** Empty pools of one owner, each with workers, made by calls; the start of every world. */
export async function foundWorld(node: TestNode, count: number): Promise<World> {
  const { simulator } = node;
  const pids = Array.from({ length: count }, (_, i) => BigInt(i) as PoolId);
  await node.blocks();
  await simulator.setupGatekeeper();
  const registered = await simulator.registerWorkers(
    Array.from({ length: count * WORKERS_PER_POOL }, (_, i) => ({ worker: i + 1, operator: olga.id, score: SCORE })),
  );
  const keys = registered.map(({ publicKey }) => publicKey as WorkerKey);
  const workers = new Map(pids.map((pid, i) => [pid, keys.slice(i * WORKERS_PER_POOL, (i + 1) * WORKERS_PER_POOL)]));
  const edit = new Editor(node);
  await node.setStorage(await edit.write('phalaMining', 'coolDownPeriod', [], COOL_DOWN));
  for (const { id } of [...stakers, helper]) await node.setStorage(await edit.account(id, { free: 15_000_000n * PHA }));
  await node.actAs(pids.map(() => [olga, call(node, 'create')]));
  for (const place of Array.from({ length: WORKERS_PER_POOL }, (_, i) => i)) {
    await node.actAs(pids.map((pid) => [olga, call(node, 'addWorker', pid, workers.get(pid)?.[place])]));
  }
  return { node, pids, workers };
}

const between = (rnd: Random, low: bigint, high: bigint): bigint => low + rnd.bigint(high - low);

/** To the planck, but whole PHA in every fourth pool: nothing is rounded there, and a share stays worth a planck. */
function amount(rnd: Random, pid: PoolId, low: bigint, high: bigint): bigint {
  const any = between(rnd, low, high);
  return pid % 4n === 0n ? any - (any % PHA) : any;
}

/** Makes a share worth less (a loss that stakers have not settled) or more than a planck. */
async function changePrice(rnd: Random, edit: Editor, pid: PoolId): Promise<Entry[]> {
  const part = between(rnd, 600_000n, 999_999n);
  const less = (value: unknown): string => `0x${((big(value) * part) / 1_000_000n).toString(16)}`;
  const subject = (signer: Person) => ({ pid, signer, worker: '0x' as WorkerKey });
  if (rnd.chance(50)) {
    return edit.pool(subject(olga), ({ totalStake, freeStake }) => ({ totalStake: less(totalStake), freeStake: less(freeStake) }));
  }
  let total = 0n;
  const shrunk = (await Promise.all(stakers.map((one) => edit.staker(subject(one), ({ shares }) => ({ shares: less(shares) }))))).flat();
  await Promise.all(
    stakers.map((one) =>
      edit.staker(subject(one), ({ shares }) => {
        total += big(less(shares));
        return {};
      }),
    ),
  );
  return [...shrunk, ...(await edit.pool(subject(olga), () => ({ totalShares: `0x${total.toString(16)}` })))];
}

async function fill(rnd: Random, { node, pids, workers }: World): Promise<void> {
  const edit = new Editor(node);
  await node.actAs(
    pids.flatMap((pid) =>
      stakers.flatMap((who): Act[] => {
        const stake = amount(rnd, pid, 500n * PHA, 9000n * PHA);
        return rnd.chance(75) ? [[who, call(node, 'contribute', pid, stake)]] : [];
      }),
    ),
  );
  for (const pid of pids) if (pid % 2n === 1n) await node.setStorage(await changePrice(rnd, edit, pid));
  await node.actAs(
    pids.flatMap((pid) =>
      (workers.get(pid) ?? []).flatMap((worker): Act[] =>
        rnd.chance(90) ? [[olga, call(node, 'startMining', pid, worker, amount(rnd, pid, 2500n * PHA, 6000n * PHA))]] : [],
      ),
    ),
  );
}

function actOn(rnd: Random, node: TestNode, pid: PoolId, keys: readonly WorkerKey[], shares: ReadonlyMap<AccountId, bigint>): Act[] {
  const who = rnd.pick(stakers);
  const worker = rnd.pick(keys);
  const held = shares.get(who.id) ?? 0n;
  const dice = rnd.below(100);
  if (dice < 65) return held > 0n ? [[who, call(node, 'withdraw', pid, rnd.chance(30) ? held : amount(rnd, pid, held / 10n, held))]] : [];
  if (dice < 75) return [[olga, call(node, 'stopMining', pid, worker)]];
  if (dice < 82) return [[olga, call(node, 'removeWorker', pid, worker)]];
  if (dice < 92) return [[rnd.pick(stakers), call(node, 'contribute', pid, amount(rnd, pid, PHA, 2000n * PHA))]];
  return [[bob, call(node, 'reclaimPoolWorker', pid, worker)]];
}

const WAITS = [0, 120, 600, 900, 1500] as const;

/** Stakes, workers at work, then some rounds of withdrawals, stops and removals; what the chain refuses does not happen. */
export async function populate(rnd: Random, world: World): Promise<void> {
  const { node, pids, workers } = world;
  await fill(rnd, world);
  for (let round = 0; round < 6; round++) {
    const session = await node.session();
    const acts = await Promise.all(
      pids.map(async (pid) => {
        const records = await Promise.all(stakers.map(({ id }) => session.one('staker', pid, id)));
        const shares = new Map(records.flatMap((record) => (record ? [[record.user, record.shares] as const] : [])));
        return [...(rnd.chance(90) ? [1] : []), ...(rnd.chance(50) ? [2] : [])].flatMap(() =>
          actOn(rnd, node, pid, workers.get(pid) ?? [], shares),
        );
      }),
    );
    await node.actAs(acts.flat());
    await node.travel((await node.time()) + rnd.pick(WAITS) * 1000);
    await node.blocks();
  }
  const mining = (await node.client.reads.workersOf(pids).get()).value.filter(({ state }) => state === 'Mining');
  const gone = mining.filter(() => rnd.chance(15)).map(({ worker }) => worker);
  if (gone.length > 0) await node.simulator.offline(gone);
}

/** What the chain holds about each pool at its head, as the forecast takes it. */
export async function readInputs({ node, pids, workers }: World): Promise<Map<PoolId, ForecastInput>> {
  const { reads, network } = node.client;
  const session = await node.session();
  const at = { at: session.hash };
  const [pools, rows, now, coolDown, queued] = await Promise.all([
    reads.pools().get(at),
    reads.workersOf(pids).get(at),
    session.one('timestamp'),
    session.one('coolDownPeriod'),
    readQueuedTimes(node),
  ]);
  const { blockTime, gracePeriod, minContribution } = network.constants;
  const inputs = pools.value.map(async (pool): Promise<[PoolId, ForecastInput]> => {
    const { pid } = pool;
    const records = await Promise.all(stakers.map(({ id }) => session.one('staker', pid, id)));
    const known = records.filter((record): record is Staker => record !== null);
    const input = {
      ...{ pool, blockTime, gracePeriod, minContribution, order: network.capabilities.checkOrder },
      stakers: new Map(known.map((record) => [record.user, record])),
      // In the order in which those that are ready together will be reclaimed.
      workers: (workers.get(pid) ?? []).flatMap((key) => rows.value.filter((row) => row.pid === pid && row.worker === key)),
      now: Number(now) / 1000,
      coolDownPeriod: Number(coolDown),
      queuedTimes: queued.filter(([, of]) => of.includes(pid)).map(([time]) => time),
    };
    return [pid, input];
  });
  return new Map(await Promise.all(inputs));
}

interface Queries {
  readonly withdrawalTimestamps: () => Promise<{ toJSON(): unknown }>;
  readonly withdrawalQueuedPools: (time: number) => Promise<{ toJSON(): unknown }>;
}

/** The chain's list of times at which it will look at pools. */
export async function readQueuedTimes(node: TestNode): Promise<(readonly [UnixSeconds, readonly PoolId[]])[]> {
  const query = node.api.query.phalaStakePool as unknown as Queries;
  const times = ((await query.withdrawalTimestamps()).toJSON() ?? []) as number[];
  return Promise.all(
    times.map(async (time) => {
      const pids = ((await query.withdrawalQueuedPools(time)).toJSON() ?? []) as number[];
      return [time, pids.map((pid) => BigInt(pid) as PoolId)] as const;
    }),
  );
}

export const minersOf = ({ pids, workers }: World): ReadonlyMap<string, readonly [PoolId, WorkerKey]> =>
  new Map(pids.flatMap((pid) => (workers.get(pid) ?? []).map((worker) => [minerAccount(pid, worker), [pid, worker] as const])));
