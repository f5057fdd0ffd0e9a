import { describe, expect, it } from 'vitest';
import { SUBSIDY_POT } from '../model/pots.js';
import type { Facts } from './facts.js';
import { claimable } from './rewards.js';
import { simulateContribute, simulateReclaim, simulateWithdraw } from './simulate.js';
import { checks } from './test/checks.js';
import { argsOf, loadTrace, type Step, TraceState, tracePresent } from './test/trace.js';

type Args = ReturnType<typeof argsOf>;
const CHECKS: Readonly<Record<string, (facts: Facts, args: Args) => readonly { readonly code: string }[]>> = {
  create: (facts) => checks.createPool(facts, {}),
  setPayoutPref: checks.setPayoutPref,
  setCap: checks.setCap,
  addWorker: checks.addWorker,
  removeWorker: checks.removeWorker,
  contribute: checks.contribute,
  withdraw: checks.withdraw,
  startMining: checks.startMining,
  restartMining: checks.changeStake,
  stopMining: checks.stopMining,
  reclaimPoolWorker: checks.reclaimWorker,
  claimRewards: checks.claimRewards,
  reconcileWithdrawQueue: checks.reconcileWithdrawQueue,
};

const { initialState, steps } = loadTrace();
const state = new TraceState();
state.apply(initialState);
const calls: { step: Step; facts: Facts; args: Args; verb: string; after: TraceState }[] = [];
for (const step of steps) {
  const verb = step.call?.replace('phalaStakePool.', '') ?? '';
  const facts = CHECKS[verb] ? state.facts(step, SUBSIDY_POT) : null;
  state.apply(step.storage);
  if (facts === null) continue;
  calls.push({ step, facts, args: argsOf(step), verb, after: state.copy() });
}

describe.skipIf(!tracePresent)('preflight against the recorded runtime 1180 (skipped when ../shared is absent)', () => {
  it('has every call of the recording', () => {
    expect(calls.length).toBeGreaterThan(90);
    expect(new Set(calls.map((call) => call.verb)).size).toBe(13);
  });

  it.each(calls)('$step.i $verb: $step.name', ({ step, facts, args, verb }) => {
    const codes = CHECKS[verb]?.(facts, args).map((problem) => problem.code) ?? [];
    const chain = step.result === 'ok' ? undefined : `${step.error?.pallet}.${step.error?.name}`;
    expect(codes[0]).toBe(chain);
  });

  it.each(calls.filter(({ verb, step }) => verb === 'contribute' && step.result === 'ok'))(
    '$step.i the simulated contribution is what the chain did',
    ({ facts, args, after }) => {
      if (facts.pool === null) throw new Error('a pool was expected');
      const result = simulateContribute(facts.pool, facts.signer, facts.staker, facts.queueStakers, args.amount);
      expect(result.pool).toEqual(after.pool(args.pid));
      expect(result.staker).toEqual(after.staker(args.pid, facts.signer));
    },
  );

  it.each(calls.filter(({ verb, step }) => verb === 'withdraw' && step.result === 'ok'))(
    '$step.i the simulated withdrawal is what the chain did',
    ({ facts, args, after }) => {
      if (facts.pool === null || facts.staker === null) throw new Error('a staker was expected');
      const result = simulateWithdraw(facts.pool, facts.staker, args.shares, facts.now);
      expect(result.pool).toEqual(after.pool(args.pid));
      expect(result.staker).toEqual(after.staker(args.pid, facts.signer));
    },
  );

  it.each(calls.filter(({ verb, step }) => verb === 'reclaimPoolWorker' && step.result === 'ok'))(
    '$step.i the simulated reclaim is what the chain did',
    ({ facts, args, after }) => {
      if (facts.pool === null) throw new Error('a pool was expected');
      const result = simulateReclaim(facts.pool, facts.minerStake ?? 0n, facts.queueStakers);
      expect(result.pool).toEqual(after.pool(args.pid));
      for (const { user } of result.payouts) expect(result.stakers.get(user)).toEqual(after.staker(args.pid, user));
    },
  );

  it.each(calls.filter(({ verb, step }) => verb === 'claimRewards' && step.result === 'ok'))(
    '$step.i the claimable reward is what the chain paid',
    ({ facts, after }) => {
      if (facts.pool === null) throw new Error('a pool was expected');
      const paid = facts.subsidyBalance.free - after.balance(SUBSIDY_POT).free;
      expect(claimable(facts.pool, facts.staker, facts.signer).total).toBe(paid);
    },
  );
});
