import { warnWithdraw } from '../../advice/warnings/index.js';
import { poolId } from '../../model/ids.js';
import type { Planck, PoolId, Shares } from '../../model/types.js';
import { checkWithdraw } from '../../rules/preflight/withdraw.js';
import { sharesForContribution, sharesForWithdrawal, stakeValue } from '../../rules/shares.js';
import { readInput, u128 } from '../input.js';
import { defineVerb, type InputContext } from '../verb.js';

/** The chain takes shares. An amount above the stake's value stays above it, so that preflight and chain refuse it. */
async function toShares(pid: PoolId, wanted: Planck | 'all', { session, needSigner }: InputContext): Promise<Shares> {
  const [pool, staker] = await Promise.all([session.one('pool', pid), session.one('staker', pid, needSigner())]);
  if (wanted === 'all') return staker?.shares ?? 0n;
  if (pool === null) return wanted;
  if (staker === null || wanted > stakeValue(pool, staker)) return sharesForContribution(pool, wanted);
  return sharesForWithdrawal(pool, wanted, staker.shares);
}

export const withdraw = defineVerb('withdraw', {
  args: async (input, context) => {
    if ('shares' in input) return readInput({ pid: () => poolId(input.pid), shares: () => u128('shares', input.shares) });
    const { pid, amount } = readInput({
      pid: () => poolId(input.pid),
      amount: () => (input.amount === 'all' ? input.amount : u128('amount', input.amount)),
    });
    return { pid, shares: await toShares(pid, amount, context) };
  },
  params: ({ pid, shares }) => [pid, shares],
  check: checkWithdraw,
  facts: { pool: true, staker: true },
  warn: warnWithdraw,
  warnFacts: { pool: true, staker: true },
  outcome: (events, { pid }, signer) => {
    const isMine = ([, user]: readonly unknown[]) => user === signer;
    const paid = events.find('PhalaStakePool', 'Withdrawal', isMine)?.[2] as bigint | undefined;
    const queued = events.find('PhalaStakePool', 'WithdrawalQueued', isMine)?.[2] as bigint | undefined;
    return { pid, paid: paid ?? 0n, queuedShares: queued ?? 0n };
  },
});
