import type { FleetResult, LoadedPlan } from '@stakepool-kit/sdk';
import type { FleetVerb } from '@stakepool-kit/sdk/advice';
import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWorkersOf } from '../../data/queries';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { useConnectionState } from '../../provider/context';
import { type FleetProgress, fleetProgressOf } from '../../transactions/progress';
import { type FleetSubmission, useFleetSubmission, useSubmissions } from '../../transactions/submissions';
import type { Trouble } from '../../ui/problem';
import { type Account, useAccount } from '../../wallet/accounts';
import { type KeyChoice, useKeyChoice } from './key-choice';
import type { FleetChoice, FleetSubject } from './load-plan';
import { countRows, type FleetFilter, type FleetRowView, filterOf, rowsOf } from './rows';
import { useFleetPlan } from './use-fleet-plan';

/** How stake is given: Smin, as much as there is up to Smax, what is free shared evenly, or the same for all. */
export type StakeStrategyName = 'minimum' | 'maximum' | 'evenSplit' | 'stake';
export const STAKE_STRATEGIES: readonly StakeStrategyName[] = ['minimum', 'evenSplit', 'maximum', 'stake'];

export interface FleetDialogOptions {
  readonly verb: FleetVerb;
  /** Of every verb but `addWorker` and `claimRewards`. */
  readonly workers?: readonly FleetSubject[] | undefined;
  /** Of `addWorker`: into which pool; the user chooses when left out. */
  readonly pid?: PoolId | null | undefined;
  /** Of `addWorker`: text to begin with. */
  readonly keys?: string | undefined;
  /** Of `claimRewards`: from which pools; all of the user's when left out. */
  readonly pids?: readonly PoolId[] | undefined;
  /** Called whenever a run has ended, also one that was stopped. */
  readonly onDone?: ((result: FleetResult) => void) | undefined;
}

export interface FleetDialogState {
  readonly verb: FleetVerb;
  readonly account: Account | null;
  readonly connected: boolean;
  /** Of starting and changing stake; `null` for other verbs. */
  readonly stake: {
    readonly strategy: StakeStrategyName;
    setStrategy(strategy: StakeStrategyName): void;
    /** Of strategy `stake`. */
    readonly amount: AmountInputState;
  } | null;
  /** Of adding; `null` for other verbs. */
  readonly keys: KeyChoice | null;
  /** Workers that are not asked about, because they cool down and a removal would put their stake out of sight. */
  readonly leftOut: number;
  readonly plan: LoadedPlan | null;
  readonly planning: boolean;
  readonly trouble: Trouble | null;
  /** Rows within the filter. */
  readonly rows: readonly FleetRowView[];
  readonly counts: Readonly<Record<FleetFilter, number>>;
  readonly filter: FleetFilter;
  setFilter(filter: FleetFilter): void;
  /** Makes the plan again from the newest block. */
  refresh(): void;
  readonly canRun: boolean;
  /** Asks for the signatures, one for each transaction. It goes on when the dialog closes. */
  start(): void;
  /** What is being or was carried out; `null` before. */
  readonly run: FleetSubmission | null;
  readonly progress: FleetProgress | null;
  /** No more transactions are sent; one that is signed goes on. */
  abort(): void;
  /** Goes on after a stop, and tries again what failed. */
  retry(): void;
  /** Back to the plan, made anew. */
  again(): void;
}

const withStake = (verb: FleetVerb): verb is 'startMining' | 'changeStake' => verb === 'startMining' || verb === 'changeStake';
const NO_WORKERS: readonly FleetSubject[] = [];

/** Those that may be removed: one that cools down would take its stake out of sight. `null` while that is not known. */
function useRemovable(verb: FleetVerb, workers: readonly FleetSubject[]): readonly FleetSubject[] | null {
  const pids = useMemo(() => [...new Set(workers.map(({ pid }) => String(pid)))], [workers]);
  const known = useWorkersOf(verb === 'removeWorker' ? pids : null).data?.value;
  return useMemo(() => {
    if (verb !== 'removeWorker') return workers;
    if (known === undefined) return null;
    const cooling = new Set(known.flatMap(({ pid, worker, state }) => (state === 'CoolingDown' ? [`${pid}/${worker}`] : [])));
    return workers.filter(({ pid, worker }) => !cooling.has(`${pid}/${worker}`));
  }, [verb, workers, known]);
}

/** Plans one verb for many workers or pools, shows a verdict for each, and carries the plan out in as few signatures as it takes. */
export function useFleetDialog(options: FleetDialogOptions): FleetDialogState {
  const { verb, workers = NO_WORKERS, pids, onDone } = options;
  const account = useAccount();
  const connected = useConnectionState().status === 'connected';
  const submissions = useSubmissions();
  const [id, setId] = useState<number | null>(null);
  const run = useFleetSubmission(id);
  const [strategy, setStrategy] = useState<StakeStrategyName>('minimum');
  const [filter, setFilter] = useState<FleetFilter>('all');
  const amount = useAmountInput({});
  const keys = useKeyChoice(verb === 'addWorker', options);
  const subjects = useRemovable(verb, workers);

  const choice = ((): FleetChoice | null => {
    if (verb === 'addWorker') return keys.pid === null || keys.text === '' ? null : { verb, pid: keys.pid, keys: keys.text };
    if (verb === 'claimRewards') return { verb, pids: pids ?? null };
    if (subjects === null || subjects.length === 0) return null;
    if (!withStake(verb)) return { verb, workers: subjects };
    if (strategy !== 'stake') return { verb, workers: subjects, strategy };
    return amount.value === null ? null : { verb, workers: subjects, strategy: { stake: amount.value } };
  })();
  const planned = useFleetPlan(id === null ? choice : null);
  const plan = run?.plan ?? planned.plan;
  const ended = run !== null && run.result !== null;
  const results = run?.results ?? null;
  const rows = useMemo(() => (plan === null ? [] : rowsOf(plan, results && { results, ended })), [plan, results, ended]);
  const counts = useMemo(() => countRows(rows), [rows]);

  useEffect(() => (id === null ? undefined : submissions.inDialog(id)), [id, submissions]);
  const done = useRef(onDone);
  done.current = onDone;
  const result = run?.result ?? null;
  useEffect(() => {
    if (result !== null) done.current?.(result);
  }, [result]);

  const canRun = id === null && plan !== null && !planned.planning && plan.summary.go > 0 && account !== null && connected;
  return {
    verb,
    account,
    connected,
    stake: withStake(verb) ? { strategy, setStrategy, amount } : null,
    keys: verb === 'addWorker' ? keys : null,
    leftOut: subjects === null ? 0 : workers.length - subjects.length,
    plan,
    planning: planned.planning,
    trouble: (strategy === 'stake' ? amount.trouble : null) ?? planned.trouble,
    rows: useMemo(() => (filter === 'all' ? rows : rows.filter(({ status }) => filterOf(status) === filter)), [rows, filter]),
    counts,
    filter,
    setFilter,
    refresh: planned.refresh,
    canRun,
    start: () => {
      if (!canRun || plan === null || account === null) return;
      setFilter('all');
      setId(submissions.run(plan, account));
    },
    run,
    progress: run && fleetProgressOf(run),
    abort: () => {
      if (id !== null) submissions.cancel(id);
    },
    retry: () => {
      if (id !== null) submissions.goOn(id, { retryFailed: true });
    },
    again: () => {
      if (id !== null) submissions.dismiss(id);
      setId(null);
      setFilter('all');
    },
  };
}
