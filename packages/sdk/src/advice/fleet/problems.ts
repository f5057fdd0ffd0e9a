import { formatAmount } from '../../model/decimal.js';
import { ONE } from '../../model/fixed.js';
import type { FixedBits, MinerState, NetworkConstants, Planck, PoolId, UnixSeconds, WorkerKey } from '../../model/types.js';
import type { Problem } from '../../rules/problems.js';

/** Measured values of the reasons that are the kit's own: the chain would accept, or is never asked. */
export interface FleetProblemParams {
  /** `text` is at most 70 characters of what was pasted, without control and format characters. */
  'fleet.key.notHex': { readonly text: string };
  'fleet.key.tooShort': { readonly text: string; readonly digits: number; readonly expected: number };
  'fleet.key.tooLong': { readonly text: string; readonly digits: number; readonly expected: number };
  /** Beyond the reserve or the budget of the plan; the pool has it. Amounts are planck. */
  'fleet.overBudget': { readonly pid: PoolId; readonly needed: Planck; readonly available: Planck; readonly missing: Planck };
  /** Initial V at Smax is below the target; U64F64 bits. */
  'fleet.targetUnreachable': { readonly worker: WorkerKey; readonly target: FixedBits; readonly reachable: FixedBits };
  /** Removing it would stop it. */
  'fleet.stopsMining': { readonly worker: WorkerKey; readonly state: MinerState; readonly stake: Planck };
}

/** Measured values of what there is to know about a row that goes or is skipped. */
export interface PlanNoteParams {
  /** Same as the row with this index. */
  'fleet.duplicate': { readonly of: number };
  'fleet.alreadyMining': { readonly worker: WorkerKey; readonly state: MinerState };
  'fleet.alreadyStopped': { readonly worker: WorkerKey; readonly state: MinerState };
  'fleet.alreadyReady': { readonly worker: WorkerKey };
  'fleet.alreadyInPool': { readonly pid: PoolId; readonly worker: WorkerKey };
  'fleet.alreadyRemoved': { readonly pid: PoolId; readonly worker: WorkerKey };
  /** Mines with what the strategy asks for, or more. */
  'fleet.stakeEnough': { readonly worker: WorkerKey; readonly stake: Planck; readonly wanted: Planck };
  'fleet.nothingToClaim': { readonly pid: PoolId };
  'fleet.belowMinimum': { readonly pid: PoolId; readonly amount: Planck; readonly minimum: Planck };
  /** The stake can be reclaimed from then on. */
  'fleet.startsCoolDown': { readonly worker: WorkerKey; readonly stake: Planck; readonly until: UnixSeconds };
  /** It leaves the pool's list while its stake is releasing; it can still be reclaimed. */
  'fleet.stakeStaysLocked': { readonly worker: WorkerKey; readonly stake: Planck; readonly until: UnixSeconds };
}

export type FleetProblemCode = keyof FleetProblemParams;
export type PlanNoteCode = keyof PlanNoteParams;

/** Same shape as `Problem`: hosts may word `code` and `params` themselves. */
export type KitProblem = {
  [C in FleetProblemCode]: {
    readonly code: C;
    readonly params: FleetProblemParams[C];
    readonly message: string;
    readonly fix: string;
  };
}[FleetProblemCode];
/** Why a row is blocked: a reason of the chain, or of the kit. */
export type FleetProblem = Problem | KitProblem;

export type PlanNote = {
  [C in PlanNoteCode]: { readonly code: C; readonly params: PlanNoteParams[C]; readonly message: string };
}[PlanNoteCode];

const PROBLEM_WORDS: { readonly [C in FleetProblemCode]: string } = {
  'fleet.key.notHex': '{text} is not a public key.|Paste 0x and 64 hexadecimal digits.',
  'fleet.key.tooShort': '{text} has {digits} hexadecimal digits. A public key has {expected}.|Copy all of it.',
  'fleet.key.tooLong': '{text} has {digits} hexadecimal digits. A public key has {expected}.|Copy the key alone.',
  'fleet.overBudget': 'Needs {needed}. The plan has {available} left for Pool {pid}.|Allow {missing} more, or choose fewer workers.',
  'fleet.targetUnreachable': '{worker} starts with V {reachable} at most, not {target}.|Choose a lower V.',
  'fleet.stopsMining': '{worker} is {state}. To remove it stops it; {stake} would cool down.|Stop it first, or allow it.',
};

const NOTE_WORDS: { readonly [C in PlanNoteCode]: string } = {
  'fleet.duplicate': 'It is in the list before.',
  'fleet.alreadyMining': '{worker} is {state}.',
  'fleet.alreadyStopped': '{worker} is {state}, not mining.',
  'fleet.alreadyReady': '{worker} is Ready.',
  'fleet.alreadyInPool': '{worker} is in Pool {pid}.',
  'fleet.alreadyRemoved': '{worker} is no longer in Pool {pid}.',
  'fleet.stakeEnough': '{worker} mines with {stake}. {wanted} is no more.',
  'fleet.nothingToClaim': 'Pool {pid} has no reward for you.',
  'fleet.belowMinimum': 'The reward in Pool {pid} is {amount}, below {minimum}.',
  'fleet.startsCoolDown': '{worker} stops at once. {stake} cools down.',
  'fleet.stakeStaysLocked': '{worker} leaves the list of its pool. {stake} is still cooling down; reclaim it after that.',
};

export type Units = Pick<NetworkConstants, 'decimals' | 'symbol'>;

function show(name: string, value: unknown, { decimals, symbol }: Units): string {
  if (typeof value !== 'bigint') {
    const text = String(value);
    return /^0x.{64}$/.test(text) ? `${text.slice(0, 6)}…${text.slice(-4)}` : text;
  }
  if (name === 'pid') return String(value);
  if (name === 'target' || name === 'reachable') return formatAmount((value * 1000n) / ONE, { decimals: 3 });
  return `${formatAmount(value, { decimals })} ${symbol}`;
}

function fill(words: string, params: object, units: Units): string {
  const values: Readonly<Record<string, unknown>> = { ...params };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => show(name, values[name], units));
}

export function kitProblem<C extends FleetProblemCode>(code: C, params: FleetProblemParams[C], units: Units): KitProblem {
  const [message = '', fix = ''] = PROBLEM_WORDS[code].split('|').map((words) => fill(words, params, units));
  return { code, params, message, fix } as KitProblem;
}

export const note = <C extends PlanNoteCode>(code: C, params: PlanNoteParams[C], units: Units): PlanNote =>
  ({ code, params, message: fill(NOTE_WORDS[code], params, units) }) as PlanNote;
