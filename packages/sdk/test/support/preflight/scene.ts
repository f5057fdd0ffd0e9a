import type { Session } from '../../../src/chain/storage/session.js';
import {
  type AccountId,
  type Balance,
  type Miner,
  minerAccount,
  type Planck,
  type Pool,
  type PoolId,
  type RegisteredWorker,
  type Staker,
  SUBSIDY_POT,
  type Tokenomics,
  type WorkerKey,
} from '../../../src/index.js';
import { cast, type Person } from './node.js';

/** A worker as seen from one pool. */
export interface WorkerView {
  readonly worker: WorkerKey;
  readonly registered: RegisteredWorker | null;
  readonly assignment: PoolId | null;
  readonly bound: boolean;
  /** Its miner accounts that have a record or a stake, by pool. */
  readonly miners: ReadonlyMap<PoolId, { readonly miner: Miner | null; readonly stake: Planck | null }>;
}

/** What there is to choose from in one state of the network. */
export interface State {
  readonly pools: readonly Pool[];
  /** Those with a whitelist. */
  readonly whitelisted: readonly PoolId[];
  readonly workers: readonly WorkerView[];
  readonly stakers: readonly { readonly pid: PoolId; readonly person: Person; readonly staker: Staker }[];
}

const range = (count: bigint): PoolId[] => Array.from({ length: Number(count) }, (_, i) => BigInt(i) as PoolId);

export async function readState(session: Session, keys: readonly WorkerKey[]): Promise<State> {
  const pids = range(await session.one('poolCount'));
  const pairs = keys.flatMap((worker) => pids.map((pid) => [worker, pid] as const));
  const miners = pairs.map(([worker, pid]) => [minerAccount(pid, worker)] as const);
  const stakes = pids.flatMap((pid) => cast.map((person) => ({ pid, person })));
  const [pools, whitelists, registered, assignments, bindings, records, amounts, stakers] = await Promise.all([
    session.many(
      'pool',
      pids.map((pid) => [pid] as [PoolId]),
    ),
    Promise.all(pids.map((pid) => session.maybe('whitelist', pid))),
    session.many(
      'worker',
      keys.map((key) => [key] as [WorkerKey]),
    ),
    session.many(
      'assignment',
      keys.map((key) => [key] as [WorkerKey]),
    ),
    session.many(
      'workerBinding',
      keys.map((key) => [key] as [WorkerKey]),
    ),
    session.many(
      'miner',
      miners.map(([id]) => [id]),
    ),
    session.many(
      'stake',
      miners.map(([id]) => [id]),
    ),
    session.many(
      'staker',
      stakes.map(({ pid, person }) => [pid, person.id] as [PoolId, AccountId]),
    ),
  ]);
  return {
    pools: pools.filter((pool) => pool !== null),
    whitelisted: pids.filter((_, i) => whitelists[i]),
    workers: keys.map((worker, i) => ({
      worker,
      registered: registered[i] ?? null,
      assignment: assignments[i] ?? null,
      bound: (bindings[i] ?? null) !== null,
      miners: new Map(
        pairs.flatMap(([key, pid], at) => {
          const [miner, stake] = [records[at] ?? null, amounts[at] ?? null];
          return key === worker && (miner !== null || stake !== null) ? [[pid, { miner, stake }] as const] : [];
        }),
      ),
    })),
    stakers: stakes.flatMap(({ pid, person }, i) => {
      const staker = stakers[i] ?? null;
      return staker === null ? [] : [{ pid, person, staker }];
    }),
  };
}

/** Who acts on what. */
export interface Subject {
  readonly signer: Person;
  readonly pid: PoolId;
  readonly worker: WorkerKey;
}

/** What the chain holds about one subject, to choose arguments near the limits. */
export interface Scene extends Subject {
  readonly pool: Pool | null;
  readonly whitelist: readonly AccountId[];
  readonly staker: Staker | null;
  readonly balance: Balance;
  readonly ledger: Planck;
  readonly registered: RegisteredWorker | null;
  readonly miner: Miner | null;
  readonly stake: Planck | null;
  readonly tokenomics: Tokenomics | null;
  readonly coolDownPeriod: number;
  readonly pot: Balance;
  /** The head's time, unix milliseconds. */
  readonly time: number;
}

export async function readScene(session: Session, subject: Subject): Promise<Scene> {
  const { signer, pid, worker } = subject;
  const id = minerAccount(pid, worker);
  const [pool, whitelist, staker, balance, ledger, registered, miner, stake, tokenomics, coolDown, pot, time] = await Promise.all([
    session.one('pool', pid),
    session.maybe('whitelist', pid),
    session.one('staker', pid, signer.id),
    session.one('account', signer.id),
    session.one('ledger', signer.id),
    session.one('worker', worker),
    session.one('miner', id),
    session.one('stake', id),
    session.one('tokenomics'),
    session.one('coolDownPeriod'),
    session.one('account', SUBSIDY_POT),
    session.one('timestamp'),
  ]);
  return {
    ...subject,
    pool,
    whitelist: whitelist ?? [],
    staker,
    balance,
    ledger: ledger ?? 0n,
    registered,
    miner,
    stake,
    tokenomics,
    coolDownPeriod: Number(coolDown),
    pot,
    time: Number(time),
  };
}
