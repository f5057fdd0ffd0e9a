import fc from 'fast-check';
import type { Origin, RuntimeCall } from '../../src/engine/context.js';
import type { Hex } from '../../src/engine/types.js';
import { freeOf } from './invariants.js';
import { accountOf, bitsOf, type DirectCall, type Lab, PHA, ROOT, runtimeCall, type Settled, signedBy } from './lab.js';
import { workerKey } from './names.js';

const STAKERS = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'] as const;
const POOR = ['//Poor0', '//Poor1', '//Poor2'] as const;
const WORKERS = 6;
const U128 = 1n << 128n;
const EDGES = [0n, 1n, 999n, 1000n, 1001n, 9_999_999_999n, 10_000_000_000n, 1n << 64n, U128 - 1n] as const;

/** What to do, told without the state it meets: indexes and fractions become arguments when it runs. */
export interface Action {
  readonly kind: keyof typeof MAKERS;
  readonly who: number;
  readonly pid: number;
  readonly worker: number;
  readonly other: number;
  /** An edge value, or a share (in 1/1000) of what the state offers, a few planck off. */
  readonly amount: { readonly edge: bigint } | { readonly share: number; readonly off: number };
  readonly flag: boolean;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const clamp = (value: bigint): bigint => (value < 0n ? 0n : value >= U128 ? U128 - 1n : value);
const sized = ({ amount }: Action, whole: bigint): bigint =>
  clamp('edge' in amount ? amount.edge : (whole * BigInt(amount.share)) / 1000n + BigInt(amount.off));

interface Scene {
  readonly lab: Lab;
  readonly action: Action;
  readonly who: string;
  readonly pid: bigint;
  readonly worker: Hex;
}
type Made = readonly [Origin, RuntimeCall];

const mine = ({ who }: Scene, call: string, args: Record<string, unknown>): Made => [signedBy(who), runtimeCall(call, args)];
/** By the pool's owner, or now and then by anybody. */
function owners(scene: Scene, call: string, args: Record<string, unknown>): Made {
  const owner = at(STAKERS, Number(scene.pid));
  return mine({ ...scene, who: scene.action.other % 10 === 0 ? scene.who : owner }, `PhalaStakePool.${call}`, { pid: scene.pid, ...args });
}
const root = (call: string, args?: Record<string, unknown>): Made => [ROOT, runtimeCall(call, args)];
const id = (account: Hex) => ({ tag: 'Id', value: account });
const anyone = ({ action }: Scene): Hex => accountOf(at([...STAKERS, ...POOR], action.other));
const free = ({ lab, who }: Scene): bigint => freeOf(lab, accountOf(who));
const total = ({ lab, pid }: Scene): bigint => lab.poolOrNull(pid)?.total_stake ?? PHA;
const stakeOf = (scene: Scene): bigint => sized(scene.action, scene.lab.poolOrNull(scene.pid)?.free_stake ?? 4000n * PHA);
const gatekeeper = (scene: Scene, update: Parameters<Lab['gatekeeperCall']>[0]): Made => [
  signedBy('//Ferdie'),
  scene.lab.gatekeeperCall(update),
];
const workerAt = (n: number): Hex => workerKey(1 + (n % WORKERS)).publicKey;

function settlement({ action, worker }: Scene): Settled[] {
  const payout = bitsOf(sized(action, 40n * PHA) % (1n << 60n));
  const one = { pubkey: worker, v: bitsOf(BigInt(action.other) * PHA), payout, treasury: payout / 4n };
  return action.flag ? [one, { ...one, pubkey: workerAt(action.other) }] : [one];
}

const MAKERS = {
  contribute: (s: Scene) =>
    mine(s, 'PhalaStakePool.contribute', { pid: s.pid, amount: sized(s.action, s.action.flag ? free(s) : 9000n * PHA) }),
  withdraw: (s: Scene) =>
    mine(s, 'PhalaStakePool.withdraw', { pid: s.pid, shares: sized(s.action, s.lab.stakerOrNull(s.pid, s.who)?.shares ?? PHA) }),
  start: (s: Scene) =>
    owners(s, 'start_mining', { worker: s.worker, stake: s.action.flag ? 3200n * PHA + BigInt(s.action.other) : stakeOf(s) }),
  stop: (s: Scene) => owners(s, 'stop_mining', { worker: s.worker }),
  restart: (s: Scene) => owners(s, 'restart_mining', { worker: s.worker, stake: sized(s.action, total(s)) }),
  reclaim: (s: Scene) => mine(s, 'PhalaStakePool.reclaim_pool_worker', { pid: s.pid, worker: s.worker }),
  claim: (s: Scene) =>
    mine(
      s,
      at(['PhalaStakePool.claim_rewards', 'PhalaStakePool.claim_owner_rewards', 'PhalaStakePool.claim_staker_rewards'], s.action.other),
      { pid: s.pid, target: anyone(s) },
    ),
  cap: (s: Scene) => owners(s, 'set_cap', { cap: sized(s.action, total(s) * 2n) }),
  commission: (s: Scene) => owners(s, 'set_payout_pref', { payout_commission: (s.action.other * 7919) % 1_000_001 }),
  whitelist: (s: Scene) => owners(s, s.action.flag ? 'add_staker_to_whitelist' : 'remove_staker_from_whitelist', { staker: anyone(s) }),
  addWorker: (s: Scene) => owners(s, 'add_worker', { pubkey: s.worker }),
  removeWorker: (s: Scene) => owners(s, 'remove_worker', { worker: s.worker }),
  reconcile: (s: Scene) => mine(s, 'PhalaStakePool.reconcile_withdraw_queue', { pid: s.pid, account: anyone(s) }),
  unbind: (s: Scene) => mine(s, 'PhalaMining.unbind', { miner: s.lab.minerOf(s.pid, s.worker) }),
  settle: (s: Scene) => gatekeeper(s, { settle: settlement(s) }),
  responsive: (s: Scene) => gatekeeper(s, s.action.flag ? { offline: [s.worker] } : { recovered_to_online: [s.worker] }),
  assignReward: (s: Scene) => root('PhalaStakePool.force_assign_reward', { reward_arr: [[s.pid, sized(s.action, 100n * PHA)]] }),
  miningEnable: (s: Scene) => root('PhalaStakePool.set_mining_enable', { enable: s.action.other % 4 !== 0 }),
  coolDown: (s: Scene) => root('PhalaMining.set_cool_down_expiration', { period: BigInt(s.action.other) }),
  transfer: (s: Scene) =>
    mine(s, s.action.flag ? 'Balances.transfer' : 'Balances.transfer_keep_alive', { dest: id(anyone(s)), value: sized(s.action, free(s)) }),
  transferAll: (s: Scene) =>
    [signedBy(at(POOR, s.action.who)), runtimeCall('Balances.transfer_all', { dest: id(anyone(s)), keep_alive: s.action.flag })] as const,
  setBalance: (s: Scene) =>
    root('Balances.set_balance', {
      who: id(accountOf(at(POOR, s.action.who))),
      new_free: sized(s.action, 100n * PHA) % (1n << 100n),
      new_reserved: 0n,
    }),
  forceTransfer: (s: Scene) =>
    root('Balances.force_transfer', { source: id(accountOf(s.who)), dest: id(anyone(s)), value: sized(s.action, free(s)) }),
  /** Root's calls without its origin. */
  pretend: (s: Scene) => mine(s, 'PhalaStakePool.set_mining_enable', { enable: false }),
} satisfies Record<string, (scene: Scene) => Made>;

/** The call an action means on the state it meets. */
export function makeCall(lab: Lab, action: Action): DirectCall {
  const pid = BigInt(action.pid);
  const worker = action.other % 5 === 0 ? workerAt(action.worker) : workerAt(2 * action.pid + (action.worker % 2));
  const [origin, call] = MAKERS[action.kind]({ lab, action, who: at(STAKERS, action.who), pid, worker });
  return { origin, call };
}

const OFTEN: readonly Action['kind'][] = [
  'contribute',
  'contribute',
  'contribute',
  'withdraw',
  'withdraw',
  'withdraw',
  'start',
  'start',
  'reclaim',
  'settle',
];
const kinds = [...(Object.keys(MAKERS) as Action['kind'][]), ...OFTEN];

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat({ max: STAKERS.length - 1 }),
  pid: fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.constant(9) }),
  worker: fc.nat({ max: WORKERS - 1 }),
  other: fc.nat({ max: 1200 }),
  amount: fc.oneof(
    { weight: 1, arbitrary: fc.record({ edge: fc.constantFrom(...EDGES) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        share: fc.constantFrom(1, 100, 333, 500, 777, 999, 1000),
        off: fc.constantFrom(0, 0, 0, 1, -1, -500, -1000, -1001),
      }),
    },
  ),
  flag: fc.boolean(),
});

/** Calls with jumps of time (seconds) between them. */
export const sequence = (length: number) =>
  fc.array(
    fc.oneof({ weight: 9, arbitrary: action }, { weight: 1, arbitrary: fc.record({ wait: fc.constantFrom(12, 600, 3601, 604_800) }) }),
    {
      minLength: length / 2,
      maxLength: length,
    },
  );
