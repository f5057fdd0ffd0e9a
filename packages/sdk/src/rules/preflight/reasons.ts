import { MAX_U128 } from '../../model/fixed.js';
import type { AccountId, Planck, Pool, PoolId, Staker, WorkerKey } from '../../model/types.js';
import { payableFee, totalFee } from '../balances.js';
import type { CreatePoolFacts, OwnerFacts } from '../facts.js';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../problems.js';

/** Collects problems in the order the chain would meet them. */
export class Reasons {
  readonly list: Problem[] = [];

  constructor(private readonly facts: CreatePoolFacts) {}

  /** Adds the problem when the chain would refuse for it, once per code. */
  when<C extends ProblemCode>(refused: boolean, code: C, params: ProblemParams[C], words: string): void {
    if (refused && !this.list.some((known) => known.code === code))
      this.list.push(problem(code, params, words, this.facts.constants) as Problem);
  }

  /** A value outside u128 cannot be encoded at all. */
  encodable(name: string, value: bigint): boolean {
    const refused = value < 0n || value > MAX_U128;
    this.when(refused, 'input.amountOutOfRange', { name, value }, 'The {name} {value} is not within 0 … 2^128 − 1.|Enter another {name}.');
    return !refused;
  }

  /** Calls that came with the whitelists. */
  newerCall(call: string): void {
    this.when(this.facts.order === '1130', 'runtime.callMissing', { call }, 'This network has no {call}.|Use a network with runtime 1180.');
  }

  /** The transaction pool refuses whoever cannot pay the fee; it comes before everything the call itself checks. */
  payment(): void {
    const { balance, constants, tip = 0n } = this.facts;
    const fee = totalFee(this.facts);
    const payable = payableFee(balance, constants, tip > 0n);
    this.when(
      fee > payable,
      'pool.rejected.payment',
      { fee, payable, free: balance.free, missing: fee - payable },
      'The fee is {fee}. You have {payable} for it.|Add {missing}.',
    );
  }

  poolExists(pool: Pool | null, pid: PoolId): pool is Pool {
    this.when(pool === null, 'phalaStakePool.PoolDoesNotExist', { pid }, 'Pool {pid} does not exist.|Choose another pool.');
    return pool !== null;
  }

  /** The pool, also when it belongs to somebody else; `null` when there is none. */
  ownedPool({ pool, signer }: OwnerFacts, pid: PoolId): Pool | null {
    if (!this.poolExists(pool, pid)) return null;
    const { owner } = pool;
    this.when(
      owner !== signer,
      'phalaStakePool.UnauthorizedPoolOwner',
      { pid, owner, signer },
      'The owner of Pool {pid} is {owner}.|Switch to this account.',
    );
    return pool;
  }

  /** Whether the pool lists the worker. */
  listed(pool: Pool, worker: WorkerKey): boolean {
    const listed = pool.workers.includes(worker);
    this.workerMissing(!listed, pool.pid, worker);
    return listed;
  }

  workerMissing(missing: boolean, pid: PoolId, worker: WorkerKey): void {
    this.when(missing, 'phalaStakePool.WorkerDoesNotExist', { pid, worker }, '{worker} is not in Pool {pid}.|Add it first.');
  }

  freeStake(pid: PoolId, free: Planck, needed: Planck): void {
    const params = { pid, free, needed, missing: needed - free };
    const words = 'Pool {pid} has {free} free. {needed} needs {missing} more.|Add {missing}, or use less.';
    this.when(needed > free, 'phalaStakePool.InsufficientFreeStake', params, words);
  }

  bound(binding: WorkerKey | null, pid: PoolId, worker: WorkerKey): void {
    this.when(binding === null, 'phalaMining.MinerNotBound', { pid, worker }, '{worker} is not bound to Pool {pid}.|Add it first.');
  }

  minerFound(found: unknown, pid: PoolId, worker: WorkerKey): void {
    this.when(found === null, 'phalaMining.MinerNotFound', { pid, worker }, '{worker} was never in Pool {pid}.|Choose another pool.');
  }

  hasStake(staker: Staker | null, pid: PoolId, account: AccountId): void {
    const words = '{account} has no stake in Pool {pid}.|Choose another pool.';
    this.when(staker === null, 'phalaStakePool.PoolStakeNotFound', { pid, account }, words);
  }

  whitelisted(listed: boolean, pid: PoolId, staker: AccountId): void {
    const words = '{staker} is not in the whitelist of Pool {pid}.|Choose another account.';
    this.when(!listed, 'phalaStakePool.NotInContributeWhitelist', { pid, staker }, words);
  }

  /** A request in the withdraw queue makes the runtime panic. */
  queueStuck(pid: PoolId, user: AccountId | null): void {
    if (user === null) return;
    this.when(
      true,
      'pool.rejected.withdrawQueue',
      { pid, user },
      'The withdraw queue of Pool {pid} is stuck at {user}.|Reconcile it first.',
    );
  }
}
