import { type ForceStop, type ForecastInput, type ReclaimNow, type WithdrawForecast, whatIf } from '@stakepool-kit/sdk/advice';
import type { Planck, PoolId, UnixSeconds, WorkerKey } from '@stakepool-kit/sdk/rules';
import type { DialogRequest } from '../../dialogs/context';

/** What is left after a way was taken. */
export interface After {
  readonly forceStop: ForceStop | null;
  /** When the last request is paid; `null` when something stays unpaid. */
  readonly paidBy: UnixSeconds | null;
  /** That is in the block of the change. */
  readonly atOnce: boolean;
}

/** One thing that can be done about a queue, without words; `request` opens the dialog that does it. */
export type Way =
  | {
      readonly kind: 'contribute';
      readonly amount: Planck;
      readonly fitsCap: boolean;
      readonly by: UnixSeconds;
      /** Workers that go on mining. */
      readonly workers: number;
      readonly after: After | null;
      readonly request: DialogRequest;
    }
  | {
      readonly kind: 'stop';
      readonly workers: readonly WorkerKey[];
      readonly stake: Planck;
      readonly leastStake: boolean;
      readonly by: UnixSeconds;
      readonly after: After | null;
      /** One per worker. */
      readonly requests: readonly { readonly worker: WorkerKey; readonly request: DialogRequest }[];
    }
  | {
      readonly kind: 'reclaim';
      readonly worker: WorkerKey;
      readonly stake: Planck;
      /** What goes to the queue at once, planck. */
      readonly paid: Planck;
      readonly pays: ReclaimNow['pays'];
      readonly request: DialogRequest;
    }
  | { readonly kind: 'nothing'; readonly at: UnixSeconds; readonly workers: number; readonly stake: Planck; readonly until: UnixSeconds };

export type WayKind = Way['kind'];

/** When all requests are paid; `null` when one is not, or there is none. */
export const paidBy = (requests: readonly { readonly paidInFullAt: UnixSeconds | null }[]): UnixSeconds | null =>
  requests.reduce<UnixSeconds | null>(
    (last, { paidInFullAt }, i) =>
      paidInFullAt === null ? null : i === 0 ? paidInFullAt : last === null ? null : Math.max(last, paidInFullAt),
    null,
  );

function afterOf(input: ForecastInput, change: Parameters<typeof whatIf>[1][number]): After | null {
  const result = whatIf(input, [change]);
  if (result.unsure !== null) return null;
  const by = paidBy(result.requests);
  return { forceStop: result.forceStop, paidBy: by, atOnce: by !== null && by <= input.now + (2 * input.blockTime) / 1000 };
}

/** Rounded up to hundredths of the unit, as it is shown: nobody types twelve decimals. */
function roundUp(amount: Planck, decimals: number): Planck {
  const step = 10n ** BigInt(Math.max(0, decimals - 2));
  return ((amount + step - 1n) / step) * step;
}

/**
 * The ways to avoid a force-stop, the least of each, and last what happens without.
 * @param decimals of the chain's unit
 */
export function waysOf(pid: PoolId, input: ForecastInput, { actions, forceStop }: WithdrawForecast, decimals: number): readonly Way[] {
  const ways: Way[] = [];
  if (actions?.contribute && forceStop) {
    const { fitsCap } = actions.contribute;
    const amount = roundUp(actions.contribute.amount, decimals);
    const request: DialogRequest = { kind: 'stake', pid, tab: 'contribute', amount };
    const after = afterOf(input, { kind: 'contribute', amount });
    ways.push({ kind: 'contribute', amount, fitsCap, by: forceStop.at, workers: forceStop.workers.length, after, request });
  }
  if (actions?.stopWorkers) {
    const { workers, stake, leastStake, by } = actions.stopWorkers;
    const requests = workers.map((worker) => ({ worker, request: { kind: 'stop', pid, worker } satisfies DialogRequest }));
    ways.push({ kind: 'stop', workers, stake, leastStake, by, after: afterOf(input, { kind: 'stop', workers }), requests });
  }
  for (const { worker, stake, pays } of actions?.reclaimNow ?? []) {
    const paid = pays.reduce((sum, { amount }) => sum + amount, 0n);
    ways.push({ kind: 'reclaim', worker, stake, paid, pays, request: { kind: 'reclaim', pid, worker } });
  }
  if (forceStop) {
    const { at, workers, stakeStopped, blockTime } = forceStop;
    ways.push({ kind: 'nothing', at, workers: workers.length, stake: stakeStopped, until: blockTime + input.coolDownPeriod });
  }
  return ways;
}
