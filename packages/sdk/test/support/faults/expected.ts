import type { Verb } from '../../../src/index.js';
import type { Event, Included } from './truth.js';

type Fields = Readonly<Record<string, unknown>>;
const number = (value: unknown): bigint => BigInt(value as number | string);
const last = ({ events }: Included, id: string): Event | undefined => events.findLast((event) => event.id === id);
const field = (included: Included, id: string, at: number): unknown => {
  const event = last(included, id);
  if (!event) throw new Error(`the chain has no event ${id}`);
  return event.fields[at];
};
const pool = (name: string): string => `phalaStakePool.${name}`;

/** Fields of a result that are read from events, as polkadot-js reads these. */
const READ: { readonly [V in Verb]?: (included: Included) => Fields } = {
  createPool: (included) => ({ pid: number(field(included, pool('PoolCreated'), 1)) }),
  setPayoutPref: (included) => ({ commission: Number(field(included, pool('PoolCommissionSet'), 1)) }),
  setCap: (included) => ({ cap: number(field(included, pool('PoolCapacitySet'), 1)) }),
  whitelistAdd: (included) => ({ whitelistCreated: last(included, pool('PoolWhitelistCreated')) !== undefined }),
  whitelistRemove: (included) => ({ whitelistDeleted: last(included, pool('PoolWhitelistDeleted')) !== undefined }),
  removeWorker: (included) => ({ stopped: last(included, 'phalaMining.MinerStopped') !== undefined }),
  contribute: (included) => ({
    amount: number(field(included, pool('Contribution'), 2)),
    shares: number(field(included, pool('Contribution'), 3)),
  }),
  withdraw: (included) => ({
    paid: number(last(included, pool('Withdrawal'))?.fields[2] ?? 0),
    queuedShares: number(last(included, pool('WithdrawalQueued'))?.fields[2] ?? 0),
  }),
  claimRewards: (included) => ({ amount: number(field(included, pool('RewardsWithdrawn'), 2)) }),
  reclaimWorker: (included) => ({
    slashed: number(field(included, 'phalaMining.MinerReclaimed', 2)),
    returned: number(field(included, 'phalaMining.MinerReclaimed', 1)) - number(field(included, 'phalaMining.MinerReclaimed', 2)),
  }),
};
/** Fields of the input that a result repeats. */
const ECHOED = ['pid', 'worker', 'staker', 'target', 'account', 'stake'];

/** What the typed result of a verb must hold. */
export const expectedResult = (verb: Verb, input: Fields, included: Included): Fields => ({
  ...Object.fromEntries(Object.entries(input).filter(([name]) => ECHOED.includes(name))),
  ...READ[verb]?.(included),
});
