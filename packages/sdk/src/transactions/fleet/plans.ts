import {
  type FleetPlan,
  type FleetSetting,
  type FleetVerb,
  parseWorkerKeys,
  planAdd,
  planChangeStake,
  planClaims,
  planReclaim,
  planRemove,
  planStart,
  planStop,
  rowsToSend,
} from '../../advice/fleet/index.js';
import { toAccount } from '../../chain/account.js';
import { sessionAt } from '../../chain/context.js';
import { abortable } from '../../chain/errors.js';
import type { Session } from '../../chain/storage/session.js';
import { InputError } from '../../model/error.js';
import { poolId } from '../../model/ids.js';
import { SUBSIDY_POT } from '../../model/pots.js';
import type { AccountId } from '../../model/types.js';
import { readPools, readPoolsOf } from '../../reads/pools.js';
import type { TransactionContext } from '../context.js';
import { nextBlockTime } from '../facts.js';
import { estimateFee } from '../fee.js';
import { signerId } from '../input.js';
import { type OriginStep, originOf, resolveOrigin, wrapCall } from '../origin/index.js';
import { batchOf, cutRows } from './batch.js';
import { loadCandidates, loadCooling, loadPositions, loadWorkers } from './load.js';
import type { AddChoice, ClaimChoice, FleetOptions, LoadedPlan, ReclaimChoice, StakeChoice, WorkersChoice } from './types.js';

export const MAX_CALLS = 100;

/** Everything a plan is made of, at one block. */
interface Desk {
  readonly session: Session;
  readonly signer: AccountId;
  readonly origin: AccountId;
  readonly way: readonly OriginStep[];
  readonly setting: FleetSetting;
  readonly clock: { readonly now: number; readonly coolDownPeriod: number };
}

/** Plans for many workers or pools, from the chain's state at one block. Nothing is signed by them: see `run`. */
export interface FleetPlans {
  /** Starts Ready workers with stakes within Smin, Smax and their pool's free stake. */
  start(choice: StakeChoice, options: FleetOptions): Promise<LoadedPlan<'startMining'>>;
  /** Raises stakes of mining workers. */
  changeStake(choice: StakeChoice, options: FleetOptions): Promise<LoadedPlan<'changeStake'>>;
  stop(choice: WorkersChoice, options: FleetOptions): Promise<LoadedPlan<'stopMining'>>;
  /** Brings stake back whose cool-down is over. */
  reclaim(choice: ReclaimChoice, options: FleetOptions): Promise<LoadedPlan<'reclaimWorker'>>;
  /** Mining workers are left out unless `allowStop`. */
  remove(choice: WorkersChoice & { readonly allowStop?: boolean }, options: FleetOptions): Promise<LoadedPlan<'removeWorker'>>;
  /** @throws InputError `input.workerKeys` for text with no keys, or too much of it */
  add(choice: AddChoice, options: FleetOptions): Promise<LoadedPlan<'addWorker'>>;
  claim(choice: ClaimChoice, options: FleetOptions): Promise<LoadedPlan<'claimRewards'>>;
}

