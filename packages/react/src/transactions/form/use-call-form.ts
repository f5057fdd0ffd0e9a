import type { Client } from '@stakepool-kit/sdk';
import type { Planck } from '@stakepool-kit/sdk/rules';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLiveQueries } from '../../data/live-queries';
import { useBalance } from '../../data/queries';
import { useClient, useConnectionState } from '../../provider/context';
import { type Trouble, troubleOf } from '../../ui/problem';
import { type Account, keyOf, useAccount } from '../../wallet/accounts';
import type { CallDeed } from '../calls';
import { extrinsicOf } from '../deeds';
import { feeOfCall } from '../fee-of-call';
import type { Reason } from '../problems/describe';
import { useSubmissions } from '../submissions';
import { focusReason } from './focus-reason';
import { inputKey } from './use-check';
import { useSubmitted } from './use-submitted';
import type { FormState } from './use-transaction-form';

interface CallFormOptions {
  /** `null` while the fields do not hold a complete call. */
  readonly deed: CallDeed | null;
  /** Why the chain would refuse it. */
  readonly problems: readonly Reason[];
  /** Why what was typed cannot be used. */
  readonly trouble?: Trouble | null;
  /** Planck that the account has to reserve more for it. */
  readonly deposit?: Planck | undefined;
  readonly onDone?: (() => void) | undefined;
}

const feeOf = async (client: Client, deed: CallDeed, account: Account): Promise<Planck> =>
  feeOfCall(client, await extrinsicOf(client, deed), account);

/** What a form needs that submits a call which is no verb: its fee, what it cannot pay, and then the progress. */
export function useCallForm({ deed, problems, trouble = null, deposit = 0n, onDone }: CallFormOptions): FormState {
  const client = useClient();
  const live = useLiveQueries();
  const account = useAccount();
  const connected = useConnectionState().status === 'connected';
  const submissions = useSubmissions();
  const { id, begin, ...submitted } = useSubmitted(onDone);
  const reasonsRef = useRef<HTMLDivElement>(null);
  const ask = deed !== null && account !== null && id === null;
  const query = useQuery<Planck, Error>(
    {
      queryKey: live.keyOf(['call-fee', inputKey(deed), account ? keyOf(account) : '']),
      queryFn: ask ? () => feeOf(client, deed, account) : skipToken,
      retry: false,
    },
    live.queryClient,
  );
  const fee = query.data ?? null;
  const ownFee = account?.by ? 0n : fee;
  const balance = useBalance(account?.id ?? null).data?.value;
  const payable = balance === undefined ? null : balance.free - balance.locked - (ownFee ?? 0n);
  const lacks = account !== null && payable !== null && deposit > payable;
  const params = lacks && { account: account.id, deposit, payable: payable > 0n ? payable : 0n, missing: deposit - payable };
  const all = params ? [...problems, { code: 'balances.InsufficientBalance', params }] : problems;
  const found = trouble ?? (query.error && troubleOf(query.error));
  const status = !ask ? 'idle' : all.length > 0 || found !== null ? 'refused' : fee === null || payable === null ? 'checking' : 'ok';
  const canSubmit = status === 'ok' && connected;
  return {
    ...submitted,
    status,
    problems: all,
    warnings: [],
    toConfirm: [],
    confirmed: false,
    setConfirmed: () => {},
    trouble: found,
    fee,
    ownFee,
    account,
    connected,
    canSubmit,
    submit: () => {
      if (canSubmit && deed !== null && account !== null) begin(submissions.submitCall(deed, account));
      else focusReason(reasonsRef.current, found?.field);
    },
    reasonsRef,
  };
}
