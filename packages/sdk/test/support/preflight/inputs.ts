import {
  type ClaimPart,
  capGap,
  claimable,
  maxStake,
  minStake,
  type Planck,
  SUBSIDY_POT,
  sharesToAmount,
  stakeValue,
  type Verb,
  type VerbInput,
} from '../../../src/index.js';
import { cast, people } from './node.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { anybody } from './subjects.js';

export const PHA = 10n ** 12n;
const MAX = 2n ** 128n - 1n;
/** What breaks naive arithmetic: nothing, dust and the first above it, the limits of 64 and 128 bits. */
const HOSTILE = [0n, 1n, 1000n, 1001n, 2n ** 64n, 2n ** 127n, MAX, MAX + 1n] as const;
const WORDS = ['', '{"desc":"solid"}', '<img src=x onerror=alert(1)>', '\u202e\u0000 ５０％ 🙂'] as const;

export interface Limits {
  readonly minContribution: Planck;
  /** Estimated fee of a contribution of the signer. */
  readonly fee: Planck;
  readonly order: '1130' | '1180';
  /** How often, in percent, an argument is hostile rather than near a limit or ordinary. */
  readonly hostile: number;
}

type Make<V extends Verb> = (rnd: Random, scene: Scene, limits: Limits) => VerbInput[V];

/** A value at one of the limits, now and then off by one, or a hostile or an ordinary one. */
function near(rnd: Random, { hostile }: Limits, limits: readonly bigint[], ordinary: bigint): bigint {
  if (rnd.chance(hostile)) return rnd.chance(40) ? MAX + 1n : rnd.pick(HOSTILE);
  return rnd.chance(45) && limits.length > 0 ? rnd.around(rnd.pick(limits)) : ordinary;
}

const inPool = (_: Random, { pid, worker }: Scene) => ({ pid, worker });

/** Smin and Smax of the scene's worker. */
function stakeRange({ registered, tokenomics }: Scene): [bigint, bigint] {
  const score = registered?.initialScore ?? 1000;
  if (tokenomics === null) return [1n, 20_000n * PHA];
  return [minStake(tokenomics, score), maxStake(tokenomics, score, registered?.confidenceLevel ?? 128) ?? 0n];
}

function stakeToStart(rnd: Random, scene: Scene, limits: Limits): bigint {
  const [least, most] = stakeRange(scene);
  const free = scene.pool?.freeStake ?? 0n;
  return near(rnd, limits, [least, most, free], least + rnd.bigint((free < most ? free : most) - least));
}

function stakeToRaise(rnd: Random, scene: Scene, limits: Limits): bigint {
  const [least, most] = stakeRange(scene);
  const current = scene.stake ?? 0n;
  const all = current + (scene.pool?.freeStake ?? 0n);
  return near(rnd, limits, [current, current + 1n, all, least, most], current + 1n + rnd.bigint((all < most ? all : most) - current));
}

function contribution(rnd: Random, scene: Scene, limits: Limits): bigint {
  const { pool, balance, ledger, staker } = scene;
  const all = balance.free - ledger - limits.fee;
  const gap = pool === null ? null : capGap(pool, limits.order, new Map(staker ? [[staker.user, staker]] : []));
  return near(
    rnd,
    limits,
    [limits.minContribution, all, ...(gap === null ? [] : [gap])],
    (1n + rnd.bigint(all < PHA ? PHA : all / 4n)) | 1n,
  );
}

function withdrawal(rnd: Random, { pid, pool, staker }: Scene, limits: Limits): VerbInput['withdraw'] {
  const held = staker?.shares ?? 0n;
  const value = pool && staker ? stakeValue(pool, staker) : PHA;
  if (rnd.chance(20 - limits.hostile)) return { pid, amount: 'all' };
  if (rnd.chance(30))
    return {
      pid,
      amount: near(rnd, limits, [value, sharesToAmount(pool ?? { totalShares: 0n, totalStake: 0n }, held)], rnd.bigint(value)),
    };
  return {
    pid,
    shares: near(
      rnd,
      limits,
      [held, 1000n, 1001n, held - 1000n, pool?.freeStake ?? 0n].filter((n) => n >= 0n),
      rnd.bigint(held),
    ),
  };
}

