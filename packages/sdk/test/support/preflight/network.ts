import { bitsFromPlanck } from '@stakepool-kit/devnet/simulator';
import type { Verb, WorkerKey } from '../../../src/index.js';
import { makeInput, PHA } from './inputs.js';
import { cast, type Extrinsic, type Person, people, type TestNode } from './node.js';
import type { Random } from './random.js';
import { readScene, readState, type State } from './scene.js';
import { pickSubject } from './subjects.js';

const { olga, bob, charlie, dave, nina } = people;

/** Operator and score of the workers: some slow (below 50), without score, without operator; the last two are not registered. */
const WORKERS: readonly (readonly [operator: Person | null, score?: number])[] = [
  [olga, 1000],
  [olga, 498],
  [olga, 6000],
  [olga, 54],
  [olga, 2400],
  [bob, 1000],
  [bob, 600],
  [bob, 3000],
  [bob, 60],
  [charlie, 1200],
  [charlie, 300],
  [charlie, 900],
  [olga, 48],
  [bob],
  [null, 600],
  [nina, 600],
  [dave, 1200],
];
const UNREGISTERED = 2;
const OWNERS = [olga, olga, bob, bob, charlie, charlie];
/** Worker of WORKERS → pool. */
const PLACED: readonly (readonly [worker: number, pid: number])[] = [
  [0, 0],
  [1, 0],
  [2, 1],
  [5, 2],
  [6, 2],
  [7, 3],
  [9, 4],
  [10, 4],
  [12, 0],
];

export interface Network {
  readonly node: TestNode;
  readonly keys: readonly WorkerKey[];
}

/** Pools, workers and stakes that every state begins with, made by calls and signed messages. */
export async function foundNetwork(node: TestNode): Promise<Network> {
  const { simulator, tx } = node;
  await node.blocks();
  await simulator.setupGatekeeper();
  const registered = await simulator.registerWorkers(
    WORKERS.map(([operator, score], i) => ({
      worker: i + 1,
      ...(operator === null ? {} : { operator: operator.id }),
      ...(score === undefined ? {} : { score }),
    })),
  );
  const unknown = Array.from({ length: UNREGISTERED }, (_, i) => simulator.worker(WORKERS.length + 1 + i));
  const keys = [...registered, ...unknown].map(({ publicKey }) => publicKey as WorkerKey);
  await simulator.fund(olga.id, 100_000n * PHA);
  await simulator.fund(nina.id, 100_000n * PHA);
  await simulator.fund(people.poor.id, PHA / 100n + 1_500_000_000n);
  await simulator.fund(people.whale.id, 15_000_000n * PHA);

  const pools = tx.phalaStakePool;
  const call = (name: string, ...args: readonly unknown[]): Extrinsic => pools?.[name]?.(...args) as Extrinsic;
  await node.actAs(OWNERS.map((owner) => [owner, call('create')]));
  await node.actAs(PLACED.map(([worker, pid]) => [OWNERS[pid] as Person, call('addWorker', pid, keys[worker])]));
  const stakes: readonly (readonly [Person, number, bigint])[] = [
    [olga, 0, 20_000n * PHA],
    [bob, 0, 9999n * PHA + 7n],
    [bob, 2, 15_000n * PHA],
    [dave, 2, 12_000n * PHA + 333n],
    [charlie, 3, 8000n * PHA],
    [dave, 4, 6000n * PHA],
    [people.eve, 1, 100_000n * PHA],
  ];
  await node.actAs(stakes.map(([who, pid, amount]) => [who, call('contribute', pid, amount)]));
  await node.actAs([
    [olga, call('setPayoutPref', 0, 300_000)],
    [olga, call('setCap', 0, 40_000n * PHA)],
    [bob, call('setCap', 3, 8000n * PHA)],
    [olga, call('startMining', 0, keys[0], 5000n * PHA)],
    [olga, call('startMining', 1, keys[2], 20_000n * PHA)],
    [bob, call('startMining', 2, keys[5], 4000n * PHA)],
    [bob, call('startMining', 3, keys[7], 7999n * PHA)],
    [charlie, call('startMining', 4, keys[9], 5000n * PHA)],
  ]);
  if (node.client.tx.whitelistAdd.available) {
    await node.actAs([
      ...[bob, dave, nina].map((staker) => [olga, call('addStakerToWhitelist', 1, staker.id)] as const),
      ...[olga, dave].map((staker) => [charlie, call('addStakerToWhitelist', 4, staker.id)] as const),
    ]);
  }
  return { node, keys };
}

