import type { VerbInput } from '@stakepool-kit/sdk';
import { type FixedBits, type Planck, type Shares, sharePrice, sharesForWithdrawal } from '@stakepool-kit/sdk/rules';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import { previewWithdrawal, type QueuedRequest, queuedRequest, type WithdrawPreview } from './preview';
import type { StakeFormOptions } from './use-contribute';

export interface WithdrawState {
  readonly form: TransactionFormState;
  /** Max asks all shares back. */
  readonly amount: AmountInputState;
  /** What the stake is worth; `null` while unknown. */
  readonly worth: Planck | null;
  /** All the account holds. */
  readonly held: Shares;
  readonly price: FixedBits | null;
  /** Shares that the amount asks back; `null` without an amount, or for more than the stake is worth. */
  readonly shares: Shares | null;
  /** All shares are asked back, whatever they are worth when the transaction is in its block. */
  readonly everything: boolean;
  /** The request that waits already. */
  readonly queued: QueuedRequest | null;
  readonly preview: WithdrawPreview | null;
  /** Seconds a request may wait before all workers of the pool are stopped; `null` while unknown. */
  readonly gracePeriod: number | null;
  /** Seconds a stopped worker's stake stays locked; `null` while unknown. */
  readonly coolDown: number | null;
  /** Workers that mine or are unresponsive: all of them would stop. */
  readonly running: number;
}

/** The Withdraw form. A request that waits already stands in the field at first. */
export function useWithdraw({ pid, facts, active, onDone }: StakeFormOptions<'withdraw'>): WithdrawState {
  const { input, user, staker, worth } = facts;
  const amount = useAmountInput();
  const { value, set } = amount;
  const [maxed, setMaxed] = useState<Planck | null>(null);
  const pool = input?.pool ?? null;
  const queued = useMemo(() => (input === null || user === null ? null : queuedRequest(input, user)), [input, user]);

  const filledFor = useRef<string | null>(null);
  const queuedAmount = queued?.amount ?? null;
  useEffect(() => {
    if (user === null || pool === null || filledFor.current === user) return;
    filledFor.current = user;
    if (queuedAmount !== null) set(queuedAmount);
  }, [user, pool, queuedAmount, set]);

  const everything = value !== null && value > 0n && (value === worth || value === maxed);
  const asked = (): VerbInput['withdraw'] | null => {
    if (value === null) return null;
    if (everything) return { pid, amount: 'all' };
    return queued !== null && value === queued.amount ? { pid, shares: queued.shares } : { pid, amount: value };
  };
  const shares = (): Shares | null => {
    if (value === null || pool === null || staker === null || worth === null) return null;
    if (everything) return staker.shares;
    if (queued !== null && value === queued.amount) return queued.shares;
    return value > worth ? null : sharesForWithdrawal(pool, value, staker.shares);
  };
  const form = useTransactionForm({
    verb: 'withdraw',
    input: active ? asked() : null,
    trouble: active ? amount.trouble : null,
    onDone,
  });
  const wanted = shares();
  const withdrawAll = (amount: Planck) => {
    setMaxed(amount);
    set(amount);
  };
  const preview = useMemo(
    () => (input === null || staker === null || wanted === null ? null : previewWithdrawal(input, staker, wanted)),
    [input, staker, wanted],
  );
  return {
    form,
    amount: { ...amount, setMax: worth !== null && worth > 0n ? () => withdrawAll(worth) : null },
    worth,
    held: staker?.shares ?? 0n,
    price: pool && sharePrice(pool),
    shares: wanted,
    everything,
    queued,
    preview,
    gracePeriod: input?.gracePeriod ?? null,
    coolDown: input?.coolDownPeriod ?? null,
    running: input?.workers.filter(({ state }) => state === 'Mining' || state === 'Unresponsive').length ?? 0,
  };
}
