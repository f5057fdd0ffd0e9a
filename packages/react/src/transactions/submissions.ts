import type {
  Client,
  FleetResult,
  Inclusion,
  LoadedPlan,
  PendingTransaction,
  RowResult,
  Submission as SdkSubmission,
  SendResult,
  TransactionStatus,
  VerbInput,
  VerbResult,
} from '@stakepool-kit/sdk';
import type { FleetVerb } from '@stakepool-kit/sdk/advice';
import type { Verb } from '@stakepool-kit/sdk/rules';
import { createContext, useSyncExternalStore } from 'react';
import type { Clock } from '../provider/clock';
import { useRequired } from '../provider/required';
import type { Account } from '../wallet/accounts';
import type { CallDeed } from './calls';
import { reachedBy, stepOf } from './progress';
import { Shown } from './shown';

/** What was submitted. */
export type Deed = { [V in Verb]: { readonly verb: V; readonly input: VerbInput[V] } }[Verb];

/** What a deed brought about: the result of its verb, or of a call that is none. */
export type DeedResult = VerbResult<Verb> | SendResult;

interface Common {
  readonly id: number;
  /** Whose it is, and who signs for it as a proxy. `name` is empty for a transaction of an earlier visit. */
  readonly account: Pick<Account, 'id' | 'name' | 'by'>;
  /** Unix milliseconds. */
  readonly startedAt: number;
  /** Of the transaction, or of the one that is under way. */
  readonly status: TransactionStatus<unknown> | null;
  /** When each step was reached, unix milliseconds. */
  readonly times: readonly (number | null)[];
  /** Why it ended, when it did not end well. */
  readonly error: unknown;
}

/** One transaction, of a verb or of another call. */
export interface Submission extends Common {
  readonly kind: 'verb';
  /** `null` when only the call data is known. */
  readonly deed: Deed | CallDeed | null;
  /** What it brought about, once that is known. */
  readonly result: DeedResult | null;
  readonly inclusion: Inclusion | null;
  /** The signed transaction; `null` before it is signed. */
  readonly record: PendingTransaction | null;
  /** Of an earlier visit. */
  readonly resumed: boolean;
  /** Whether its last block was no longer part of the chain, so that it is in another one or waits for it. */
  readonly moved: boolean;
}

/** A plan for many workers or pools, carried out in as many transactions as it takes. */
export interface FleetSubmission extends Common {
  readonly kind: 'fleet';
  readonly plan: LoadedPlan;
  /** By the row's index. A row that is missing was not reached. */
  readonly results: ReadonlyMap<number, RowResult>;
  /** Which transaction is under way, from 1; 0 before the first. */
  readonly transaction: number;
  /** `null` while it runs. */
  readonly result: FleetResult | null;
}

export type AnySubmission = Submission | FleetSubmission;

interface SubmitRequest<V extends Verb> {
  readonly verb: V;
  readonly input: VerbInput[V];
  readonly account: Account;
  /** Codes of the warnings that were confirmed. */
  readonly confirmed: readonly string[];
}

/** What can be submitted once more. */
interface Repeatable {
  readonly account: Account;
  readonly deed: Deed | CallDeed;
  start(id: number): void;
}

/** What only few visits need. */
const deeds = () => import('./deeds');
const NO_TIMES = [null, null, null, null] as const;

/** All submissions since the page was opened, and those an earlier visit left; they go on when their dialog closes. */
export class Submissions extends Shown<AnySubmission> {
  private lastId = 0;
  private readonly cancels = new Map<number, () => boolean>();
  private readonly signing = new Map<number, Account>();
  private readonly requests = new Map<number, Repeatable>();