const VERBS_OF_LIFE: readonly Verb[] = [
  'createPool',
  'setPayoutPref',
  'setCap',
  'whitelistAdd',
  'whitelistRemove',
  'addWorker',
  'addWorker',
  'removeWorker',
  'contribute',
  'contribute',
  'contribute',
  'withdraw',
  'withdraw',
  'startMining',
  'startMining',
  'startMining',
  'changeStake',
  'stopMining',
  'stopMining',
  'reclaimWorker',
  'reclaimWorker',
  'claimRewards',
];
const LIMITS = { minContribution: PHA / 100n, fee: 0n, hostile: 3 } as const;

async function act(rnd: Random, { node }: Network, state: State): Promise<void> {
  const { client } = node;
  const session = await node.session();
  const acts: (readonly [Person, Extrinsic])[] = [];
  for (let i = 8 + rnd.below(12); i > 0; i--) {
    const verb = rnd.pick(VERBS_OF_LIFE);
    if (!client.tx[verb].available) continue;
    const scene = await readScene(session, pickSubject(rnd, verb, state, rnd.chance(80) ? 'suited' : 'anything'));
    const input = makeInput(verb, rnd, scene, { ...LIMITS, order: client.network.capabilities.checkOrder });
    const built = await client.tx[verb].build(input as never, { account: scene.signer.id }).catch(() => null);
    if (built) acts.push([scene.signer, built]);
  }
  await node.actAs(acts);
}

const miningOf = ({ workers }: State): WorkerKey[] =>
  workers.flatMap(({ worker, assignment, miners }) => {
    const state = assignment === null ? undefined : miners.get(assignment)?.miner?.state;
    return state === 'MiningIdle' || state === 'MiningUnresponsive' ? [worker] : [];
  });

/** What gatekeepers report: rewards for those that mine, and some that have gone. */
async function report(rnd: Random, { node }: Network, state: State): Promise<void> {
  const mining = miningOf(state);
  if (mining.length === 0) return;
  const paid = mining.filter(() => rnd.chance(70));
  const settled = paid.map((worker) => ({ worker, v: bitsFromPlanck(5000n * PHA), payout: bitsFromPlanck(1n + rnd.bigint(20n * PHA)) }));
  if (settled.length > 0) await node.simulator.settle(settled);
  if (rnd.chance(40)) await node.simulator.offline([rnd.pick(mining)]);
}

const HOUR = 3_600_000;
const WAITS = [0, 12_001, HOUR, 26 * HOUR, 167 * HOUR, 169 * HOUR] as const;

/** Lets the network live for a few blocks and days. */
export async function live(rnd: Random, network: Network): Promise<void> {
  const { node, keys } = network;
  for (let round = 1 + rnd.below(4); round > 0; round--) {
    const state = await readState(await node.session(), keys);
    await act(rnd, network, state);
    if (rnd.chance(60)) await report(rnd, network, await readState(await node.session(), keys));
    await node.travel((await node.time()) + rnd.pick(WAITS));
    await node.blocks();
  }
}

/** In short, for a failure's message. */
export function describeState(state: State): string {
  const name = (id: string): string => cast.find((one) => one.id === id)?.name ?? id.slice(0, 8);
  const pools = state.pools.map(
    ({ pid, owner, totalStake, totalShares, freeStake, releasingStake, cap, workers, withdrawQueue }) =>
      `pool ${pid} of ${name(owner)}: stake ${totalStake}, shares ${totalShares}, free ${freeStake}, releasing ${releasingStake}, ` +
      `cap ${cap}, ${workers.length} workers, queue [${withdrawQueue.map((request) => `${name(request.user)} ${request.shares}`).join(', ')}]`,
  );
  const states = state.workers.map(({ worker, assignment, miners }) => {
    const all = [...miners].map(([pid, { miner, stake }]) => `${pid}:${miner?.state}/${stake}`);
    return `${worker.slice(0, 8)} in ${assignment} ${all.join(' ')}`;
  });
  return [...pools, ...states].join('\n');
}
