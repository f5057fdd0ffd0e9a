import { formatAmount } from '../../model/decimal.js';
import { fromFixed } from '../../model/fixed.js';
import { encodeAddress } from '../../model/ss58.js';
import type {
  AccountId,
  FixedBits,
  NetworkConstants,
  PartsPerMillion,
  Planck,
  PoolId,
  Shares,
  UnixSeconds,
  WorkerKey,
} from '../../model/types.js';
import { inWords } from '../../rules/problems.js';

interface OfPool {
  readonly pid: PoolId;
}
interface OfWorker extends OfPool {
  readonly worker: WorkerKey;
}
interface Paying {
  readonly account: AccountId;
  /** Fee of this very call, without a tip. */
  readonly fee: Planck;
}
interface Stopped extends OfWorker {
  readonly stake: Planck;
  /** When the cool-down ends; somebody must reclaim the stake then. */
  readonly until: UnixSeconds;
}

/** What the chain's wrapping arithmetic would make of a call. */
export interface WrapPreview {
  readonly paid?: Planck;
  readonly slashed?: Planck;
  readonly dust?: Planck;
  /** Shares that a contribution is given. */
  readonly minted?: Shares;
  /** Shares that go to the queue. */
  readonly queued?: Shares;
  readonly ve?: FixedBits;
}

/** The measured values of every warning. Amounts are planck, moments unix seconds. */
export interface WarningParams {
  /** `locked`: how much of the fee comes out of tokens that a lock holds. */
  'warning.feeFromLocked': Paying & { readonly locked: Planck };
  /** `left`: what the account can pay for fees afterwards, less than one more `fee`. */
  'warning.feesRunOut': Paying & { readonly left: Planck };
  /** The contribution itself locks what later fees would be paid with; `missing` less would leave one fee. */
  'warning.lockedOut': Paying & { readonly left: Planck; readonly missing: Planck };
  'warning.above64Bits': { readonly operand: string; readonly value: bigint; readonly limit: bigint; readonly preview: WrapPreview };
  'warning.slashSettled': OfPool & { readonly slashed: Planck };
  /** `requests` of others are paid `amount` out of the contribution at once. */
  'warning.paysOthers': OfPool & { readonly amount: Planck; readonly requests: number };
  /** Shares queued before and after, with what they are worth; `position` in the queue counts from 1. */
  'warning.replacesQueued': OfPool & {
    readonly before: Shares;
    readonly after: Shares;
    readonly beforeWorth: Planck;
    readonly afterWorth: Planck;
    readonly position: number;
    readonly newPosition: number;
    readonly startTime: UnixSeconds;
  };
  /** `due`: end of the grace period. `forceStop`: neither free nor releasing stake covers it, so all `workers` would be stopped then. */
  'warning.withdrawQueued': OfPool & {
    readonly atOnce: Planck;
    readonly later: Planck;
    readonly due: UnixSeconds;
    readonly forceStop: boolean;
    readonly workers: number;
  };
  'warning.commissionChanges': OfPool & { readonly before: PartsPerMillion; readonly after: PartsPerMillion };
  'warning.capStays': OfPool & { readonly cap: Planck };
  /** The cap leaves no room for contributions. */
  'warning.capBlocks': OfPool & { readonly cap: Planck; readonly totalStake: Planck };
  'warning.whitelistCloses': OfPool & { readonly staker: AccountId };
  'warning.whitelistOpens': OfPool & { readonly staker: AccountId };
  'warning.resetsReward': OfWorker & { readonly totalReward: Planck };
  'warning.removesCooling': Stopped;
  'warning.removesMining': Stopped;
  'warning.coolDown': Stopped & { readonly period: UnixSeconds };
  /** Mining is switched off on this network: workers start, but do not stop. */
  'warning.cannotStop': OfWorker;
  'warning.restarts': OfWorker & {
    readonly before: Planck;
    readonly after: Planck;
    readonly v: FixedBits;
    readonly newV: FixedBits | null;
  };
  'warning.otherTarget': OfPool & { readonly target: AccountId; readonly signer: AccountId; readonly amount: Planck };
  'warning.newAccount': OfPool & { readonly target: AccountId; readonly amount: Planck; readonly minimum: Planck };
  'warning.subsidyShort': OfPool & { readonly amount: Planck; readonly available: Planck; readonly left: Planck };
}

export type WarningCode = keyof WarningParams;

/** A consequence to know before signing. `message` and `fix` are English; hosts may word `code` and `params` themselves. */
export interface WarningOf<C extends WarningCode> {
  readonly code: C;
  readonly params: WarningParams[C];
  readonly message: string;
  readonly fix: string;
  /** Whether a submission stops until this code is among `confirmed`: the chain's arithmetic would not do what is asked for. */
  readonly confirm: boolean;
}
export type Warning = { [C in WarningCode]: WarningOf<C> }[WarningCode];

const date = (seconds: UnixSeconds): string => `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** A number without unit from its U64F64 bits. */
const decimal = (bits: FixedBits): string => formatAmount(fromFixed(bits), { decimals: 12, fraction: 4 });

/** Collects the warnings of one call. */
export class Warnings {
  readonly list: Warning[] = [];

  constructor(private readonly facts: { readonly constants: NetworkConstants }) {}

  /** @param words message and fix with a bar between; names in braces stand for `params`, or for `shown` where they need their own form */
  add<C extends WarningCode>(
    code: C,
    params: WarningParams[C],
    words: string,
    shown: Readonly<Record<string, unknown>> = {},
    confirm = false,
  ): void {
    const { constants } = this.facts;
    this.list.push({ code, params, ...inWords(words, { ...params, ...shown }, constants), confirm } as Warning);
  }

  readonly date = date;
  readonly decimal = decimal;
  /** A whole address: what a person compares with the one in the wallet. */
  readonly address = (account: AccountId): string => encodeAddress(account, this.facts.constants.ss58Prefix);
}
