import { existsSync, readFileSync } from 'node:fs';
import { decodeAnyAddress, minerAccount } from '../../model/accounts.js';
import { poolId, workerKey } from '../../model/ids.js';
import type {
  AccountId,
  Balance,
  Miner,
  MinerState,
  Pool,
  PoolId,
  RegisteredWorker,
  Staker,
  Tokenomics,
  WorkerKey,
} from '../../model/types.js';
import type { ClaimPart, Facts } from '../facts.js';
import { constants } from './facts.js';

const file = new URL('../../../../../../shared/conformance/trace-v1-1180.json', import.meta.url);
export const tracePresent = existsSync(file);

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
interface Record_ {
  readonly [name: string]: Json;
}
interface Change {
  readonly item: string;
  readonly args: Json;
  readonly value: Json;
}
export interface Step {
  readonly i: number;
  readonly kind: string;
  readonly name: string;
  readonly call?: string;
  readonly signer?: { readonly publicKey: string };
  readonly args?: Readonly<Record<string, string>>;
  readonly result?: string;
  readonly error?: { readonly pallet: string; readonly name: string };
  readonly fee?: { readonly partialFee: string };
  readonly block?: { readonly timestamp: number };
  readonly storage?: readonly Change[];
}
interface Trace {
  readonly initialState: readonly Change[];
  readonly steps: readonly Step[];
}

export const loadTrace = (): Trace => (tracePresent ? JSON.parse(readFileSync(file, 'utf8')) : { initialState: [], steps: [] });

const record = (value: Json | undefined): Record_ => value as Record_;
const big = (value: Json | undefined): bigint => BigInt(String(value ?? 0));
const num = (value: Json | undefined): number => Number(value ?? 0);
const account = (value: Json | undefined): AccountId => decodeAnyAddress(String(value)).account;
const list = (value: Json | undefined): readonly Json[] => (value ?? []) as readonly Json[];

/** The recorded chain's state after some step, as facts. */
export class TraceState {
  private readonly items = new Map<string, Json>();

  apply(changes: readonly Change[] = []): void {
    for (const { item, args, value } of changes) this.items.set(this.key(item, list(args)), value);
  }

  copy(): TraceState {
    const copy = new TraceState();
    for (const [key, value] of this.items) copy.items.set(key, value);
    return copy;
  }

  private key(item: string, args: readonly Json[]): string {
    return `${item} ${JSON.stringify(args).replace(/"(\d[1-9A-HJ-NP-Za-km-z]{46,47})"/g, (_, address: string) => `"${account(address)}"`)}`;
  }

  private get(item: string, ...args: readonly Json[]): Json | null {
    return this.items.get(this.key(item, args)) ?? null;
  }

  pool(pid: PoolId): Pool | null {
    const value = this.get('phalaStakePool.stakePools', String(pid));
    if (value === null) return null;
    const p = record(value);
    return {
      pid,
      owner: account(p.owner),
      commission: p.payoutCommission === null ? null : num(p.payoutCommission),
      ownerReward: big(p.ownerReward),
      cap: p.cap === null ? null : big(p.cap),
      rewardAcc: big(p.rewardAcc),
      totalShares: big(p.totalShares),
      totalStake: big(p.totalStake),
      freeStake: big(p.freeStake),
      releasingStake: big(p.releasingStake),
      workers: list(p.workers).map((worker) => workerKey(String(worker))),
      withdrawQueue: list(p.withdrawQueue).map((entry) => {
        const { user, shares, startTime } = record(entry);
        return { user: account(user), shares: big(shares), startTime: num(startTime) };
      }),
    };
  }

  staker(pid: PoolId, user: AccountId): Staker | null {
    const value = this.get('phalaStakePool.poolStakers', [String(pid), user]);
    if (value === null) return null;
    const s = record(value);
    return {
      user,
      locked: big(s.locked),
      shares: big(s.shares),
      availableRewards: big(s.availableRewards),
      rewardDebt: big(s.rewardDebt),
    };
  }

  balance(of: AccountId): Balance {
    const { nonce, data } = record(this.get('system.account', of) ?? { nonce: 0, data: {} });
    const d = record(data);
    return { free: big(d.free), reserved: big(d.reserved), miscFrozen: big(d.miscFrozen), feeFrozen: big(d.feeFrozen), nonce: num(nonce) };
  }

