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

const broke = [people.eve, people.poor, people.ghost];
const solvent = cast.filter((one) => !broke.includes(one));
const somebody = (rnd: Random): Person => rnd.pick(rnd.chance(12) ? broke : solvent);

const unknownPool = (rnd: Random, { pools }: State): PoolId => (rnd.chance(50) ? BigInt(pools.length) : NO_POOL) as PoolId;

function anywhere(rnd: Random, state: State): Subject {
  const pid = rnd.chance(96) ? rnd.pick(state.pools).pid : unknownPool(rnd, state);
  return { pid, signer: somebody(rnd), worker: rnd.pick(state.workers).worker };
}

function inPool(rnd: Random, state: State, wanted: (placed: Placed) => boolean): Subject {
  const all = placed(state);
  const suited = all.filter(wanted);
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

const isMining = ({ state }: Placed): boolean => state === 'MiningIdle' || state === 'MiningUnresponsive';
const freeStake = ({ pools }: State, { pid }: Placed): bigint => pools[Number(pid)]?.freeStake ?? 0n;
const canStart = (state: State, one: Placed): boolean =>
  one.state === 'Ready' && (one.view.registered?.initialScore ?? 0) >= 50 && freeStake(state, one) > 3000n * 10n ** 12n;

/** Who could do it to what, going by the rules of the verb. */
const SUITED: { readonly [V in Verb]: (rnd: Random, state: State) => Subject } = {
  createPool: anywhere,
  setPayoutPref: ofOwner,
  setCap: ofOwner,
  setDescription: ofOwner,
  whitelistAdd: ofOwner,
  whitelistRemove: (rnd, state) => {
    const pid = rnd.from(state.whitelisted, [rnd.pick(state.pools).pid]);
    return { ...anywhere(rnd, state), pid, signer: ownerOf(state, pid) };
  },
  addWorker: toAdd,
  removeWorker: (rnd, state) => inPool(rnd, state, () => true),
  contribute: anywhere,
  withdraw: (rnd, state) => ofStaker(rnd, state, (shares) => shares > 1000n),
  startMining: (rnd, state) => inPool(rnd, state, (one) => canStart(state, one)),
  changeStake: (rnd, state) => inPool(rnd, state, (one) => isMining(one) && freeStake(state, one) > 0n),
  stopMining: (rnd, state) => inPool(rnd, state, isMining),
  reclaimWorker: cooling,
  claimRewards: (rnd, state) => (rnd.chance(50) ? ofOwner(rnd, state) : ofStaker(rnd, state, (shares) => shares > 0n)),
  reconcileWithdrawQueue: (rnd, state) => ofStaker(rnd, state, () => true),
};

/** What of the subject is wrong: nothing, one part, or whatever comes. */
export const AIMS = ['suited', 'unknownPool', 'otherPool', 'otherSigner', 'otherWorker', 'anything'] as const;
export type Aim = (typeof AIMS)[number];

export function pickSubject(rnd: Random, verb: Verb, state: State, aim: Aim): Subject {
  const other = anywhere(rnd, state);
  if (aim === 'anything') return other;
  const suited = SUITED[verb](rnd, state);
  switch (aim) {
    case 'suited':
      return suited;
    case 'unknownPool':
      return { ...suited, pid: unknownPool(rnd, state) };
    case 'otherPool':
      return { ...suited, pid: other.pid };
    case 'otherSigner':
      return { ...suited, signer: other.signer };
    case 'otherWorker':
      return { ...suited, worker: other.worker };
  }
}

/** Somebody or something to name as target, staker or account in the arguments. */
export const anybody = (rnd: Random, signer: Person): AccountId => (rnd.chance(40) ? signer.id : rnd.pick(cast).id);
