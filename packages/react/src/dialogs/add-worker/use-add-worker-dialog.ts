import type { VerbResult } from '@stakepool-kit/sdk';
import {
  type AccountId,
  type Pool,
  type PoolId,
  type PoolIdInput,
  poolId,
  type RegisteredWorker,
  type WorkerKey,
} from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { useMyPools, useUnassigned } from '../../data/queries';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';
import type { Trouble } from '../../ui/problem';
import { useAccount } from '../../wallet/accounts';
import { readKey } from './read-key';

export interface AddWorkerDialogOptions {
  /** Left out or `null`: the user chooses one of their pools. */
  readonly pid?: PoolIdInput | null | undefined;
  /** Filled in at the start. */
  readonly worker?: WorkerKey | string | undefined;
  /** Called when it is in the pool. */
  readonly onDone?: ((result: VerbResult<'addWorker'>) => void) | undefined;
}

export interface AddWorkerDialogState {
  /** The user's pools to choose from; `null` when the pool is given. */
  readonly pools: readonly Pool[] | null;
  /** Whether `pools` is the answer already. */
  readonly poolsKnown: boolean;
  readonly pid: PoolId | null;
  setPid(pid: PoolId | null): void;
  readonly text: string;
  setText(text: string): void;
  readonly key: WorkerKey | null;
  /** Why the text is no key. */
  readonly trouble: Trouble | null;
  /** Registered with the user as operator, and in no pool. */
  readonly waiting: readonly RegisteredWorker[];
  readonly account: AccountId | null;
  readonly form: TransactionFormState;
}

/** Puts a worker into a pool. Its operator, who has to be the pool's owner too, does it. */
export function useAddWorkerDialog({ pid: wanted = null, worker, onDone }: AddWorkerDialogOptions): AddWorkerDialogState {
  const given = wanted === null ? null : poolId(wanted);
  const account = useAccount()?.id ?? null;
  const [text, setText] = useState<string>(worker ?? '');
  const [chosen, setPid] = useState<PoolId | null>(null);
  const { key, trouble } = useMemo(() => readKey(text), [text]);
  const mine = useMyPools(given === null ? account : null).data?.value;
  const waiting = useUnassigned(account).data?.value ?? [];
  const only = mine?.length === 1 ? (mine[0]?.pid ?? null) : null;
  const pid = given ?? chosen ?? only;
  const input = key === null || pid === null ? null : { pid, worker: key };
  const form = useTransactionForm({ verb: 'addWorker', input, trouble, onDone });
  return {
    pools: given === null ? (mine ?? []) : null,
    poolsKnown: given !== null || mine !== undefined,
    pid,
    setPid,
    text,
    setText,
    key,
    trouble,
    waiting,
    account,
    form,
  };
}
