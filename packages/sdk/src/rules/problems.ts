import { formatAmount } from '../model/decimal.js';
import type { AccountId, MinerState, NetworkConstants, Planck, PoolId, Shares, WorkerKey } from '../model/types.js';

interface OfPool {
  readonly pid: PoolId;
}
interface OfWorker {
  readonly worker: WorkerKey;
}
type OfPoolWorker = OfPool & OfWorker;
interface OfScore extends OfWorker {
  readonly score: number;
}

/** Text that was given, as it was. */
interface OfInput {
  readonly input: string;
}
interface OfLength extends OfInput {
  /** Its characters. */
  readonly length: number;
}

/** The measured values of every reason preflight can give. Amounts are planck, moments unix seconds. */
export interface ProblemParams {
  'input.poolId': OfInput;
  'input.workerKey': OfLength;
  'input.accountId': OfLength;
  'input.address.notBase58': OfInput;
  'input.address.length': OfLength;
  'input.address.checksum': OfInput;
  /** Ss58 prefixes. */
  'input.address.prefix': OfInput & { readonly found: number; readonly expected: number };
  /** `value` is text when it was no bigint. */
  'input.actingAs': Readonly<Record<never, never>>;
  'input.amountOutOfRange': { readonly name: string; readonly value: bigint | string };
  'input.commissionOutOfRange': { readonly commission: number };
  'input.descriptionTooLong': { readonly bytes: number; readonly limit: number };
  'runtime.callMissing': { readonly call: string };
  /** `account` is who pays. */
  'pool.rejected.payment': {
    readonly account: AccountId;
    readonly fee: Planck;
    readonly payable: Planck;
    readonly free: Planck;
    readonly missing: Planck;
  };
  'pool.rejected.withdrawQueue': OfPool & { readonly user: AccountId };
  'phalaStakePool.PoolDoesNotExist': OfPool;
  'phalaStakePool.UnauthorizedPoolOwner': OfPool & { readonly owner: AccountId; readonly signer: AccountId };
  'phalaStakePool.InadequateCapacity': OfPool & { readonly cap: Planck; readonly totalStake: Planck };
  'phalaStakePool.AlreadyInContributeWhitelist': OfPool & { readonly staker: AccountId };
  'phalaStakePool.ExceedWhitelistMaxLen': OfPool & { readonly limit: number };
  'phalaStakePool.NoWhitelistCreated': OfPool;
  'phalaStakePool.NotInContributeWhitelist': OfPool & { readonly staker: AccountId };
  'phalaStakePool.WorkerNotRegistered': OfWorker;
  'phalaStakePool.UnauthorizedOperator': OfWorker & { readonly operator: AccountId | null; readonly signer: AccountId };
  'phalaStakePool.BenchmarkMissing': OfWorker;
  'phalaStakePool.WorkerExists': OfPoolWorker;
  'phalaStakePool.WorkersExceedLimit': OfPool & { readonly limit: number };
  'phalaStakePool.FailedToBindMinerAndWorker': OfPoolWorker & { readonly reason: 'workerBound' | 'minerBound' | 'minerNotReady' };
  'phalaStakePool.WorkerDoesNotExist': OfPoolWorker;
  'phalaStakePool.WorkerInAnotherPool': OfPoolWorker & { readonly actual: PoolId };
  'phalaStakePool.InsufficientContribution': { readonly amount: Planck; readonly minimum: Planck };
  'phalaStakePool.InsufficientBalance': {
    readonly amount: Planck;
    readonly available: Planck;
    readonly staked: Planck;
    readonly missing: Planck;
  };
  'phalaStakePool.StakeExceedsCapacity': OfPool & {
    readonly amount: Planck;
    readonly gap: Planck;
    readonly excess: Planck;
    readonly cap: Planck;
  };
  'phalaStakePool.PoolBankrupt': OfPool;
  'phalaStakePool.PoolStakeNotFound': OfPool & { readonly account: AccountId };
  /** `worth` is the value of all shares held; shares up to `dust` are dropped. */
  'phalaStakePool.InvalidWithdrawalAmount': OfPool & {
    readonly reason: 'dust' | 'tooMuch';
    readonly shares: Shares;
    readonly held: Shares;
    readonly dust: Shares;
    readonly worth: Planck;
  };
  'phalaStakePool.InsufficientFreeStake': OfPool & { readonly free: Planck; readonly needed: Planck; readonly missing: Planck };
  'phalaStakePool.FeatureNotEnabled': Readonly<Record<never, never>>;
  'phalaStakePool.CannotRestartWithLessStake': OfWorker & { readonly stake: Planck; readonly current: Planck };
  'phalaStakePool.NoRewardToClaim': OfPool & { readonly account: AccountId };
  'phalaStakePool.InternalSubsidyPoolCannotWithdraw': { readonly amount: Planck; readonly available: Planck; readonly minimum: Planck } & (
    | { readonly reason: 'pot' }
    | { readonly reason: 'target'; readonly target: AccountId }
  );
  'phalaMining.MinerNotFound': OfPoolWorker;
  'phalaMining.MinerNotBound': OfPoolWorker;
  'phalaMining.MinerNotReady': OfWorker & { readonly state: MinerState };
  'phalaMining.MinerNotMining': OfWorker & { readonly state: MinerState };
  'phalaMining.CoolDownNotReady': OfWorker & { readonly state: MinerState } & (
      | { readonly reason: 'notCoolingDown' }
      | { readonly reason: 'tooEarly'; readonly secondsLeft: number }
    );
  'phalaMining.InternalErrorCannotStartWithExistingStake': OfWorker & { readonly stake: Planck };
  'phalaMining.BenchmarkMissing': OfWorker;
  'phalaMining.BenchmarkTooLow': OfScore & { readonly minimum: number };
  'phalaMining.InternalErrorBadTokenomicParameters': Readonly<Record<never, never>>;
  'phalaMining.InsufficientStake': OfScore & { readonly stake: Planck; readonly minimum: Planck; readonly missing: Planck };
  'phalaMining.TooMuchStake': OfScore & { readonly stake: Planck; readonly maximum: Planck };
  'proxy.NotProxy': { readonly proxy: AccountId; readonly account: AccountId };
  'proxy.Unannounced': { readonly proxy: AccountId; readonly account: AccountId; readonly delay: number };
  'system.CallFiltered': { readonly proxy: AccountId; readonly account: AccountId; readonly types: string; readonly call: string };
  'multisig.TooManySignatories': { readonly signatories: number; readonly limit: number };
  'multisig.AlreadyApproved': { readonly account: AccountId; readonly approvals: number; readonly threshold: number };
  'balances.InsufficientBalance': {
    readonly account: AccountId;
    readonly deposit: Planck;
    readonly payable: Planck;
    readonly missing: Planck;
  };
}

