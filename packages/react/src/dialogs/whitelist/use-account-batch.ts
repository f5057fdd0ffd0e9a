import type { Client, Submission as SdkSubmission, SendResult, TransactionStatus } from '@stakepool-kit/sdk';
import type { AccountId, Planck, PoolId } from '@stakepool-kit/sdk/rules';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLiveQueries } from '../../data/live-queries';
import { useClient, useSettings } from '../../provider/context';
import { feeOfCall } from '../../transactions/fee-of-call';
import { type Progress, progressOf, reachedBy, stepOf } from '../../transactions/progress';
import { type Account, keyOf, useAccount } from '../../wallet/accounts';

export interface BatchChoice {
  readonly verb: 'whitelistAdd' | 'whitelistRemove';
  readonly pid: PoolId;
  readonly stakers: readonly AccountId[];
}

/** What became of one account's call. */
type BatchOutcome = 'succeeded' | 'failed' | 'notReached';

/** Several accounts in one transaction. */
export interface AccountBatch {
  /** Of the whole transaction, planck; `null` while it is not known. */
  readonly fee: Planck | null;
  start(): void;
  /** `null` before it was started. */
  readonly progress: Progress | null;
  readonly status: TransactionStatus<SendResult> | null;
  readonly error: unknown;
  /** What was started. */
  readonly started: BatchChoice | null;
  /** By account, once it is in a block. */
  readonly outcomes: ReadonlyMap<AccountId, BatchOutcome>;
  /** Back to the fields. */
  reset(): void;
}

async function batchOf(client: Client, { verb, pid, stakers }: BatchChoice) {
  const { tx } = await client.api();
  const { addStakerToWhitelist, removeStakerFromWhitelist } = tx.phalaStakePool;
  const call = verb === 'whitelistAdd' ? addStakerToWhitelist : removeStakerFromWhitelist;
  return tx.utility.forceBatch(stakers.map((staker) => call(pid, staker)));
}

async function feeOf(client: Client, choice: BatchChoice, account: Account): Promise<Planck> {
  return feeOfCall(client, await batchOf(client, choice), account);
}

type Call = SendResult['call'];

/** The batch within the call of a proxy; a batch has several items. */
const batchIn = (call: Call): Call => {
  const [only, ...more] = call.items;
  return only === undefined || more.length > 0 ? call : batchIn(only);
};

/** What became of each account's call, by the account. */
export function outcomesOf(
  choice: Pick<BatchChoice, 'stakers'> | null,
  status: TransactionStatus<SendResult> | null,
): ReadonlyMap<AccountId, BatchOutcome> {
  const call = status === null ? null : 'result' in status ? status.result.call : 'call' in status ? status.call : null;
  const items = call === null ? null : batchIn(call).items;
  const pairs = items === null ? [] : (choice?.stakers ?? []).map((staker, i) => [staker, items[i]?.status] as const);
  return new Map(pairs.map(([staker, found]) => [staker, found === 'succeeded' || found === 'failed' ? found : 'notReached']));
}

interface Run {
  readonly choice: BatchChoice;
  readonly status: TransactionStatus<SendResult> | null;
  readonly times: readonly (number | null)[];
  readonly error: unknown;
}

/** Adds or removes several accounts with one signature. `null` while there are not several. */
export function useAccountBatch(choice: BatchChoice | null, onDone?: () => void): AccountBatch {
  const client = useClient();
  const live = useLiveQueries();
  const { clock } = useSettings();
  const account = useAccount();
  const [run, setRun] = useState<Run | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const ask = choice !== null && account !== null && run === null;
  const fee = useQuery<Planck, Error>(
    {
      queryKey: live.keyOf(['batch-fee', account ? keyOf(account) : '', choice?.verb ?? '', String(choice?.stakers.length ?? 0)]),
      queryFn: ask ? () => feeOf(client, choice, account) : skipToken,
      retry: false,
    },
    live.queryClient,
  );

  const follow = (started: SdkSubmission<SendResult>) => {
    const take = (status: TransactionStatus<SendResult>) => {
      if (!mounted.current) return;
      setRun((last) => last && { ...last, status, times: reachedBy(last.times, stepOf(status), status.kind === 'finalized', clock.now()) });
    };
    started.subscribe(take);
    take(started.status);
    return started.until('inBlock').then(() => onDone?.());
  };
  return {
    fee: fee.data ?? null,
    start: () => {
      if (choice === null || account === null) return;
      setRun({ choice, status: null, times: [null, null, null, null], error: null });
      batchOf(client, choice)
        .then((extrinsic) => follow(client.start(extrinsic, account.signing)))
        .catch((error: unknown) => {
          if (mounted.current) setRun((last) => last && { ...last, error });
        });
    },
    progress: run && progressOf(run),
    status: run?.status ?? null,
    error: run?.error ?? null,
    started: run?.choice ?? null,
    outcomes: outcomesOf(run?.choice ?? null, run?.status ?? null),
    reset: () => setRun(null),
  };
}
