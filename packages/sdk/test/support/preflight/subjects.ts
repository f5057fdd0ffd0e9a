import type { AccountId, MinerState, PoolId, Verb } from '../../../src/index.js';
import { cast, type Person, people } from './node.js';
import type { Random } from './random.js';
import type { State, Subject, WorkerView } from './scene.js';

const personOf = (id: AccountId | null | undefined): Person => cast.find((one) => one.id === id) ?? people.olga;
const NO_POOL = 2n ** 64n - 1n;

interface Placed {
  readonly view: WorkerView;
  readonly pid: PoolId;
  readonly state: MinerState | undefined;
}

/** Workers that pools list, with their state there. */
const placed = ({ workers }: State): Placed[] =>
  workers.flatMap((view) =>
    view.assignment === null ? [] : [{ view, pid: view.assignment, state: view.miners.get(view.assignment)?.miner?.state }],
  );

const ownerOf = ({ pools }: State, pid: PoolId): Person => personOf(pools[Number(pid)]?.owner);

function anywhere(rnd: Random, { pools, workers }: State): Subject {
  const unknown = rnd.chance(50) ? BigInt(pools.length) : NO_POOL;
  const pid = (rnd.chance(94) ? rnd.pick(pools).pid : unknown) as PoolId;
  return { pid, signer: rnd.pick(cast), worker: rnd.pick(workers).worker };
}

function inPool(rnd: Random, state: State, wanted: (state: MinerState | undefined) => boolean): Subject {
  const all = placed(state);
  const suited = all.filter((one) => wanted(one.state));
  if (all.length === 0) return anywhere(rnd, state);
  const { view, pid } = rnd.from(suited, all);
  return { pid, worker: view.worker, signer: ownerOf(state, pid) };
}

function ofOwner(rnd: Random, state: State): Subject {
  const subject = anywhere(rnd, state);
  return { ...subject, signer: ownerOf(state, subject.pid) };
}

function ofStaker(rnd: Random, state: State, wanted: (shares: bigint) => boolean): Subject {
  const subject = anywhere(rnd, state);
  if (state.stakers.length === 0) return subject;
  const { pid, person } = rnd.from(
    state.stakers.filter(({ staker }) => wanted(staker.shares)),
    state.stakers,
  );
  return { ...subject, pid, signer: person };
}

function toAdd(rnd: Random, state: State): Subject {
  const owners = new Set(state.pools.map(({ owner }) => owner));
  const free = state.workers.filter(
    ({ registered, bound }) => !bound && registered?.initialScore && registered.operator && owners.has(registered.operator),
  );
  const view = rnd.from(free, state.workers);
  const signer = personOf(view.registered?.operator);
  const { pid } = rnd.from(
    state.pools.filter(({ owner }) => owner === signer.id),
    state.pools,
  );
  return { pid, signer, worker: view.worker };
}

function cooling(rnd: Random, state: State): Subject {
  const found = state.workers.flatMap(({ worker, miners }) =>
    [...miners].flatMap(([pid, { miner }]) => (miner?.state === 'MiningCoolingDown' ? [{ worker, pid }] : [])),
  );
  return found.length === 0 ? anywhere(rnd, state) : { ...anywhere(rnd, state), ...rnd.pick(found) };
}

const isMining = (state: MinerState | undefined): boolean => state === 'MiningIdle' || state === 'MiningUnresponsive';

/** Who could do it to what, going by the rules of the verb. */
const SUITED: { readonly [V in Verb]: (rnd: Random, state: State) => Subject } = {
  createPool: anywhere,
  setPayoutPref: ofOwner,
  setCap: ofOwner,
  setDescription: ofOwner,
  whitelistAdd: ofOwner,
  whitelistRemove: ofOwner,
  addWorker: toAdd,
  removeWorker: (rnd, state) => inPool(rnd, state, () => true),
  contribute: anywhere,
  withdraw: (rnd, state) => ofStaker(rnd, state, (shares) => shares > 1000n),
  startMining: (rnd, state) => inPool(rnd, state, (miner) => miner === 'Ready'),
  changeStake: (rnd, state) => inPool(rnd, state, isMining),
  stopMining: (rnd, state) => inPool(rnd, state, isMining),
  reclaimWorker: cooling,
  claimRewards: (rnd, state) => (rnd.chance(50) ? ofOwner(rnd, state) : ofStaker(rnd, state, (shares) => shares > 0n)),
  reconcileWithdrawQueue: (rnd, state) => ofStaker(rnd, state, () => true),
};

/** Mostly a subject that suits the verb; else one with a wrong part, or anything. */
export function pickSubject(rnd: Random, verb: Verb, state: State): Subject {
  const dice = rnd.below(100);
  if (dice >= 85) return anywhere(rnd, state);
  const suited = SUITED[verb](rnd, state);
  if (dice < 65) return suited;
  const { pid, signer, worker } = anywhere(rnd, state);
  return { ...suited, ...rnd.pick([{ pid }, { signer }, { worker }]) };
}

/** Somebody or something to name as target, staker or account in the arguments. */
export const anybody = (rnd: Random, signer: Person): AccountId => (rnd.chance(40) ? signer.id : rnd.pick(cast).id);
