import { type FleetPlan, type FleetVerb, type GoRow, type RowOutcome, remainingRows } from '../../advice/fleet/index.js';
import { sessionAt } from '../../chain/context.js';
import { BlockedError, TransactionError } from '../../errors/kit-errors.js';
import { StakePoolKitError } from '../../model/error.js';
import type { AccountId } from '../../model/types.js';
import type { TransactionContext } from '../context.js';
import { signerId } from '../input.js';
import { launch, relaunch } from '../lifecycle/launch.js';
import type { PendingTransaction } from '../lifecycle/record.js';
import { isFinal, MAY_GO_ON } from '../lifecycle/status.js';
import type { Submission } from '../lifecycle/submission.js';
import { type OriginStep, originOf, resolveOrigin, wrapCall } from '../origin/index.js';
import type { CallOutcome } from '../outcome/index.js';
import { aboutSend } from '../result.js';
import type { SendResult } from '../types.js';
import { batchOf, cutRows, type Part } from './batch.js';
import { MAX_CALLS } from './plans.js';
import type { FleetResult, LoadedPlan, RowResult, RunOptions } from './types.js';

type Results = Map<number, RowResult>;

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
function note(results: Results, rows: readonly number[], depth: number, { status, record }: Submission<SendResult>): void {
  if (!('txHash' in status)) return;
  const { txHash } = status;
  if (status.kind === 'inBlock' || status.kind === 'finalized' || status.kind === 'failed') {
    const batch = carried(status.kind === 'failed' ? status.call : status.result.call, depth);
    rows.forEach((index, i) => {
      const item = rows.length === 1 ? batch : batch.items[i];
      if (item) results.set(index, { outcome: outcomeOf(item), failure: item.failure, txHash, record: null });
    });
    return;
  }
  const mayStill = !isFinal(status) || MAY_GO_ON.includes(status.kind);
  // What was seen in a block stays so when only the looking ends.
  const wasSeen =
    isFinal(status) && mayStill && rows.some((index) => results.get(index)?.txHash === txHash && results.get(index)?.outcome !== 'sent');
  if (wasSeen) return;
  for (const index of rows)
    results.set(index, { outcome: mayStill ? 'sent' : 'notReached', failure: null, txHash, record: mayStill ? record : null });
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

/** Carries out one plan. */
class FleetRun<V extends FleetVerb> {
  private readonly results: Results;
  private readonly signer: AccountId;
  private readonly way: readonly OriginStep[];

  constructor(
    private readonly context: TransactionContext,
    private readonly plan: FleetPlan<V> & Partial<Pick<LoadedPlan, 'origin' | 'genesisHash'>>,
    private readonly options: RunOptions,
  ) {
    const { constants, genesisHash } = context.runtime.network;
    this.results = new Map(options.after);
    this.signer = signerId(options.account);
    this.way = resolveOrigin(this.signer, options.as, constants.ss58Prefix);
    const origin = originOf(this.signer, this.way);
    if ((plan.origin ?? origin) !== origin || (plan.genesisHash ?? genesisHash) !== genesisHash) throw otherPlan(plan.origin, origin);
  }

  private open(retryFailed = false): GoRow<V>[] {
    return remainingRows(this.plan, new Map([...this.results].map(([index, { outcome }]) => [index, outcome])), { retryFailed });
  }

  private finish(stoppedBy: StakePoolKitError | null): FleetResult {
    const rows = this.plan.rows.filter(({ verdict }) => verdict === 'go').map(({ index }) => this.results.get(index)?.outcome);
    return {
      results: new Map(this.results),
      complete: rows.every((outcome) => outcome === 'succeeded'),
      stoppedBy: stoppedBy ?? (rows.includes('sent') ? notKnown() : null),
    };
  }

  private observe(transaction: number, rows: readonly number[], submission: () => Submission<SendResult>): () => void {
    return () => {
      const now = submission();
      note(this.results, rows, this.way.length, now);
      try {
        this.options.onProgress?.({ results: new Map(this.results), transaction, rows, status: now.status });
      } catch (error) {
        this.context.onHostError(error);
      }
    };
  }

  /** Waits until the rows of a transaction are decided, or nobody can tell. */
  private async decided(submission: Submission<SendResult>, observe: () => void): Promise<void> {
    const stop = submission.subscribe(observe);
    observe();
    try {
      await submission.until(this.options.until ?? 'inBlock');
    } catch (error) {
      if (submission.status.kind !== 'failed') throw error;
    } finally {
      stop();
    }
  }

  /** Looks for the transactions of an earlier run whose end was not known. */
  private async lookFor(): Promise<void> {
    const lost = new Map<string, { readonly record: PendingTransaction; readonly rows: number[] }>();
    for (const [index, { outcome, record }] of [...this.results].sort(([a], [b]) => a - b)) {
      if (outcome !== 'sent' || !record) continue;
      const known = lost.get(record.txHash) ?? { record, rows: [] };
      known.rows.push(index);
      lost.set(record.txHash, known);
    }
    const { signal } = this.options;
    for (const { record, rows } of lost.values()) {
      const origin = this.way.map(({ to }) => to);
      const submission = relaunch<SendResult>(this.context, record, { ...aboutSend, origin }, signal ? { signal } : {});
      await this.decided(
        submission,
        this.observe(0, rows, () => submission),
      ).catch((error) => {
        if (this.results.get(rows[0] ?? -1)?.outcome === 'sent') throw error;
      });
    }
  }

  private async send({ rows, calls }: Part<V>, transaction: number): Promise<void> {
    const { context, way } = this;
    const build = async () => {
      const session = await sessionAt(context);
      const [first] = calls;
      const batch = await batchOf(context, calls);
      const [alone, wrapped] = await Promise.all([
        first && calls.length > 1 ? wrapCall(context, session, way, first) : null,
        wrapCall(context, session, way, batch),
      ]);
      const problems = [...(alone?.problems ?? []), ...wrapped.problems];
      if (problems.length > 0) throw new BlockedError(problems);
      return { ...aboutSend, origin: way.map(({ to }) => to), extrinsic: wrapped.extrinsic };
    };
    const { account, signer, tip, signal } = this.options;
    const submission = launch<SendResult>(context, build, {
      account,
      ...(signer && { signer }),
      ...(tip !== undefined && { tip }),
      ...(signal && { signal }),
    });
    const indexes = rows.map(({ index }) => index);
    await this.decided(
      submission,
      this.observe(transaction, indexes, () => submission),
    );
  }

  async run(): Promise<FleetResult> {
    const { retryFailed = false, maxCalls = MAX_CALLS, signal } = this.options;
    for (const { index } of this.open(retryFailed)) this.results.delete(index);
    try {
      await this.lookFor();
      for (let transaction = 1; this.open().length > 0; transaction++) {
        if (signal?.aborted) return this.finish(cancelled());
        const before = this.open().length;
        const [part] = await cutRows(this.context, await sessionAt(this.context), this.open(), maxCalls);
        if (part) await this.send(part, transaction);
        // A transaction that failed as a whole leaves its rows as they were: trying it again would do no better.
        if (this.open().length === before) return this.finish(failedWhole());
      }
      return this.finish(null);
    } catch (error) {
      return this.finish(asError(error));
    }
  }
}

/**
 * Carries out a plan: one signature for each transaction, the next when the one before is included. A refusal of one call does
 * not stop the others; a refusal by the signer or the node ends the run, and nothing is lost: give the results as `after`.
 */
export const runPlan = async <V extends FleetVerb>(
  context: TransactionContext,
  plan: FleetPlan<V>,
  options: RunOptions,
): Promise<FleetResult> => new FleetRun(context, plan, options).run();

const otherPlan = (planned: AccountId | undefined, origin: AccountId): TransactionError =>
  new TransactionError({
    code: 'transaction.otherPlan',
    what: 'The plan was made for another account or another chain.',
    why: `It is for ${planned ?? 'another chain'}, and would be run by ${origin}.`,
    fix: 'Run it as the account it was made for, or make a new plan.',
  });

const notKnown = (): TransactionError =>
  new TransactionError({
    code: 'transaction.outcomeUnknown',
    what: 'What became of some calls is not known.',
    why: 'Their transaction may still be included.',
    fix: 'Run the plan again with these results as `after`: they are looked for first.',
  });

const failedWhole = (): TransactionError =>
  new TransactionError({
    code: 'transaction.failedWhole',
    what: 'The chain refused the transaction as a whole.',
    why: 'None of its calls was tried.',
    fix: 'Look at the status of the transaction for the reason, then make a new plan.',
  });
