import type { Verb } from '../../../src/index.js';
import { big, type Editor } from './edits.js';
import { PHA, rewardOf } from './inputs.js';
import { cast, type Entry, people } from './node.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';

const KEY_32 = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`;
const ED = PHA / 100n;

/** Bends one thing of a state, where calls alone would rarely lead. Returns what to write; nothing where it cannot apply. */
export type Tweak = (rnd: Random, edit: Editor, scene: Scene) => Promise<readonly Entry[]>;

/** Share price other than 1: what slashing did before runtime 1130. */
const slashed: Tweak = (rnd, edit, scene) =>
  edit.pool(scene, ({ totalStake, freeStake }) => {
    const left = (big(totalStake) * BigInt(1 + rnd.below(1300))) / 1000n;
    const most = left < big(freeStake) ? left : big(freeStake);
    return { totalStake: left, freeStake: most };
  });

const bankrupt: Tweak = (_, edit, scene) => edit.pool(scene, () => ({ totalStake: 0, freeStake: 0 }));

/** A free stake that is nothing, dust, or hardly more. */
const littleFree: Tweak = (rnd, edit, scene) => edit.pool(scene, () => ({ freeStake: rnd.pick([0, 1, 1000, 1001, PHA]) }));

/** Requests in the queue, some of accounts without a record or for more shares than they have. */
const queue: Tweak = (rnd, edit, scene) => {
  const shares = () => rnd.pick([1001n, PHA, 50n * PHA, scene.staker?.shares ?? 0n, (scene.staker?.shares ?? 0n) + 1n, 90_000n * PHA]);
  const users = [scene.signer, rnd.pick(cast), rnd.pick(cast)].slice(rnd.below(3));
  const entries = users.map(({ id }) => ({ user: id, shares: shares(), startTime: 1_654_000_000 }));
  return edit.pool(scene, () => ({ withdrawQueue: entries }));
};

const cap: Tweak = (rnd, edit, scene) =>
  edit.pool(scene, ({ totalStake }) => ({ cap: rnd.pick([0n, big(totalStake), big(totalStake) + PHA, rnd.around(big(totalStake))]) }));

const manyWorkers: Tweak = (rnd, edit, scene) =>
  edit.pool(scene, ({ workers }) => {
    const missing = rnd.pick([199, 200, 200, 200]) - (workers as unknown[]).length;
    return { workers: [...(workers as unknown[]), ...Array.from({ length: missing }, (_, i) => KEY_32(i + 1))] };
  });

const rewards: Tweak = async (rnd, edit, scene) => [
  ...(await edit.pool(scene, () => ({ ownerReward: rnd.pick([0n, 1n, ED - 1n, ED, 5n * PHA]) }))),
  ...(await edit.staker(scene, () => ({ availableRewards: rnd.pick([0n, 1n, ED - 1n, ED, 3n * PHA]) }))),
];

const pot: Tweak = (rnd, edit, scene) => {
  const reward = rewardOf(scene);
  return edit.pot(rnd.pick([rnd.around(reward + ED), rnd.around(reward), ED, 1_000_000n * PHA]));
};

/** A request of more shares than its staker has: paying it, the runtime panics. */
const stuckQueue: Tweak = async (_, edit, { pid, ...scene }) => {
  const user = people.poor.id;
  const held = { user, locked: PHA, shares: PHA, availableRewards: 0, rewardDebt: 0 };
  return [
    ...(await edit.write('phalaStakePool', 'poolStakers', [[pid, user]], held)),
    ...(await edit.pool({ pid, ...scene }, ({ totalStake, totalShares, freeStake }) => ({
      totalStake: big(totalStake) + 9n * PHA,
      totalShares: big(totalShares) + 9n * PHA,
      freeStake: big(freeStake) + 9n * PHA,
      withdrawQueue: [{ user, shares: 2n * PHA, startTime: 1_654_000_000 }],
    }))),
  ];
};

const stuckReclaim: Tweak = async (rnd, edit, scene) => [
  ...(await stuckQueue(rnd, edit, scene)),
  ...(await edit.miner(scene, { state: 'MiningCoolingDown', coolDownStart: 1 })),
];

const listed: Tweak = (_, edit, scene) => edit.pool(scene, ({ workers }) => ({ workers: [...(workers as unknown[]), scene.worker] }));

const unlisted: Tweak = (_, edit, scene) =>
  edit.pool(scene, ({ workers }) => ({ workers: (workers as unknown[]).filter((worker) => worker !== scene.worker) }));

const noWhitelist: Tweak = (_, edit, { pid }) => edit.write('phalaStakePool', 'poolContributionWhitelists', [pid], null);
const fullWhitelist: Tweak = (_, edit, { pid }) =>
  edit.write(
    'phalaStakePool',
    'poolContributionWhitelists',
    [pid],
    Array.from({ length: 100 }, (_, i) => KEY_32(i + 1)),
  );

const whitelist: Tweak = async (rnd, edit, { pid, signer }) => {
  const others = Array.from({ length: rnd.pick([1, 98, 99, 100]) }, (_, i) => KEY_32(i + 1));
  return edit.write('phalaStakePool', 'poolContributionWhitelists', [pid], rnd.chance(40) ? [...others.slice(1), signer.id] : others);
};

const score: Tweak = (rnd, edit, scene) =>
  edit.registered(scene, { initialScore: rnd.pick([50, 333, 6000]), confidenceLevel: rnd.pick([0, 1, 3, 4, 5, 128]) });
const slow: Tweak = (rnd, edit, scene) => edit.registered(scene, { initialScore: rnd.pick([0, 49]) });
const noScore: Tweak = (_, edit, scene) => edit.registered(scene, { initialScore: null });

const unregistered: Tweak = (_, edit, { worker }) => edit.write('phalaRegistry', 'workers', [worker], null);
const operator: Tweak = (rnd, edit, scene) => edit.registered(scene, { operator: rnd.pick([null, scene.signer.id, rnd.pick(cast).id]) });

const minerState: Tweak = (rnd, edit, scene) =>
  edit.miner(scene, { state: rnd.pick(['Ready', 'MiningIdle', 'MiningUnresponsive', 'MiningCoolingDown']) });

/** The cool-down ends about when the next block comes. */
const coolDown: Tweak = async (rnd, edit, scene) => {
  const now = Math.floor(scene.time / 1000) + 2 * scene.coolDownPeriod + rnd.below(1000);
  const milliseconds = now * 1000 + rnd.pick([0, 1, 500, 999]);
  const start = now + 12 - scene.coolDownPeriod + rnd.below(3) - 1;
  return [
    ...(await edit.miner(scene, { state: 'MiningCoolingDown', coolDownStart: start })),
    ...(await edit.write('timestamp', 'now', [], milliseconds)),
  ];
};

const existingStake: Tweak = (rnd, edit, scene) => edit.ofMiner('stakes', scene, rnd.pick([null, PHA, 3000n * PHA]));
const unboundMiner: Tweak = (_, edit, scene) => edit.ofMiner('minerBindings', scene, null);
const boundMiner: Tweak = (_, edit, scene) => edit.ofMiner('minerBindings', scene, scene.worker);
const assignment: Tweak = (rnd, edit, { worker, pid }) =>
  edit.write('phalaStakePool', 'workerAssignments', [worker], rnd.pick([null, pid, pid + 1n]));
const miningOff: Tweak = (_, edit) => edit.write('phalaStakePool', 'miningEnabled', [], false);
const noTokenomics: Tweak = (_, edit) => edit.write('phalaMining', 'tokenomicParameters', [], null);
const tokenomics: Tweak = (rnd, edit) =>
  edit.change('phalaMining', 'tokenomicParameters', [], () => ({
    re: 27_670_116_110_564_327_424n,
    rigB: 2n ** 64n,
    k: rnd.pick([0n, 2n ** 80n]),
  }));

/** More in the pool than 64 bits of planck hold: the runtime's fixed point numbers wrap. With a queue it would never end. */
const beyond64: Tweak = async (rnd, edit, scene) => {
  const extra = rnd.pick([2n ** 64n, 2n ** 64n + PHA, 2n ** 65n]);
  return [
    ...(await edit.pool(scene, ({ totalStake, totalShares, freeStake }) => ({
      totalStake: big(totalStake) + extra,
      totalShares: big(totalShares) + extra,
      freeStake: big(freeStake) + extra,
      withdrawQueue: [],
    }))),
    ...(await edit.staker(scene, ({ locked, shares }) => ({ locked: big(locked) + extra, shares: big(shares) + extra }))),
  ];
};

const OF_WORKER = { score, slow, noScore, operator, minerState, existingStake, unboundMiner, unlisted };
const OF_STAKE = { slashed, bankrupt, littleFree, queue, beyond64 };
const MINING = { ...OF_WORKER, ...OF_STAKE, tokenomics, noTokenomics };

/** What can matter to each verb. */
const TWEAKS: { readonly [V in Verb]: Readonly<Record<string, Tweak>> } = {
  createPool: {},
  setPayoutPref: {},
  setCap: { slashed, beyond64 },
  setDescription: {},
  whitelistAdd: { whitelist, fullWhitelist },
  whitelistRemove: { whitelist, noWhitelist },
  addWorker: { noScore, listed, unregistered, operator, minerState, coolDown, manyWorkers, boundMiner },
  removeWorker: { unboundMiner, assignment, minerState },
  contribute: { ...OF_STAKE, stuckQueue, whitelist, cap },
  withdraw: OF_STAKE,
  startMining: MINING,
  changeStake: { ...MINING, stuckQueue, miningOff },
  stopMining: { unboundMiner, unlisted, minerState, miningOff },
  reclaimWorker: { coolDown, minerState, queue, slashed, littleFree, existingStake, stuckReclaim },
  claimRewards: { rewards, pot, slashed },
  reconcileWithdrawQueue: { queue },
};

/** The tweaks of a verb by name; `hasWhitelists`: the runtime has them. */
export const tweaksOf = (verb: Verb, hasWhitelists: boolean): readonly (readonly [name: string, Tweak])[] =>
  Object.entries(TWEAKS[verb]).filter(([name]) => hasWhitelists || !/whitelist/i.test(name));

/** Lets the account act for the scene's signer in everything. */
export const proxy =
  (delegate: string): Tweak =>
  (_, edit, { signer }) =>
    edit.write('proxy', 'proxies', [signer.id], [[{ delegate, proxyType: 'Any', delay: 0 }], 0]);

/** Leaves the signer with about what fee and tip take: next to the existential deposit, a lock, or reserved tokens. */
export const purse =
  (fee: bigint, tip: bigint): Tweak =>
  async (rnd, edit, { signer, balance, ledger }) => {
    const frozen = ledger > 0n ? ledger : rnd.pick([0n, ED / 2n, ED, 5n * PHA]);
    const reserved = rnd.pick([0n, 0n, ED - 1n, 2n * ED]);
    const kept = frozen > ED - reserved ? frozen : ED - reserved;
    const free = fee + tip + (kept > 0n ? kept : 0n) + rnd.pick([-1n, -1n, 0n, 1n]);
    const both = { miscFrozen: frozen, feeFrozen: frozen };
    const locks = rnd.pick([both, { miscFrozen: frozen, feeFrozen: 0n }, { miscFrozen: 0n, feeFrozen: frozen }]);
    return edit.account(signer.id, { free, reserved, ...(ledger > 0n ? both : locks) }, balance.nonce);
  };
