import type { EventRecord } from '@polkadot/types/interfaces';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Warning, WarningCode, WarningOf } from '../src/advice/warnings/index.js';
import { minerAccount, type PoolId, poolId, type Verb, type VerbInput, type WorkerKey } from '../src/index.js';
import { Editor } from './support/preflight/edits.js';
import { foundNetwork, type Network } from './support/preflight/network.js';
import { type Person, people, TestNode } from './support/preflight/node.js';

const PHA = 10n ** 12n;
const ED = PHA / 100n;
const BIG = 2n ** 64n;
const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';
const { olga, bob, charlie, dave, nina, ghost, whale } = people;
const [OLGAS, BOBS, CHARLIES] = [1, 2, 4].map(poolId) as [PoolId, PoolId, PoolId];

let node: TestNode;
let network: Network;
let edit: Editor;
let start: unknown;

beforeAll(async () => {
  node = await TestNode.open(undefined);
  network = await foundNetwork(node);
  edit = new Editor(node);
  start = node.save();
}, 120_000);
beforeEach(() => node.restore(start));
afterAll(() => node?.close());

const key = (index: number): WorkerKey => network.keys[index] as WorkerKey;
const read = async () => node.session();

async function warningsOf<V extends Verb>(verb: V, input: VerbInput[V], { id: account }: Person): Promise<readonly Warning[]> {
  return (await node.client.tx[verb].check(input, { account })).warnings;
}

