import type { AccountId, Planck, Pool, PoolId, Staker, WorkerKey } from '../../model/types.js';
import { payableFee, payerOf, totalFee } from '../balances.js';
import type { CreatePoolFacts, OwnerFacts } from '../facts.js';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../problems.js';

/** The problems of one call, in the order the chain would meet them. */
export interface Reasons {
  readonly facts: CreatePoolFacts;
  readonly list: Problem[];
}

export const reasonsOf = (facts: CreatePoolFacts): Reasons => ({ facts, list: [] });

/** Adds the problem when the chain would refuse for it, once per code. */
export function when<C extends ProblemCode>(
  { facts, list }: Reasons,
  refused: unknown,
  code: C,
  params: ProblemParams[C],
  words: string,
): void {
  if (refused && !list.some((known) => known.code === code)) list.push(problem(code, params, words, facts.constants) as Problem);
}

/** A value outside u128 cannot be encoded at all. */
export function encodable(reasons: Reasons, name: string, value: bigint): boolean {
  const refused = value >> 128n !== 0n;
  const words = 'The {name} {value} is not within 0 … 2^128 − 1.|Enter another {name}.';
  when(reasons, refused, 'input.amountOutOfRange', { name, value }, words);
  return !refused;
}

/** Calls that came with the whitelists. */
export const newerCall = (reasons: Reasons, call: string): void =>
  when(
    reasons,
    reasons.facts.order === '1130',
    'runtime.callMissing',
    { call },
    'This network has no {call}.|Use a network with runtime 1180.',
  );

/** The transaction pool refuses whoever cannot pay the fee; it comes before everything the call itself checks. */
export function payment(reasons: Reasons): void {
  const { facts } = reasons;
  const { account, balance } = payerOf(facts);
  const fee = totalFee(facts);
  const payable = payableFee(balance, facts.constants, facts.tip);
  when(
    reasons,
    fee > payable,
    'pool.rejected.payment',
    { account, fee, payable, free: balance.free, missing: fee - payable },
    'The fee is {fee}. {account} has {payable} for it.|Add {missing}.',
  );
}

export function poolExists(reasons: Reasons, pool: Pool | null, pid: PoolId): pool is Pool {
  when(reasons, !pool, 'phalaStakePool.PoolDoesNotExist', { pid }, 'Pool {pid} does not exist.|Choose another pool.');
  return !!pool;
}

/** The pool, also when it belongs to somebody else; `null` when there is none. */
export function ownedPool(reasons: Reasons, { pool, signer }: OwnerFacts, pid: PoolId): Pool | null {
  if (poolExists(reasons, pool, pid)) {
    const { owner } = pool;
    const words = 'The owner of Pool {pid} is {owner}.|Switch to this account.';
    when(reasons, owner !== signer, 'phalaStakePool.UnauthorizedPoolOwner', { pid, owner, signer }, words);
  }
  return pool;
}

export const workerMissing = (reasons: Reasons, missing: boolean, pid: PoolId, worker: WorkerKey): void =>
  when(reasons, missing, 'phalaStakePool.WorkerDoesNotExist', { pid, worker }, '{worker} is not in Pool {pid}.|Add it first.');

/** Whether the pool lists the worker. */
export function listed(reasons: Reasons, { pid, workers }: Pool, worker: WorkerKey): boolean {
  const found = workers.includes(worker);
  workerMissing(reasons, !found, pid, worker);
  return found;
}

export const freeStake = (reasons: Reasons, pid: PoolId, free: Planck, needed: Planck): void =>
  when(
    reasons,
    needed > free,
    'phalaStakePool.InsufficientFreeStake',
    { pid, free, needed, missing: needed - free },
    'This needs {needed}. Pool {pid} has {free} free.|Contribute {missing}, stop a worker, or use less.',
  );

export const bound = (reasons: Reasons, binding: WorkerKey | null, pid: PoolId, worker: WorkerKey): void =>
  when(reasons, !binding, 'phalaMining.MinerNotBound', { pid, worker }, '{worker} is not bound to Pool {pid}.|Add it first.');

export const minerFound = (reasons: Reasons, found: unknown, pid: PoolId, worker: WorkerKey): void =>
  when(reasons, !found, 'phalaMining.MinerNotFound', { pid, worker }, '{worker} was never in Pool {pid}.|Choose another pool.');

export const hasStake = (reasons: Reasons, staker: Staker | null, pid: PoolId, account: AccountId): void =>
  when(
    reasons,
    !staker,
    'phalaStakePool.PoolStakeNotFound',
    { pid, account },
    '{account} has no stake in Pool {pid}.|Choose another pool.',
  );

export const whitelisted = (reasons: Reasons, found: boolean, pid: PoolId, staker: AccountId): void =>
  when(
    reasons,
    !found,
    'phalaStakePool.NotInContributeWhitelist',
    { pid, staker },
    '{staker} is not in the whitelist of Pool {pid}.|Choose another account.',
  );

/** A request in the withdraw queue makes the runtime panic. */
export function queueStuck(reasons: Reasons, pid: PoolId, user: AccountId | null): void {
  const words = 'The withdraw queue of Pool {pid} is stuck at {user}.|Reconcile it first.';
  when(reasons, user, 'pool.rejected.withdrawQueue', { pid, user: user as AccountId }, words);
}