export type ProblemCode = keyof ProblemParams;

/** One reason why the chain would refuse. `message` and `fix` are English; hosts may word `code` and `params` themselves. */
export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly params: ProblemParams[C];
  readonly message: string;
  readonly fix: string;
}
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

type Network = Pick<NetworkConstants, 'decimals' | 'symbol'>;

/** Integers that are not amounts. */
const PLAIN = /^(pid|actual|value)$/;

/** The blocking reasons of one call, in the chain's order; empty when the chain would accept it. */
export type Preflight = readonly Problem[];

/** @param words message and fix with a bar between; names in braces stand for the values, with # for amounts without a unit */
export function inWords(
  words: string,
  values: Readonly<Record<string, unknown>>,
  { decimals, symbol }: Network,
): { readonly message: string; readonly fix: string } {
  const show = (_: string, name: string, bare: string): string => {
    const value = values[name];
    if (typeof value === 'bigint' && !PLAIN.test(name)) return formatAmount(value, { decimals }) + (bare ? '' : ` ${symbol}`);
    if (name !== 'secondsLeft') return String(value).replace(/^(0x.{4}).{56}(.{4})$/, '$1…$2');
    const minutes = Math.ceil(Number(value) / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  };
  const [message, fix] = words.replace(/\{(\w+)(#?)\}/g, show).split('|') as [string, string];
  return { message, fix };
}

export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C], words: string, network: Network): ProblemOf<C> {
  return { code, params, ...inWords(words, params as Readonly<Record<string, unknown>>, network) };
}