function claim(rnd: Random, { pid, signer }: Scene): VerbInput['claimRewards'] {
  const target = rnd.pick([signer.id, people.ghost.id, people.poor.id, anybody(rnd, signer), SUBSIDY_POT]);
  const part = rnd.pick<ClaimPart>(['all', 'owner', 'staker']);
  return rnd.chance(25) ? { pid } : { pid, target, part };
}

const INPUTS: { readonly [V in Verb]: Make<V> } = {
  createPool: () => ({}),
  setPayoutPref: (rnd, { pid }) => ({
    pid,
    commission: rnd.pick([0, 1, 500_000, 999_999, 1_000_000, 1_000_001, 2 ** 32 - 1, rnd.below(1_000_000)]),
  }),
  setCap: (rnd, { pid, pool }, limits) => ({
    pid,
    cap: rnd.chance(10) ? 'unlimited' : near(rnd, limits, [pool?.totalStake ?? 0n], (pool?.totalStake ?? 0n) + rnd.bigint(20_000n * PHA)),
  }),
  setDescription: (rnd, { pid }) => ({
    pid,
    description: rnd.chance(50) ? 'd'.repeat(rnd.pick([1, 4399, 4400, 4401, 70_000])) : rnd.pick(WORDS),
  }),
  whitelistAdd: (rnd, { pid, signer }) => ({ pid, staker: anybody(rnd, signer) }),
  whitelistRemove: (rnd, { pid, signer, whitelist }) => ({
    pid,
    staker: whitelist.length > 0 && rnd.chance(60) ? rnd.pick(whitelist) : anybody(rnd, signer),
  }),
  addWorker: inPool,
  removeWorker: inPool,
  contribute: (rnd, scene, limits) => ({ pid: scene.pid, amount: contribution(rnd, scene, limits) }),
  withdraw: withdrawal,
  startMining: (rnd, scene, limits) => ({ ...inPool(rnd, scene), stake: stakeToStart(rnd, scene, limits) }),
  changeStake: (rnd, scene, limits) => ({ ...inPool(rnd, scene), stake: stakeToRaise(rnd, scene, limits) }),
  stopMining: inPool,
  reclaimWorker: inPool,
  claimRewards: claim,
  reconcileWithdrawQueue: (rnd, { pid, signer, pool }) => ({
    pid,
    account:
      pool?.withdrawQueue.length && rnd.chance(50) ? rnd.pick(pool.withdrawQueue).user : rnd.chance(60) ? signer.id : rnd.pick(cast).id,
  }),
};

export const makeInput = <V extends Verb>(verb: V, rnd: Random, scene: Scene, limits: Limits): VerbInput[V] =>
  INPUTS[verb](rnd, scene, limits);

const NOT_POOLS = ['', 'one', '-1', '1.5', '18446744073709551616', '0x07'] as const;
const NOT_KEYS = ['', '0x', '0x12', `${'11'.repeat(32)}`, `0x${'11'.repeat(31)}1g`, `0x${'11'.repeat(33)}`] as const;
const NOT_ACCOUNTS = [
  `0x${'22'.repeat(31)}`,
  'not base58: 0OIl',
  '45R2pfjQUW2s9PQRHU48HQKLKHVMaDja7N3wpBtmF28UYD',
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQy',
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
] as const;
const ONE_OF = (list: readonly string[]) => (rnd: Random) => [rnd.pick(list)];
const EACH = (list: readonly string[]) => () => list;
const NOT: Readonly<Record<string, (rnd: Random) => readonly string[]>> = {
  staker: EACH(NOT_ACCOUNTS),
  target: EACH(NOT_ACCOUNTS),
  account: EACH(NOT_ACCOUNTS),
  worker: ONE_OF(NOT_KEYS),
  pid: ONE_OF(NOT_POOLS),
};

/** The input with one of its ids broken in the `turn`-th way, or all of them. */
export function malform<V extends Verb>(rnd: Random, input: VerbInput[V], turn: number): VerbInput[V] {
  const ways = Object.entries(NOT).flatMap(([name, values]) => (name in input ? values(rnd).map((value) => ({ [name]: value })) : []));
  const all = Object.assign({}, ...ways) as object;
  return { ...input, ...[...ways, all][turn % (ways.length + 1)] };
}

/** What a claim by the scene's signer would pay. */
export const rewardOf = ({ pool, staker, signer }: Scene): Planck => (pool === null ? 0n : claimable(pool, staker, signer.id).total);
