import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DevChain } from '../src/engine/chain.js';
import type { RuntimeCall } from '../src/engine/context.js';
import { Trap } from '../src/engine/errors.js';
import type { Hex } from '../src/engine/types.js';
import { DEV_NAMES } from '../src/keys.js';
import { types } from '../src/pallets/runtime-types.js';
import { Account, type AccountInfo } from '../src/pallets/system/account.js';
import { TREASURY } from '../src/pallets/treasury/index.js';
import { twox128 } from '../src/scale/hash.js';
import { toHex } from '../src/scale/hex.js';
import { signExtrinsic } from '../src/testing/sign.js';
import { type Action, makeCall, sequence } from './support/actions.js';
import { recordsAt } from './support/facts.js';
import { expectBalancesAddUp, expectIssuanceKept, expectPoolsAddUp, expectQueuesInOrder, freeOf, pools } from './support/invariants.js';
import { type DirectCall, Lab, PHA, ROOT } from './support/lab.js';
import { keyOf } from './support/names.js';
import { txFacts } from './support/replay.js';

const SEED = 20_220_601;
const LENGTH = 40;
const SHARE = 50;
const PORTIONS = 40;
const PER_PORTION = 100;

/** Three pools with two workers each, some of them mining, with stakers and rewards in all. */
function start(): Lab {
  const lab = new Lab();
  ['//Alice', '//Bob', '//Charlie'].forEach((owner, i) => {
    const pid = BigInt(i);
    lab.as(owner, 'PhalaStakePool.create');
    const workers = [1, 2].map((n) => lab.worker(2 * i + n, owner, 400 + 300 * n, 128, pid));
    for (const staker of ['//Alice', '//Dave', '//Eve']) {
      lab.as(staker, 'PhalaStakePool.contribute', { pid, amount: 3000n * PHA + BigInt(i) * 123_456_789n });
    }
    // Pool 0 has little free stake left, so that withdrawals queue there.
    const mining = i === 0 ? workers : workers.slice(0, 1);
    for (const worker of mining) lab.as(owner, 'PhalaStakePool.start_mining', { pid, worker, stake: 4000n * PHA });
    lab.call(ROOT, 'PhalaStakePool.force_assign_reward', { reward_arr: [[pid, 30n * PHA]] });
  });
  return lab;
}
const origin = start();

const callCodec = types.of<RuntimeCall>('RuntimeCall');
/** As the call comes out of an extrinsic. */
const throughCodec = ({ origin, call }: DirectCall): DirectCall => ({ origin, call: callCodec.dec(callCodec.enc(call)) });

/** Runs a call, one block; null where the runtime would panic, and then nothing may have happened. */
function run(lab: Lab, call: DirectCall): ReturnType<Lab['produce']> | null {
  const head = lab.chain.head().hash;
  try {
    return lab.produce([call]);
  } catch (error) {
    expect(error).toBeInstanceOf(Trap);
    expect(lab.chain.head().hash).toBe(head);
    return null;
  }
}

function expectNothingHappened(before: Lab, after: Lab): void {
  before.produce([]);
  expect(after.chain.exportState()).toEqual(before.chain.exportState());
}

function playSequence(steps: readonly (Action | { wait: number })[]): void {
  const lab = origin.fork();
  steps.forEach((step, calls) => {
    const before = pools(lab);
    if ('wait' in step) lab.wait(step.wait);
    else {
      const issuance = lab.issuance();
      const untouched = lab.fork();
      const done = run(lab, throughCodec(makeCall(lab, step)));
      if (!done) return;
      if (done.errors[0] === null) passed.set(step.kind, (passed.get(step.kind) ?? 0) + 1);
      else expectNothingHappened(untouched, lab);
      if (step.kind !== 'setBalance') expectIssuanceKept(issuance, lab.issuance(), done.records);
    }
    expectBalancesAddUp(lab);
    expectPoolsAddUp(lab, calls + 1);
    expectQueuesInOrder(before, pools(lab));
  });
}

/** Storage that every block writes for itself. */
const OF_BLOCK = new Set(['System', 'TransactionPayment'].map((pallet) => toHex(twox128(pallet))));
const isOfBlock = (key: string): boolean => OF_BLOCK.has(key.slice(0, 34) as Hex) && !key.startsWith(Account.prefix);

