import { parseWorkerKeys } from '@stakepool-kit/sdk/advice';
import type { Pool, PoolId, RegisteredWorker, WorkerKey } from '@stakepool-kit/sdk/rules';
import { useMemo, useState } from 'react';
import { useMyPools, useUnassigned } from '../../data/queries';
import { useAccount } from '../../wallet/accounts';
import { keysOfText } from './keys-of-text';

/** Which workers are to be added, and to which pool. */
export interface KeyChoice {
  /** The user's pools to choose from; `null` when the pool is given. */
  readonly pools: readonly Pool[] | null;
  readonly pid: PoolId | null;
  setPid(pid: PoolId | null): void;
  readonly pasted: string;
  setPasted(text: string): void;
  /** Takes the keys of a text or CSV file. */
  readFile(file: File): Promise<void>;
  /** Registered with the user as operator, and in no pool. */
  readonly waiting: readonly RegisteredWorker[];
  readonly picked: ReadonlySet<WorkerKey>;
  /** Those that are shown as `waiting`: one of them, or all or none. */
  pick(workers: readonly WorkerKey[], yes: boolean): void;
  /** All keys, for `client.fleet.plan.add`; empty while there are none, or when they are too many. */
  readonly text: string;
  /** More than a plan takes. */
  readonly tooMany: boolean;
}

interface Given {
  readonly pid?: PoolId | null | undefined;
  readonly keys?: string | undefined;
}

export function useKeyChoice(active: boolean, { pid: given = null, keys = '' }: Given): KeyChoice {
  const account = useAccount()?.id ?? null;
  const [chosen, setPid] = useState<PoolId | null>(null);
  const [pasted, setPasted] = useState(keys);
  const [picked, setPicked] = useState<ReadonlySet<WorkerKey>>(new Set());
  const pools = useMyPools(active && given === null ? account : null).data?.value ?? [];
  const waiting = useUnassigned(active ? account : null).data?.value ?? [];
  const text = useMemo(() => [keysOfText(pasted), ...picked].filter(Boolean).join('\n'), [pasted, picked]);
  const { verdict } = useMemo(() => parseWorkerKeys(text), [text]);
  return {
    pools: given === null ? pools : null,
    pid: given ?? chosen ?? (pools.length === 1 ? (pools[0]?.pid ?? null) : null),
    setPid,
    pasted,
    setPasted,
    readFile: async (file) => setPasted(await file.text()),
    waiting,
    picked,
    pick: (workers, yes) => {
      const next = new Set(picked);
      for (const worker of workers)
        if (yes) next.add(worker);
        else next.delete(worker);
      setPicked(next);
    },
    text: verdict === 'ok' ? text : '',
    tooMany: verdict === 'tooMany',
  };
}