  constructor(
    private readonly client: Client,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Signs, sends and follows it; its dialog shows it first. Returns its id. */
  submit<V extends Verb>({ verb, input, account, confirmed }: SubmitRequest<V>): number {
    const start = (id: number) => this.follow(id, this.client.tx[verb].start(input, { ...account.signing, confirmed }));
    return this.open({ account, deed: { verb, input } as Deed, start });
  }

  /** The same for a call that is no verb. */
  submitCall(deed: CallDeed, account: Account): number {
    const start = (id: number) => {
      deeds()
        .then(({ extrinsicOf }) => extrinsicOf(this.client, deed))
        .then((extrinsic) => this.follow(id, this.client.start(extrinsic, account.signing)))
        .catch((error: unknown) => this.change(id, (submission) => ({ ...submission, error })));
    };
    return this.open({ account, deed, start });
  }

  /** Whether `repeat` can submit it once more. */
  canRepeat(id: number): boolean {
    return this.requests.has(id);
  }

  /** Submits the same once more in the place of one that ended. */
  repeat(id: number): void {
    const request = this.requests.get(id);
    if (request === undefined) return;
    this.change(id, () => this.begin(id, request.account, request.deed));
    request.start(id);
  }

  /** Goes on with transactions that an earlier visit left, as the journal kept them. Those of other chains are left alone. */
  async resume(records: readonly PendingTransaction[]): Promise<void> {
    if (records.length === 0) return;
    const { deedOf } = await deeds();
    const known = new Set(this.all().map((item) => (item.kind === 'verb' ? item.record?.txHash : null)));
    for (const record of records) {
      if (known.has(record.txHash) || record.genesisHash !== this.client.network.genesisHash) continue;
      try {
        const resumed = this.client.resume<DeedResult>(record);
        const id = ++this.lastId;
        const begun = this.begin(id, { id: record.account, name: '' }, deedOf(record));
        this.add({ ...begun, startedAt: record.signedAt, times: [record.signedAt, null, null, null], resumed: true });
        this.follow(id, resumed);
      } catch {
        // A record that cannot be read, such as one of a later version of the kit, is no transaction to show.
      }
    }
  }

  /** Carries out a plan of `client.fleet.plan`, one signature per transaction. Returns its id. */
  run<V extends FleetVerb>(plan: LoadedPlan<V>, account: Account): number {
    const id = ++this.lastId;
    const begun = { id, account, startedAt: this.clock.now(), status: null, times: NO_TIMES, error: null };
    this.signing.set(id, account);
    this.addInDialog({ ...begun, kind: 'fleet', plan: plan as LoadedPlan, results: new Map(), transaction: 0, result: null });
    this.runFrom(id, plan as LoadedPlan, new Map(), false);
    return id;
  }

  /** Goes on with a run that stopped: what may still succeed is looked for first, what succeeded is left out. */
  goOn(id: number, { retryFailed = false }: { readonly retryFailed?: boolean } = {}): void {
    const run = this.find(id);
    if (run?.kind !== 'fleet' || run.result === null) return;
    this.change(id, () => ({ ...run, result: null, error: null, status: null, times: NO_TIMES, transaction: 0 }));
    this.runFrom(id, run.plan, run.results, retryFailed);
  }

  /** Takes back what is not signed yet. False once that is too late. */
  cancel(id: number): boolean {
    return this.cancels.get(id)?.() ?? false;
  }

  private open(request: Repeatable): number {
    const id = ++this.lastId;
    this.requests.set(id, request);
    this.addInDialog(this.begin(id, request.account, request.deed));
    request.start(id);
    return id;
  }

  private begin(id: number, account: Submission['account'], deed: Submission['deed']): Submission {
    return {
      kind: 'verb',
      id,
      deed,
      account,
      startedAt: this.clock.now(),
      status: null,
      times: NO_TIMES,
      error: null,
      result: null,
      inclusion: null,
      record: null,
      resumed: false,
      moved: false,
    };
  }

  private follow<R extends DeedResult>(id: number, followed: SdkSubmission<R>): void {
    const take = (status: TransactionStatus<R>) =>
      this.change(id, (submission) => (submission.kind === 'verb' ? this.with(submission, status, followed.record) : submission));
    this.cancels.set(id, () => followed.cancel());
    followed.subscribe(take);
    take(followed.status);
    followed
      .until('finalized')
      .catch((error: unknown) => this.change(id, (submission) => ({ ...submission, error })))
      .finally(() => this.cancels.delete(id));
  }

  private with(submission: Submission, status: TransactionStatus<DeedResult>, record: PendingTransaction | null): Submission {
    const result = 'result' in status ? status.result : null;
    const inclusion = result?.inclusion ?? ('inclusion' in status ? status.inclusion : null);
    const left = status.kind === 'retracted';
    return {
      ...submission,
      status,
      record: record ?? submission.record,
      times: this.timesAt(submission.times, status),
      inclusion: inclusion ?? (left ? null : submission.inclusion),
      result: result ?? (left || status.kind === 'failed' ? null : submission.result),
      moved: submission.moved || left,
    };
  }

  private timesAt(times: Common['times'], status: TransactionStatus<unknown>): Common['times'] {
    return reachedBy(times, stepOf(status), status.kind === 'finalized', this.clock.now());
  }

  private runFrom(id: number, plan: LoadedPlan, after: ReadonlyMap<number, RowResult>, retryFailed: boolean): void {
    const account = this.signing.get(id);
    if (account === undefined) return;
    const stop = new AbortController();
    this.cancels.set(id, () => {
      stop.abort();
      return true;
    });
    const onProgress = ({ results, transaction, status }: FleetProgressOf) =>
      this.change(id, (run) => {
        if (run.kind !== 'fleet') return run;
        const times = run.transaction === transaction ? run.times : NO_TIMES;
        return { ...run, results, transaction, status, times: this.timesAt(times, status) };
      });
    this.client.fleet
      .run(plan, { ...account.signing, after, retryFailed, signal: stop.signal, onProgress })
      .then((result) => this.change(id, (run) => ({ ...run, result, results: result.results, error: result.stoppedBy }) as FleetSubmission))
      .catch((error: unknown) => {
        const ended = { results: after, complete: false, stoppedBy: null };
        this.change(id, (run) => ({ ...run, error, result: ended }) as FleetSubmission);
      })
      .finally(() => this.cancels.delete(id));
  }
}

interface FleetProgressOf {
  readonly results: ReadonlyMap<number, RowResult>;
  readonly transaction: number;
  readonly status: TransactionStatus<SendResult>;
}

export const SubmissionsContext = createContext<Submissions | null>(null);

/** The store of all submissions, to submit with one's own interface. */
export const useSubmissions = (): Submissions => useRequired(SubmissionsContext, 'useSubmissions');

/** All submissions since the page was opened, and those an earlier visit left; newest first. */
export function useTransactions(): readonly AnySubmission[] {
  const submissions = useSubmissions();
  return useSyncExternalStore(submissions.subscribe, submissions.all, submissions.all);
}

/** Submissions that no open dialog shows and nobody has put away. */
export function useToasts(): readonly AnySubmission[] {
  const submissions = useSubmissions();
  return useSyncExternalStore(submissions.subscribe, submissions.asToasts, submissions.asToasts);
}

/** One transaction; `null` before there is one. */
export function useSubmission(id: number | null): Submission | null {
  const found = useTransactions().find((item) => item.id === id);
  return found?.kind === 'verb' ? found : null;
}

/** One run of a plan; `null` before there is one. */
export function useFleetSubmission(id: number | null): FleetSubmission | null {
  const found = useTransactions().find((item) => item.id === id);
  return found?.kind === 'fleet' ? found : null;
}