/** Sends the call signed. When it fails, its sender has paid the fee and used a nonce, the treasury has the fee, and that is all. */
function expectOnlyFeeAndNonce(lab: Lab, { call, origin }: DirectCall): boolean {
  if (origin.kind !== 'signed') return false;
  const key = [...DEV_NAMES.map((name) => `//${name}`)].map(keyOf).find(({ publicKey }) => publicKey === origin.account);
  if (!key) return false;
  const { chain } = lab;
  const idle = chain.fork();
  const account = lab.find(Account, key.publicKey) as AccountInfo;
  const signed = signExtrinsic(chain, key, call, { nonce: account.nonce, tip: 5n });
  chain.build({ transactions: [signed] });
  if (!chain.head().extrinsics.includes(signed)) return false;
  const facts = txFacts(
    recordsAt(chain.stateAt(chain.head().hash))
      .filter(({ phase }) => phase.value === 1)
      .map(({ event }) => event),
  );
  if (facts.result === 'ok') return false;
  idle.build();
  const treasuryBefore = freeIn(idle, TREASURY);
  const [without, now] = [idle.exportState().top, chain.exportState().top];
  const changed = [...new Set([...Object.keys(without), ...Object.keys(now)])].filter(
    (k) => without[k as Hex] !== now[k as Hex] && !isOfBlock(k),
  );
  expect(changed.sort()).toEqual([Account.keyOf(key.publicKey), Account.keyOf(TREASURY)].sort());
  const fee = BigInt(facts.fee as string);
  expect(lab.find(Account, key.publicKey)).toEqual({
    ...account,
    nonce: account.nonce + 1,
    data: { ...account.data, free: account.data.free - fee },
  });
  expect(freeIn(chain, TREASURY)).toBe(treasuryBefore + fee);
  return true;
}

function freeIn(chain: DevChain, account: Hex): bigint {
  return freeOf(new Lab(undefined, undefined, chain), account);
}

/** How often sequences did something at all: calls that passed, by kind. */
const passed = new Map<string, number>();

/** Portions that passed before, by the name of the suite. */
function portionsDone(suite: string): { from: number; done(portion: number): void } {
  const directory = process.env.STAKEPOOL_LONG_STATE;
  if (!directory) return { from: 0, done() {} };
  const file = join(directory, `${suite}.json`);
  const from = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { passed: number }).passed : 0;
  return {
    from,
    done(portion) {
      mkdirSync(directory, { recursive: true });
      writeFileSync(file, JSON.stringify({ passed: portion }));
    },
  };
}

const check = (seed: number, numRuns: number): void => fc.assert(fc.property(sequence(LENGTH), playSequence), { seed, numRuns });

describe('invariants under random calls', () => {
  it(`hold for ${SHARE} sequences`, { timeout: 180_000 }, () => {
    check(SEED, SHARE);
    for (const kind of ['contribute', 'withdraw', 'start', 'stop', 'settle', 'claim', 'transfer', 'setBalance']) {
      expect(passed.get(kind) ?? 0, `calls of ${kind} that passed`).toBeGreaterThan(5);
    }
  });

  it('leave nothing but fee and nonce of a failed transaction', { timeout: 180_000 }, () => {
    let failures = 0;
    fc.assert(
      fc.property(sequence(20), (steps) => {
        const lab = origin.fork();
        for (const step of steps) {
          if ('wait' in step) lab.wait(step.wait);
          else if (expectOnlyFeeAndNonce(lab, throughCodec(makeCall(lab, step)))) failures++;
        }
      }),
      { seed: SEED, numRuns: 10 },
    );
    expect(failures).toBeGreaterThan(30);
  });

  if (process.env.STAKEPOOL_LONG === '1') {
    it(`hold for ${PORTIONS * PER_PORTION} sequences`, { timeout: 4 * 3_600_000 }, () => {
      const { from, done } = portionsDone('devnet-invariants');
      for (let portion = from + 1; portion <= PORTIONS; portion++) {
        check(SEED + portion, PER_PORTION);
        done(portion);
      }
    });
  }
});