async function warning<V extends Verb, C extends WarningCode>(
  code: C,
  verb: V,
  input: VerbInput[V],
  signer: Person,
): Promise<WarningOf<C>['params']> {
  const all = await warningsOf(verb, input, signer);
  const found = all.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code} among [${all.map((one) => one.code)}]`);
  return found.params as WarningOf<C>['params'];
}

interface Happened {
  readonly name: string;
  readonly data: readonly unknown[];
}

/** Events of the block that takes the call; refused by the transaction pool: what that says. */
async function send<V extends Verb>(
  verb: V,
  input: VerbInput[V],
  signer: Person,
): Promise<{ readonly refusal: string | null; readonly events: readonly Happened[] }> {
  const extrinsic = await node.client.tx[verb].build(input, { account: signer.id });
  try {
    await node.request('author_submitExtrinsic', [await node.sign(extrinsic, signer, 0n)]);
  } catch (error) {
    return { refusal: String(Reflect.get(Object(error), 'message')), events: [] };
  }
  await node.blocks();
  const raw = await node.request<string>('state_getStorage', [EVENTS]);
  const records = node.api.registry.createType('Vec<EventRecord>', raw) as unknown as EventRecord[];
  const events = records.map(({ event }) => ({
    name: event.method,
    data: event.data.map((field) => (/^u\d+$|^Compact/.test(field.toRawType()) ? BigInt(field.toString()) : field.toHex())),
  }));
  const failed = records.find(({ event }) => event.method === 'ExtrinsicFailed')?.event.data[0];
  if (failed === undefined) return { refusal: null, events };
  return { refusal: node.api.registry.findMetaError((failed as never as { asModule: never }).asModule).name, events };
}

const accepted = async (...call: Parameters<typeof send>) => {
  const { refusal, events } = await send(...call);
  expect(refusal).toBeNull();
  return events;
};
const datum = (events: readonly Happened[], name: string, index: number): unknown =>
  events.find((event) => event.name === name)?.data[index];
const poolOf = async (pid: PoolId) => {
  const pool = await (await read()).one('pool', pid);
  if (pool === null) throw new Error(`no pool ${pid}`);
  return pool;
};
const minerOf = async (pid: PoolId, worker: WorkerKey) => (await read()).one('miner', minerAccount(pid, worker));
const at = (signer: Person, pid: PoolId, worker = key(0)) => ({ signer, pid, worker });

describe('warnings come true on the dev chain', { timeout: 60_000 }, () => {
  it('whoever contributes all cannot pay another fee, and with the advised less can', async () => {
    const { free } = await (await read()).one('account', nina.id);
    const fee = await node.client.tx.contribute.estimateFee({ pid: BOBS, amount: free }, { account: nina.id });
    const input = { pid: BOBS, amount: free - fee.fee };
    const { missing } = await warning('warning.lockedOut', 'contribute', input, nina);
    await accepted('contribute', input, nina);
    expect((await send('withdraw', { pid: BOBS, shares: PHA }, nina)).refusal).toMatch(/1010|pay/i);

    await node.restore(start);
    const less = { pid: BOBS, amount: input.amount - missing };
    expect(await warningsOf('contribute', less, nina)).toEqual([]);
    await accepted('contribute', less, nina);
    await accepted('withdraw', { pid: BOBS, shares: PHA }, nina);
  });

  it('fees run out exactly where it says', async () => {
    const { fee } = await node.client.tx.createPool.estimateFee({}, { account: nina.id });
    const poor = async (free: bigint) => node.setStorage(await edit.account(nina.id, { free }));
    await poor(ED + 2n * fee - 1n);
    expect(await warning('warning.feesRunOut', 'createPool', {}, nina)).toMatchObject({ fee, left: fee - 1n });
    await accepted('createPool', {}, nina);
    expect((await send('createPool', {}, nina)).refusal).not.toBeNull();
    await node.restore(start);
    await poor(ED + 2n * fee);
    expect(await warningsOf('createPool', {}, nina)).toEqual([]);
    await accepted('createPool', {}, nina);
    await accepted('createPool', {}, nina);
  });

  it('a fee comes out of tokens that another lock holds', async () => {
    await node.setStorage(await edit.account(nina.id, { free: 9n * PHA, miscFrozen: 9n * PHA }));
    const { fee, locked } = await warning('warning.feeFromLocked', 'createPool', {}, nina);
    await accepted('createPool', {}, nina);
    const { free, miscFrozen } = await (await read()).one('account', nina.id);
    expect([miscFrozen - free, locked]).toEqual([fee, fee]);
  });

  /** Dave waits for 1,500 of his 6,000 shares in Charlie's pool, behind him Charlie for 200. */
  async function queueUp(): Promise<void> {
    await accepted('contribute', { pid: CHARLIES, amount: 500n * PHA }, charlie);
    await accepted('withdraw', { pid: CHARLIES, shares: 3000n * PHA }, dave);
    await accepted('withdraw', { pid: CHARLIES, shares: 200n * PHA }, charlie);
  }

  it('a second withdrawal replaces the first one, at the end of the queue and with a new countdown', async () => {
    await queueUp();
    const input = { pid: CHARLIES, shares: 700n * PHA };
    const params = await warning('warning.replacesQueued', 'withdraw', input, dave);
    const { due } = await warning('warning.withdrawQueued', 'withdraw', input, dave);
    const before = (await poolOf(CHARLIES)).withdrawQueue;
    expect(before[params.position - 1]).toEqual({ user: dave.id, shares: params.before, startTime: params.startTime });
    await accepted('withdraw', input, dave);
    const after = (await poolOf(CHARLIES)).withdrawQueue;
    expect(after).toHaveLength(before.length);
    const { gracePeriod } = node.client.network.constants;
    expect(after[params.newPosition - 1]).toEqual({ user: dave.id, shares: params.after, startTime: due - gracePeriod });
    expect(params).toMatchObject({ before: 1500n * PHA, after: 700n * PHA, position: 1, newPosition: 2 });
  });

  it('an uncovered withdrawal stops all workers right after the date, not before', async () => {
    const input = { pid: CHARLIES, shares: 3000n * PHA };
    const params = await warning('warning.withdrawQueued', 'withdraw', input, dave);
    const events = await accepted('withdraw', input, dave);
    expect(params).toMatchObject({ forceStop: true, atOnce: datum(events, 'Withdrawal', 2), later: 2000n * PHA });
    await node.travel((params.due - 12) * 1000);
    await node.blocks();
    expect((await minerOf(CHARLIES, key(9)))?.state).toBe('MiningIdle');
    await node.blocks();
    expect((await minerOf(CHARLIES, key(9)))?.state).toBe('MiningCoolingDown');
  });

  it('a contribution pays those who wait', async () => {
    await queueUp();
    const input = { pid: CHARLIES, amount: 1000n * PHA };
    const params = await warning('warning.paysOthers', 'contribute', input, charlie);
    const paid = (await accepted('contribute', input, charlie)).filter(({ name, data }) => name === 'Withdrawal' && data[1] === dave.id);
    expect(params).toMatchObject({ requests: 1, amount: paid.reduce((sum, { data }) => sum + (data[2] as bigint), 0n) });
  });

  it('a loss of the pool is taken with the next contribution', async () => {
    await node.setStorage(await edit.pool(at(bob, BOBS), () => ({ totalStake: 20_000n * PHA, freeStake: 10_000n * PHA })));
    const input = { pid: BOBS, amount: PHA };
    const { slashed } = await warning('warning.slashSettled', 'contribute', input, dave);
    expect(datum(await accepted('contribute', input, dave), 'Slashed', 1)).toBe(slashed);
  });

  it('stopping locks the stake until the date; removed meanwhile it is still reclaimed by key', async () => {
    const input = { pid: OLGAS, worker: key(2) };
    const stopping = await warning('warning.coolDown', 'stopMining', input, olga);
    await accepted('stopMining', input, olga);
    const params = await warning('warning.removesCooling', 'removeWorker', input, olga);
    expect([params.until, params.stake]).toEqual([stopping.until, 20_000n * PHA]);
    await accepted('removeWorker', input, olga);
    expect((await poolOf(OLGAS)).workers).not.toContain(key(2));
    expect((await poolOf(OLGAS)).releasingStake).toBe(params.stake);
    await node.travel((params.until - 24) * 1000);
    expect((await send('reclaimWorker', input, dave)).refusal).toBe('CoolDownNotReady');
    expect(datum(await accepted('reclaimWorker', input, dave), 'MinerReclaimed', 1)).toBe(params.stake);
  });

  it('removing a mining worker stops it', async () => {
    const input = { pid: OLGAS, worker: key(2) };
    const { until, stake } = await warning('warning.removesMining', 'removeWorker', input, olga);
    await accepted('removeWorker', input, olga);
    const { coolDownPeriod } = { coolDownPeriod: Number(await (await read()).one('coolDownPeriod')) };
    expect(await minerOf(OLGAS, key(2))).toMatchObject({ state: 'MiningCoolingDown', coolDownStart: until - coolDownPeriod });
    expect((await poolOf(OLGAS)).releasingStake).toBe(stake);
  });

  it('a commission holds for rewards after it', async () => {
    const reward = async () => node.simulator.settle([{ worker: key(5), v: 5000n << 64n, payout: 10n << 64n }]);
    await reward();
    const params = await warning('warning.commissionChanges', 'setPayoutPref', { pid: BOBS, commission: 500_000 }, bob);
    expect(params).toMatchObject({ before: 0, after: 500_000 });
    await accepted('setPayoutPref', { pid: BOBS, commission: 500_000 }, bob);
    expect((await poolOf(BOBS)).ownerReward).toBe(0n);
    await reward();
    expect((await poolOf(BOBS)).ownerReward).toBe(5n * PHA);
  });

  it('a cap at the total stake keeps contributions out', async () => {
    const { totalStake } = await poolOf(BOBS);
    const input = { pid: BOBS, cap: totalStake };
    expect((await warningsOf('setCap', input, bob)).map(({ code }) => code)).toEqual(['warning.capStays', 'warning.capBlocks']);
    await accepted('setCap', input, bob);
    expect((await send('contribute', { pid: BOBS, amount: PHA }, dave)).refusal).toBe('StakeExceedsCapacity');
  });

  it('the first entry of a whitelist closes the pool, the removal of the last one opens it', async () => {
    const [entry, gift] = [
      { pid: BOBS, staker: dave.id },
      { pid: BOBS, amount: PHA },
    ];
    await warning('warning.whitelistCloses', 'whitelistAdd', entry, bob);
    await accepted('whitelistAdd', entry, bob);
    expect((await send('contribute', gift, charlie)).refusal).toBe('NotInContributeWhitelist');
    await accepted('contribute', gift, dave);
    await warning('warning.whitelistOpens', 'whitelistRemove', entry, bob);
    await accepted('whitelistRemove', entry, bob);
    await accepted('contribute', gift, charlie);
  });

  it('a worker that is added again begins with no reward', async () => {
    const input = { pid: BOBS, worker: key(6) };
    await node.setStorage(await edit.miner(at(bob, BOBS, key(6)), { stats: { totalReward: 7n * PHA } }));
    await accepted('removeWorker', input, bob);
    expect(await warning('warning.resetsReward', 'addWorker', input, bob)).toMatchObject({ totalReward: 7n * PHA });
    await accepted('addWorker', input, bob);
    expect((await minerOf(BOBS, key(6)))?.totalReward).toBe(0n);
  });

  it('another stake restarts the worker with the V foretold', async () => {
    const input = { pid: BOBS, worker: key(5), stake: 6000n * PHA };
    await node.setStorage(await edit.miner(at(bob, BOBS, key(5)), { v: 25_000n << 64n }));
    const params = await warning('warning.restarts', 'changeStake', input, bob);
    expect(params).toMatchObject({ v: 25_000n << 64n, before: 4000n * PHA, after: 6000n * PHA });
    await accepted('changeStake', input, bob);
    expect(await minerOf(BOBS, key(5))).toMatchObject({ state: 'MiningIdle', v: params.newV });
  });

  it('with mining switched off a worker starts and cannot be stopped', async () => {
    const input = { pid: BOBS, worker: key(6), stake: 4000n * PHA };
    await node.setStorage(await edit.write('phalaStakePool', 'miningEnabled', [], false));
    await warning('warning.cannotStop', 'startMining', input, bob);
    await accepted('startMining', input, bob);
    expect((await send('stopMining', input, bob)).refusal).toBe('FeatureNotEnabled');
  });

  it('a claim goes to the target, which it creates, and empties the pot', async () => {
    await node.setStorage([...(await edit.pool(at(bob, BOBS), () => ({ ownerReward: 5n * PHA }))), ...(await edit.pot(7n * PHA))]);
    const input = { pid: BOBS, target: ghost.id };
    const codes = (await warningsOf('claimRewards', input, bob)).map(({ code }) => code);
    expect(codes).toEqual(['warning.otherTarget', 'warning.newAccount', 'warning.subsidyShort']);
    const { left } = await warning('warning.subsidyShort', 'claimRewards', input, bob);
    await accepted('claimRewards', input, bob);
    expect((await (await read()).one('account', ghost.id)).free).toBe(5n * PHA);
    await node.setStorage(await edit.pool(at(bob, BOBS), () => ({ ownerReward: left + 1n })));
    expect((await send('claimRewards', { pid: BOBS }, bob)).refusal).toBe('InternalSubsidyPoolCannotWithdraw');
  });
});

describe('above 64 bits of planck', { timeout: 60_000 }, () => {
  const extra = BIG + 3n * PHA;

  /** Whale holds so much of Bob's pool that the chain's arithmetic wraps. */
  async function wrap(): Promise<void> {
    await node.setStorage([
      ...(await edit.account(whale.id, { free: 3n * BIG })),
      ...(await edit.write('phalaStakePool', 'stakeLedger', [whale.id], extra)),
      ...(await edit.write('phalaStakePool', 'poolStakers', [[BOBS, whale.id]], {
        user: whale.id,
        locked: extra,
        shares: extra,
        availableRewards: 0,
        rewardDebt: 0,
      })),
      ...(await edit.pool(at(bob, BOBS), (pool) => ({
        totalStake: BigInt(pool.totalStake as string) + extra,
        totalShares: BigInt(pool.totalShares as string) + extra,
        freeStake: BigInt(pool.freeStake as string) + extra,
      }))),
    ]);
  }

  it('a withdrawal gives what the preview shows', async () => {
    await wrap();
    const input = { pid: BOBS, shares: 1000n * PHA };
    const { preview } = await warning('warning.above64Bits', 'withdraw', input, whale);
    const events = await accepted('withdraw', input, whale);
    expect(preview).toMatchObject({ paid: datum(events, 'Withdrawal', 2), slashed: datum(events, 'Slashed', 1) });
    expect(preview.slashed).toBeGreaterThan(BIG / 2n);
  });

  it('a contribution mints what the preview shows', async () => {
    await wrap();
    const input = { pid: BOBS, amount: 1000n * PHA };
    const { preview } = await warning('warning.above64Bits', 'contribute', input, whale);
    const events = await accepted('contribute', input, whale);
    expect(preview).toMatchObject({ minted: datum(events, 'Contribution', 3), slashed: datum(events, 'Slashed', 1) });
  });

  it('a worker starts with the Ve that the preview shows', async () => {
    await wrap();
    const input = { pid: BOBS, worker: key(6), stake: BIG + 10n * PHA };
    const { preview } = await warning('warning.above64Bits', 'startMining', input, bob);
    await accepted('startMining', input, bob);
    expect((await minerOf(BOBS, key(6)))?.ve).toBe(preview.ve);
  });
});