  private miner(id: string): Miner | null {
    const value = this.get('phalaMining.miners', id);
    if (value === null) return null;
    const m = record(value);
    const b = record(m.benchmark);
    return {
      state: String(m.state) as MinerState,
      ve: big(m.ve),
      v: big(m.v),
      vUpdatedAt: num(m.vUpdatedAt),
      pInit: num(b.pInit),
      pInstant: num(b.pInstant),
      iterations: big(b.iterations),
      miningStartTime: num(b.miningStartTime),
      challengeTimeLast: num(b.challengeTimeLast),
      coolDownStart: num(m.coolDownStart),
      totalReward: big(record(m.stats).totalReward),
    };
  }

  private registered(worker: WorkerKey): RegisteredWorker | null {
    const value = this.get('phalaRegistry.workers', worker);
    if (value === null) return null;
    const w = record(value);
    return {
      worker,
      ecdhKey: String(w.ecdhPubkey) as `0x${string}`,
      runtimeVersion: num(w.runtimeVersion),
      lastUpdated: big(w.lastUpdated),
      operator: w.operator === null ? null : account(w.operator),
      confidenceLevel: num(w.confidenceLevel),
      initialScore: w.initialScore === null ? null : num(w.initialScore),
      features: list(w.features).map(num),
    };
  }

  private tokenomics(): Tokenomics {
    const entries = Object.entries(record(this.get('phalaMining.tokenomicParameters')));
    const numbers = entries.map(([name, value]) => [name, name === 'heartbeatWindow' ? num(value) : big(value)]);
    return Object.fromEntries(numbers) as unknown as Tokenomics;
  }

  facts(step: Step, pot: AccountId): Facts {
    const args = step.args ?? {};
    const signer = (step.signer?.publicKey ?? '') as AccountId;
    const pid = poolId(args.pid ?? 0);
    const pool = this.pool(pid);
    const worker = workerKey(args.worker ?? args.pubkey ?? `0x${'0'.repeat(64)}`);
    const miner = minerAccount(pid, worker);
    const stake = this.get('phalaMining.stakes', miner);
    const assignment = this.get('phalaStakePool.workerAssignments', worker);
    const waiting = pool?.withdrawQueue.map(({ user }) => [user, this.staker(pid, user)] as const) ?? [];
    const whitelist = this.get('phalaStakePool.poolContributionWhitelists', String(pid));
    return {
      order: '1180',
      now: (step.block?.timestamp ?? 0) / 1000,
      constants,
      signer,
      balance: this.balance(signer),
      fee: big(step.fee?.partialFee),
      pool,
      staker: this.staker(pid, signer),
      accountStaker: args.account ? this.staker(pid, account(args.account)) : null,
      queueStakers: new Map(waiting.flatMap(([user, staker]) => (staker ? [[user, staker] as const] : []))),
      ledger: big(this.get('phalaStakePool.stakeLedger', signer)),
      registered: this.registered(worker),
      workerBound: this.get('phalaMining.workerBindings', worker) !== null,
      minerBinding: this.get('phalaMining.minerBindings', miner) === null ? null : worker,
      miner: this.miner(miner),
      minerStake: stake === null ? null : big(stake),
      assignment: assignment === null ? null : poolId(String(assignment)),
      whitelist: whitelist === null ? null : list(whitelist).map(account),
      tokenomics: this.tokenomics(),
      miningEnabled: this.get('phalaStakePool.miningEnabled') !== false,
      coolDownPeriod: num(this.get('phalaMining.coolDownPeriod')),
      subsidyBalance: this.balance(pot),
      targetBalance: this.balance(args.target ? account(args.target) : signer),
    };
  }
}

const PARTS: Readonly<Record<string, ClaimPart>> = { claimRewards: 'all', claimOwnerRewards: 'owner', claimStakerRewards: 'staker' };

/** Arguments of a recorded call in preflight's words. */
export function argsOf(step: Step) {
  const args = step.args ?? {};
  const worker = args.worker ?? args.pubkey;
  return {
    pid: poolId(args.pid ?? 0),
    worker: workerKey(worker ?? `0x${'0'.repeat(64)}`),
    commission: num(args.payoutCommission),
    cap: big(args.cap),
    amount: big(args.amount),
    shares: big(args.shares),
    stake: big(args.stake),
    part: PARTS[step.call?.split('.')[1] ?? ''] ?? 'all',
    target: args.target ? account(args.target) : ((step.signer?.publicKey ?? '') as AccountId),
    account: args.account ? account(args.account) : ((step.signer?.publicKey ?? '') as AccountId),
  };
}