export function createFleetPlans(context: TransactionContext): FleetPlans {
  const { runtime } = context;
  const account = (text: string): AccountId => toAccount(text, runtime.network.constants.ss58Prefix);

  const desk = async ({ account: given, as }: FleetOptions): Promise<Desk> => {
    const { constants, capabilities } = runtime.network;
    const session = await sessionAt(context);
    const signer = signerId(given);
    const way = resolveOrigin(signer, as, constants.ss58Prefix);
    const origin = originOf(signer, way);
    const [balance, paying, timestamp, coolDownPeriod] = await Promise.all([
      session.one('account', origin),
      session.one('account', signer),
      session.one('timestamp'),
      session.one('coolDownPeriod'),
    ]);
    const payer = origin === signer ? {} : { payer: { account: signer, balance: paying } };
    return {
      session,
      signer,
      origin,
      way,
      setting: { order: capabilities.checkOrder, constants, signer: origin, balance, ...payer },
      clock: {
        now: nextBlockTime(timestamp, constants),
        coolDownPeriod: Number(coolDownPeriod),
      },
    };
  };

  /** What carrying out the rows that go costs: each transaction as it would be sent. */
  const costOf = async <V extends FleetVerb>({ session, signer, way }: Desk, plan: FleetPlan<V>) => {
    const parts = await cutRows(context, session, rowsToSend(plan), MAX_CALLS);
    const fees = await Promise.all(
      parts.map(async ({ calls }) => {
        const { extrinsic } = await wrapCall(context, session, way, await batchOf(context, calls));
        return estimateFee(context, session, extrinsic, signer);
      }),
    );
    return { transactions: parts.length, fee: fees.reduce((sum, fee) => sum + fee, 0n) };
  };

  /** Plans, and plans again knowing the fee: who cannot pay it learns so from every row. */
  const load = <V extends FleetVerb>(
    options: FleetOptions,
    prepare: (desk: Desk) => Promise<(setting: FleetSetting) => FleetPlan<V>>,
  ): Promise<LoadedPlan<V>> => {
    const work = async () => {
      const own = await desk(options);
      const plan = await prepare(own);
      const [cost, asOf] = await Promise.all([costOf(own, plan(own.setting)), own.session.asOf()]);
      const { genesisHash } = runtime.network;
      return { ...plan({ ...own.setting, fee: cost.fee }), ...cost, asOf, genesisHash, origin: own.origin };
    };
    return abortable(work(), options.signal);
  };

  const chosen = ({ session }: Desk, choice: WorkersChoice['workers'], released = false) => loadWorkers(context, session, choice, released);

  return {
    start: ({ workers, ...choice }, options) =>
      load(options, async (own) => {
        const [loaded, tokenomics] = await Promise.all([chosen(own, workers), own.session.one('tokenomics')]);
        return (setting) => planStart({ ...setting, ...choice, ...loaded, tokenomics });
      }),
    changeStake: ({ workers, ...choice }, options) =>
      load(options, async (own) => {
        const [loaded, tokenomics, miningEnabled] = await Promise.all([
          chosen(own, workers),
          own.session.one('tokenomics'),
          own.session.one('miningEnabled'),
        ]);
        return (setting) => planChangeStake({ ...setting, ...choice, ...loaded, tokenomics, miningEnabled });
      }),
    stop: ({ workers }, options) =>
      load(options, async (own) => {
        const [loaded, miningEnabled] = await Promise.all([chosen(own, workers), own.session.one('miningEnabled')]);
        return (setting) => planStop({ ...setting, ...own.clock, ...loaded, miningEnabled });
      }),
    reclaim: ({ workers }, options) =>
      load(options, async (own) => {
        const loaded = await (workers ? chosen(own, workers, true) : loadCooling(context, own.session, own.origin));
        return (setting) => planReclaim({ ...setting, ...own.clock, ...loaded });
      }),
    remove: ({ workers, allowStop = false }, options) =>
      load(options, async (own) => {
        const loaded = await chosen(own, workers);
        return (setting) => planRemove({ ...setting, ...own.clock, ...loaded, allowStop });
      }),
    add: ({ pid: given, keys }, options) =>
      load(options, async (own) => {
        const pid = poolId(given);
        const { verdict, rows } = parseWorkerKeys(keys);
        if (verdict !== 'ok') throw noKeys(verdict);
        const wanted = rows.flatMap((row) => (row.verdict === 'key' ? [row.key] : []));
        const [[pool], candidates] = await Promise.all([readPoolsOf(own.session, [pid]), loadCandidates(own.session, pid, wanted)]);
        if (!pool) throw noPool(given);
        return (setting) => planAdd({ ...setting, pool, keys: rows, candidates });
      }),
    claim: ({ pids, part = 'all', target, minimum }, options) =>
      load(options, async (own) => {
        const { session, origin } = own;
        const to = target === undefined ? origin : account(target);
        const pools = await (pids ? readPoolsOf(session, pids.map(poolId)) : readPools(session));
        const [positions, subsidyBalance, targetBalance] = await Promise.all([
          loadPositions(session, pools, origin),
          session.one('account', SUBSIDY_POT),
          session.one('account', to),
        ]);
        const floor = minimum === undefined ? {} : { minimum };
        return (setting) => planClaims({ ...setting, positions, part, target: to, subsidyBalance, targetBalance, ...floor });
      }),
  };
}

const noKeys = (verdict: 'empty' | 'tooMany'): InputError =>
  new InputError({
    code: 'input.workerKeys',
    what: verdict === 'empty' ? 'The text has no worker keys.' : 'These are too many worker keys at once.',
    why: verdict === 'empty' ? 'Nothing but separators was found in it.' : 'At most 10,000 keys in 1,000,000 characters are taken.',
    fix: 'Paste public keys of 64 hexadecimal digits, one per line.',
  });

const noPool = (given: unknown): InputError =>
  new InputError({
    code: 'input.poolId',
    what: `Pool ${String(given).slice(0, 30)} does not exist.`,
    fix: 'Choose another pool.',
    params: { input: String(given).slice(0, 30) },
  });
