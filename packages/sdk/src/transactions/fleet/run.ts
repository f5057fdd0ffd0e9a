import { type FleetPlan, type FleetVerb, type GoRow, type RowOutcome, remainingRows } from '../../advice/fleet/index.js';
import { toAccount } from '../../chain/account.js';
import { sessionAt } from '../../chain/context.js';
import { BlockedError, TransactionError } from '../../errors/kit-errors.js';
import { StakePoolKitError } from '../../model/error.js';
import type { TransactionContext } from '../context.js';
import { signerId } from '../input.js';
import { errorOf } from '../lifecycle/error-of.js';
import { type About, type LaunchOptions, launch } from '../lifecycle/launch.js';
import type { TransactionStatus } from '../lifecycle/status.js';
import { resolveOrigin, wrapCall } from '../origin/index.js';
import type { CallOutcome } from '../outcome/index.js';
import type { SendResult } from '../types.js';
import { batchOf, cutRows, type Part } from './batch.js';
import { MAX_CALLS } from './plans.js';
import type { FleetResult, RowResult, RunOptions } from './types.js';

type Results = Map<number, RowResult>;

/** What of a transaction's end still leaves it possible that its calls take effect. */
const MAY_STILL_SUCCEED: readonly TransactionStatus<unknown>['kind'][] = ['dropped', 'unknown'];

/** The batch itself, below the proxies around it. */
const carried = (call: CallOutcome, depth: number): CallOutcome => {
  const [only] = call.items;
  return depth === 0 || !only ? call : carried(only, depth - 1);
};

function outcomeOf({ status }: CallOutcome): RowOutcome {
  if (status === 'succeeded' || status === 'failed') return status;
  return 'notReached';
}

/** Writes down what became of each row of one transaction, as of its newest status. */
function note(results: Results, rows: readonly GoRow[], depth: number, status: TransactionStatus<SendResult>): void {
  const txHash = 'txHash' in status ? status.txHash : null;
  const all = (outcome: RowOutcome) => {
    for (const { index } of rows) results.set(index, { outcome, failure: null, txHash });
  };
  if (status.kind === 'inBlock' || status.kind === 'finalized' || status.kind === 'failed') {
    const batch = carried(status.kind === 'failed' ? status.call : status.result.call, depth);
    rows.forEach(({ index }, i) => {
      const item = rows.length === 1 ? batch : batch.items[i];
      if (item) results.set(index, { outcome: outcomeOf(item), failure: item.failure, txHash });
    });
    return;
  }
  if (txHash === null) return;
  all(errorOf(status) === null || MAY_STILL_SUCCEED.includes(status.kind) ? 'sent' : 'notReached');
}

const cancelled = (): TransactionError =>
  new TransactionError({
    code: 'transaction.cancelled',
    what: 'The run was cancelled.',
    why: 'No more transactions are sent.',
    fix: 'Run the plan again with these results as `after` to go on.',
  });

const asError = (error: unknown): StakePoolKitError => {
  if (error instanceof StakePoolKitError) return error;
  throw error;
};

const about: Omit<About<SendResult>, 'origin'> = {
  verb: null,
  args: null,
  outcome: ({ events }, inclusion, _, call) => ({ inclusion, events, call }),
};

/**
 * Carries out a plan: one signature for each transaction, the next when the one before is included. A refusal of one call does
 * not stop the others; a refusal by the signer or the node ends the run, and nothing is lost: give the results as `after`.
 */
export async function runPlan<V extends FleetVerb>(
  context: TransactionContext,
  plan: FleetPlan<V>,
  options: RunOptions,
): Promise<FleetResult> {
  const { after = new Map<number, RowResult>(), retryFailed = false, until = 'inBlock', maxCalls = MAX_CALLS, signal } = options;
  const signer = signerId(options.account);
  const way = resolveOrigin(signer, options.as, (text) => toAccount(text, context.runtime.network.constants.ss58Prefix));
  const results: Results = new Map(after);
  const outcomes = () => new Map([...results].map(([index, { outcome }]) => [index, outcome]));
  const open = () => remainingRows(plan, outcomes());
  for (const { index } of remainingRows(plan, outcomes(), { retryFailed })) results.delete(index);

  const finish = (stoppedBy: StakePoolKitError | null): FleetResult => {
    const complete = plan.rows.every((row) => row.verdict !== 'go' || results.get(row.index)?.outcome === 'succeeded');
    return { results, complete, stoppedBy };
  };

  const send = async ({ rows, calls }: Part<V>, transaction: number): Promise<void> => {
    const build = async () => {
      const session = await sessionAt(context);
      for (const call of [...calls.slice(0, 1), await batchOf(context, calls)]) {
        const { problems } = await wrapCall(context, session, way, call);
        if (problems.length > 0) throw new BlockedError(problems);
      }
      const { extrinsic } = await wrapCall(context, session, way, await batchOf(context, calls));
      return { ...about, origin: way.map(({ to }) => to), extrinsic };
    };
    const onStatus = (status: TransactionStatus<SendResult>) => {
      note(results, rows, way.length, status);
      const indexes = rows.map(({ index }) => index);
      options.onProgress?.({ results: new Map(results), transaction, rows: indexes, status });
    };
    const { account, signer: wallet, tip } = options;
    const launching: LaunchOptions<SendResult> = {
      account,
      onStatus,
      ...(wallet && { signer: wallet }),
      ...(tip !== undefined && { tip }),
      ...(signal && { signal }),
    };
    const submission = launch(context, build, launching);
    await submission.until(until).catch((error) => {
      const { kind } = submission.status;
      if (kind !== 'failed') throw error;
    });
  };

  for (let transaction = 1; open().length > 0; transaction++) {
    if (signal?.aborted) return finish(cancelled());
    const before = open().length;
    try {
      const [part] = await cutRows(context, await sessionAt(context), open(), maxCalls);
      if (part) await send(part, transaction);
    } catch (error) {
      return finish(asError(error));
    }
    // A transaction that failed as a whole leaves its rows as they were: trying it again would do no better.
    if (open().length === before) return finish(failedWhole());
  }
  return finish(null);
}

const failedWhole = (): TransactionError =>
  new TransactionError({
    code: 'transaction.failedWhole',
    what: 'The chain refused the transaction as a whole.',
    why: 'None of its calls was tried.',
    fix: 'Look at the status of the transaction for the reason, then make a new plan.',
  });
