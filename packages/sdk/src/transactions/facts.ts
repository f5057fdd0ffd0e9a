import type { WarnFacts } from '../advice/warnings/index.js';
import type { Session } from '../chain/storage/session.js';
import { minerAccount } from '../model/miner.js';
import { SUBSIDY_POT } from '../model/pots.js';
import type { AccountId, NetworkConstants, PoolId, Staker, UnixSeconds, WorkerKey } from '../model/types.js';
import { loadQueueStakers } from '../reads/pools.js';
import type { CheckOrder, Facts, Verb, VerbFacts } from '../rules/facts.js';

type Always = 'order' | 'now' | 'constants' | 'signer' | 'balance' | 'fee' | 'tip' | 'payer';
export type LoadedFact = Exclude<keyof Facts, Always>;

/** The facts a verb's preflight needs; the compiler refuses a list that is not complete. */
export type FactList<V extends Verb> = Readonly<Record<Exclude<keyof VerbFacts[V], Always>, true>>;

/** The same for a verb's warnings. */
export type WarnFactList<V extends Verb> = Readonly<Record<Exclude<keyof WarnFacts[V], Always>, true>>;

/** What the arguments name. A fact is only asked for by a verb whose arguments have what it needs. */
export interface Subject {
  readonly signer: AccountId;
  readonly pid?: PoolId;
  readonly worker?: WorkerKey;
  readonly account?: AccountId;
  readonly target?: AccountId;
}

type Loader<K extends LoadedFact> = (session: Session, subject: Required<Subject>) => Promise<Facts[K]>;

async function queueStakers(session: Session, { pid }: Required<Subject>): Promise<ReadonlyMap<AccountId, Staker>> {
  const pool = await session.one('pool', pid);
  return pool === null ? new Map() : loadQueueStakers(session, pool);
}

const LOADERS: { readonly [K in LoadedFact]: Loader<K> } = {
  pool: (session, { pid }) => session.one('pool', pid),
  staker: (session, { pid, signer }) => session.one('staker', pid, signer),
  accountStaker: (session, { pid, account }) => session.one('staker', pid, account),
  queueStakers,
  ledger: async (session, { signer }) => (await session.one('ledger', signer)) ?? 0n,
  registered: (session, { worker }) => session.one('worker', worker),
  workerBound: async (session, { worker }) => (await session.one('workerBinding', worker)) !== null,
  minerBinding: (session, { pid, worker }) => session.one('minerBinding', minerAccount(pid, worker)),
  miner: (session, { pid, worker }) => session.one('miner', minerAccount(pid, worker)),
  minerStake: (session, { pid, worker }) => session.one('stake', minerAccount(pid, worker)),
  assignment: (session, { worker }) => session.one('assignment', worker),
  whitelist: (session, { pid }) => session.maybe('whitelist', pid),
  tokenomics: (session) => session.one('tokenomics'),
  miningEnabled: (session) => session.one('miningEnabled'),
  coolDownPeriod: async (session) => Number(await session.one('coolDownPeriod')),
  subsidyBalance: (session) => session.one('account', SUBSIDY_POT),
  targetBalance: (session, { target }) => session.one('account', target),
};

/** Expected chain time of the block after the one with this time (milliseconds). */
export const nextBlockTime = (timestamp: bigint, { blockTime }: Pick<NetworkConstants, 'blockTime'>): UnixSeconds =>
  Math.floor((Number(timestamp) + blockTime) / 1000);

interface Setting {
  readonly order: CheckOrder;
  readonly constants: NetworkConstants;
}

/** All facts of one verb at the session's block, for the block that follows it; a list may name those of its warnings too. */
export async function loadFacts<V extends Verb>(
  session: Session,
  list: FactList<V>,
  subject: Subject,
  { order, constants }: Setting,
): Promise<VerbFacts[V]> {
  const names = Object.keys(list) as LoadedFact[];
  const [balance, timestamp, ...loaded] = await Promise.all([
    session.one('account', subject.signer),
    session.one('timestamp'),
    ...names.map((name) => LOADERS[name](session, subject as Required<Subject>)),
  ]);
  const now = nextBlockTime(timestamp, constants);
  const facts = {
    order,
    constants,
    signer: subject.signer,
    balance,
    now,
    ...Object.fromEntries(names.map((name, i) => [name, loaded[i]])),
  };
  return facts as unknown as VerbFacts[V];
}
