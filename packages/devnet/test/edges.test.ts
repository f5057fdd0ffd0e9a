import { describe, expect, it } from 'vitest';
import { Stakes } from '../src/pallets/phala-mining/state.js';
import { OutboundMessages } from '../src/pallets/phala-mq/queue.js';
import { minerAccount, StakeLedger, StakePools } from '../src/pallets/phala-stake-pool/state.js';
import { accountOf, bitsOf, Lab, PHA, ROOT } from './support/lab.js';
import { workerKey } from './support/names.js';

/** Outcomes and values that the real runtime gave; where 1130 and 1180 differ, those of 1180. */

const POOL = 'PhalaStakePool';
const one = (lab: Lab, pid: bigint) => (name: string, args: Record<string, unknown>) =>
  lab.as('//Alice', `${POOL}.${name}`, { pid, ...args });
const contribute = (lab: Lab, who: string, pid: bigint, amount: bigint) => lab.as(who, `${POOL}.contribute`, { pid, amount });
const withdraw = (lab: Lab, who: string, pid: bigint, shares: bigint) => lab.as(who, `${POOL}.withdraw`, { pid, shares });

/** //Alice's pool 0 with worker 1 in it. */
function open(score = 1000, confidence = 128, fund = 100_000n * PHA): { lab: Lab; worker: `0x${string}`; owner: ReturnType<typeof one> } {
  const lab = new Lab(fund);
  lab.as('//Alice', `${POOL}.create`);
  return { lab, worker: lab.worker(1, '//Alice', score, confidence, 0n), owner: one(lab, 0n) };
}
/** Writes what the pool's stake is worth now, as slashing in the past would have left it. */
function setStake(lab: Lab, pid: bigint, total_stake: bigint, free_stake = total_stake): void {
  lab.writeEntry(StakePools, pid, { ...lab.pool(pid), total_stake, free_stake });
}
const settled = (payout: bigint, treasury = 0n, v = 4000n * PHA) => ({
  pubkey: workerKey(1).publicKey,
  v: bitsOf(v),
  payout: bitsOf(payout),
  treasury: bitsOf(treasury),
});

describe('commission', () => {
  it.each([
    [500_000, 1_500_001n, 750_000n],
    [500_000, 1_500_003n, 750_001n],
    [333_333, 1_000_001n, 333_333n],
    [1, 2_500_000n, 2n],
    [1, 2_500_001n, 3n],
    [999_999, 1_500_001n, 1_499_999n],
    [1_000_000, 7_777_777n, 7_777_777n],
  ])('%i ppm of %i is %i', (payout_commission, reward, commission) => {
    const { lab, owner } = open();
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    owner('set_payout_pref', { payout_commission });
    lab.settle(settled(reward));
    expect(lab.pool(0n).owner_reward).toBe(commission);
  });

  it('credits the owner and dismisses what is left for the stakers when that is dust', () => {
    const { lab, owner } = open();
    contribute(lab, '//Bob', 0n, 28_998n * PHA);
    owner('set_payout_pref', { payout_commission: 500_000 });
    const { events } = lab.settle(settled(1500n));
    expect(events).toContainEqual([`${POOL}.RewardDismissedDust`, { pid: '0n', amount: '750n' }]);
    expect(lab.pool(0n)).toMatchObject({ owner_reward: 750n, reward_acc: 0n });
  });

  it('credits nobody while the pool has no shares', () => {
    const { lab } = open();
    lab.wait(12);
    const { events } = lab.settle(settled(3n * PHA, PHA));
    expect(events).toContainEqual([`${POOL}.RewardDismissedNoShare`, { pid: '0n', amount: '3000000000000n' }]);
    expect(lab.pool(0n).owner_reward).toBe(0n);
    expect(lab.miner(0n, 1).stats.total_reward).toBe(3n * PHA);
  });
});

describe('reward accumulator', () => {
  it('adds 666,667 ppm of 1 PHA over 28,998 shares', () => {
    const { lab, owner } = open();
    contribute(lab, '//Bob', 0n, 28_998n * PHA);
    owner('set_payout_pref', { payout_commission: 333_333 });
    lab.settle(settled(PHA));
    expect(lab.pool(0n)).toMatchObject({ owner_reward: 333_333_000_000n, reward_acc: 424_092_541_947_297n });
  });

  it('pays one planck less than the exact share', () => {
    const { lab, owner } = open();
    contribute(lab, '//Bob', 0n, 3000n * PHA);
    contribute(lab, '//Charlie', 0n, 1000n * PHA);
    owner('set_payout_pref', { payout_commission: 500_000 });
    lab.settle(settled(10n * PHA));
    expect(lab.pool(0n).reward_acc).toBe(23_058_430_092_136_939n);
    lab.settle(settled(10n * PHA));
    expect(lab.pool(0n)).toMatchObject({ reward_acc: 46_116_860_184_273_878n, owner_reward: 10n * PHA });
    const { events } = lab.as('//Bob', `${POOL}.claim_rewards`, { pid: 0n, target: accountOf('//Eve') });
    expect(events).toContainEqual([`${POOL}.RewardsWithdrawn`, { pid: '0n', user: '//Bob', amount: '7499999999999n' }]);
    expect(lab.staker(0n, '//Bob')).toMatchObject({ available_rewards: 0n, reward_debt: 7_499_999_999_999n });
  });
});

describe('dust', () => {
  it('takes a remainder of 901 planck and drops 900 shares', () => {
    const { lab } = open();
    contribute(lab, '//Bob', 0n, 18_999n * PHA);
    contribute(lab, '//Charlie', 0n, 9999n * PHA);
    const { events } = withdraw(lab, '//Charlie', 0n, 9999n * PHA - 900n);
    expect(events).toEqual([
      ['Balances.Slashed', { who: '//Charlie', amount: '901n' }],
      ['Balances.Deposit', { who: 'treasury', amount: '901n' }],
      ['Treasury.Deposit', { value: '901n' }],
      [`${POOL}.DustRemoved`, { user: '//Charlie', amount: '901n' }],
      [`${POOL}.Withdrawal`, { pid: '0n', user: '//Charlie', amount: '9998999999999099n', shares: '9999000000000000n' }],
    ]);
    expect(lab.staker(0n, '//Charlie')).toMatchObject({ locked: 0n, shares: 0n });
    expect(lab.pool(0n)).toMatchObject({
      total_shares: 18_999n * PHA,
      total_stake: 18_999n * PHA + 901n,
      free_stake: 18_999n * PHA + 901n,
    });
    expect(lab.find(StakeLedger, accountOf('//Charlie'))).toBe(0n);
  });

  it('settles 1,001 planck to dust before it pays nothing for them', () => {
    const { lab } = open();
    contribute(lab, '//Charlie', 0n, 100n * PHA);
    contribute(lab, '//Bob', 0n, 100n * PHA);
    const shares = lab.staker(0n, '//Bob').shares;
    // 10^12 planck are a multiple of 5^12, so nothing is lost on the way to the last 1,001.
    withdraw(lab, '//Bob', 0n, shares - 1001n);
    const left = lab.staker(0n, '//Bob').shares;
    expect(left).toBe(1001n);
    const { events } = withdraw(lab, '//Bob', 0n, left);
    expect(events.map(([name]) => name)).toContain(`${POOL}.SlashSettled`);
    expect(events.at(-1)).toEqual([`${POOL}.Withdrawal`, { pid: '0n', user: '//Bob', amount: '0n', shares: '1001n' }]);
  });

  it('refuses to withdraw 1,000 shares and more than there are', () => {
    const { lab } = open();
    contribute(lab, '//Bob', 0n, PHA);
    for (const shares of [0n, 1000n, PHA + 1n, (1n << 128n) - 1n])
      expect(withdraw(lab, '//Bob', 0n, shares).error).toBe(`${POOL}.InvalidWithdrawalAmount`);
    expect(withdraw(lab, '//Eve', 0n, PHA).error).toBe(`${POOL}.PoolStakeNotFound`);
  });
});

describe('a share price of one third', () => {
  function third(): Lab {
    const { lab } = open();
    contribute(lab, '//Bob', 0n, 300n * PHA);
    contribute(lab, '//Charlie', 0n, 600n * PHA);
    setStake(lab, 0n, 300n * PHA);
    return lab;
  }

  it('gives three shares for one token', () => {
    const lab = third();
    contribute(lab, '//Dave', 0n, 100n * PHA);
    expect(lab.staker(0n, '//Dave')).toMatchObject({ locked: 100n * PHA, shares: 300n * PHA });
    expect(lab.pool(0n)).toMatchObject({ total_shares: 1200n * PHA, total_stake: 400n * PHA });
  });

  it('settles losses before it adds or pays', () => {
    const lab = third();
    contribute(lab, '//Dave', 0n, 100n * PHA);
    const added = contribute(lab, '//Bob', 0n, 10n * PHA);
    expect(added.events[3]).toEqual([`${POOL}.SlashSettled`, { pid: '0n', user: '//Bob', amount: '200000000000001n' }]);
    expect(lab.staker(0n, '//Bob')).toMatchObject({ locked: 109_999_999_999_999n, shares: 330n * PHA });
    expect(lab.find(StakeLedger, accountOf('//Bob'))).toBe(109_999_999_999_999n);
    const paid = withdraw(lab, '//Charlie', 0n, 600n * PHA);
    expect(paid.events.at(-1)).toEqual([
      `${POOL}.Withdrawal`,
      { pid: '0n', user: '//Charlie', amount: '199999999999999n', shares: '600000000000000n' },
    ]);
    expect(lab.pool(0n)).toMatchObject({ total_shares: 630n * PHA, total_stake: 210_000_000_000_001n });
  });

  it('of zero takes everything: no contribution, withdrawals of nothing', () => {
    const lab = third();
    setStake(lab, 0n, 0n);
    expect(contribute(lab, '//Eve', 0n, 10n * PHA).error).toBe(`${POOL}.PoolBankrupt`);
    const { events } = withdraw(lab, '//Bob', 0n, 100n * PHA);
    expect(events.slice(-2)).toEqual([
      [`${POOL}.SlashSettled`, { pid: '0n', user: '//Bob', amount: '300000000000000n' }],
      [`${POOL}.Withdrawal`, { pid: '0n', user: '//Bob', amount: '0n', shares: '100000000000000n' }],
    ]);
    expect(lab.staker(0n, '//Bob')).toMatchObject({ locked: 0n, shares: 200n * PHA });
    expect(lab.find(StakeLedger, accountOf('//Bob'))).toBe(0n);
  });
});

describe('bounds of a stake', () => {
  it.each([
    [50, 1, 707_106_781_168_840n, 23_061_923_076_923_076n],
    [333, 4, 1_824_828_759_068_623n, 24_093_648_387_096_774n],
    [777, 5, 2_787_471_972_941_420n, 24_560_288_429_752_066n],
  ])('score %i at confidence %i', (score, confidence, least, most) => {
    const { lab, worker, owner } = open(score, confidence);
    contribute(lab, '//Bob', 0n, 50_000n * PHA);
    const start = (stake: bigint) => owner('start_mining', { worker, stake }).error;
    expect(start(least - 1n)).toBe('PhalaMining.InsufficientStake');
    expect(start(most + 1n)).toBe('PhalaMining.TooMuchStake');
    const fork = lab.chain.exportState();
    expect(start(least)).toBeNull();
    lab.chain.importState(fork);
    expect(start(most)).toBeNull();
    expect(lab.find(Stakes, minerAccount(0n, worker))).toBe(most);
  });

  it.each([
    [2449n, 498, 62_311_625_741_464_968_595_367n],
    [3163n, 1000, 83_045_397_145_433_030_421_023n],
    [21_276n, 6000, 553_380_186_118_398_097_024_236n],
  ])('%i PHA at score %i start with the recorded V', (stake, score, ve) => {
    const { lab, worker, owner } = open(score);
    contribute(lab, '//Bob', 0n, 50_000n * PHA);
    expect(owner('start_mining', { worker, stake: stake * PHA }).error).toBeNull();
    expect(lab.miner(0n, 1)).toMatchObject({ state: 'MiningIdle', ve, v: ve });
  });

  it('below the least score is refused first', () => {
    const { lab, worker, owner } = open(48);
    contribute(lab, '//Bob', 0n, 50_000n * PHA);
    expect(owner('start_mining', { worker, stake: 0n }).error).toBe('PhalaMining.BenchmarkTooLow');
  });
});

describe('totals of 2^64 planck and more wrap', () => {
  const FUND = 30_000_000n * PHA;

  it('and a single staker of 20 M PHA is slashed', () => {
    const { lab } = open(1000, 128, FUND);
    contribute(lab, '//Bob', 0n, 20_000_000n * PHA);
    const { events } = withdraw(lab, '//Bob', 0n, 5_000_000n * PHA);
    expect(events.filter(([name]) => name.startsWith(POOL))).toEqual([
      [`${POOL}.SlashSettled`, { pid: '0n', user: '//Bob', amount: '18446744073709551617n' }],
      [`${POOL}.DustRemoved`, { user: '//Bob', amount: '1n' }],
      [`${POOL}.Withdrawal`, { pid: '0n', user: '//Bob', amount: '1553255926290448382n', shares: '1553255926290448383n' }],
      [`${POOL}.WithdrawalQueued`, { pid: '0n', user: '//Bob', shares: '3446744073709551617n' }],
    ]);
    expect(lab.pool(0n)).toMatchObject({ total_shares: 18_446_744_073_709_551_617n, total_stake: 18_446_744_073_709_551_618n });
    expect(lab.staker(0n, '//Bob')).toMatchObject({ locked: 0n, shares: 18_446_744_073_709_551_617n });
  });

  it('and one of two gets half of what is free', () => {
    const { lab } = open(1000, 128, FUND);
    contribute(lab, '//Bob', 0n, 18_000_000n * PHA);
    contribute(lab, '//Charlie', 0n, 1_000_000n * PHA);
    withdraw(lab, '//Charlie', 0n, 1_000_000n * PHA);
    expect(lab.pool(0n)).toMatchObject({
      total_shares: 18_446_744_073_709_551_617n,
      total_stake: 18_446_744_073_709_551_618n,
      withdraw_queue: [{ user: accountOf('//Charlie'), shares: 446_744_073_709_551_617n }],
    });
    expect(lab.staker(0n, '//Charlie')).toMatchObject({ locked: 446_744_073_709_551_618n, shares: 446_744_073_709_551_617n });
  });
});

describe('settlements', () => {
  it('stop crediting at the first worker without a pool', () => {
    const { lab, worker } = open();
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    const stranger = workerKey(9).publicKey;
    const { error, events } = lab.settle({ ...settled(5n * PHA), pubkey: stranger }, settled(7n * PHA));
    expect(error).toBeNull();
    expect(events.at(-1)).toEqual([`${POOL}.RewardDismissedNotInPool`, { worker: '//oracle//worker//9', amount: '5000000000000n' }]);
    expect(lab.miner(0n, 1).stats.total_reward).toBe(7n * PHA);
    expect(lab.pool(0n).reward_acc).toBe(0n);
    expect(worker).toBe(workerKey(1).publicKey);
  });

  it('keep V, statistics and reward when the treasury cannot be paid', () => {
    const { lab, owner } = open();
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    owner('set_payout_pref', { payout_commission: 999_999 });
    const { events } = lab.settle({ ...settled(PHA, 2_000_000n * PHA), v: 81_977_330_663_565_247_381_504n });
    expect(events.map(([name]) => name)).toEqual(['PhalaMining.InternalErrorMinerSettleFailed', `${POOL}.RewardReceived`]);
    expect(lab.miner(0n, 1)).toMatchObject({ v: 81_977_330_663_565_247_381_504n, stats: { total_reward: PHA } });
    expect(lab.pool(0n).owner_reward).toBe(999_999_000_000n);
  });

  it('emitted before the last one change no V but still credit the pool', () => {
    const { lab } = open();
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    lab.settle(settled(PHA));
    const call = lab.gatekeeperCall({ settle: [settled(PHA)], timestamp_ms: lab.miner(0n, 1).v_updated_at * 1000n });
    const { errors, records } = lab.produce([{ call, origin: { kind: 'signed', account: accountOf('//Ferdie'), filters: [] } }]);
    expect(errors).toEqual([null]);
    const names = records.map(({ event }) => event.value.tag);
    expect(names).toContain('MinerSettlementDropped');
    expect(names).toContain('RewardReceived');
  });
});

describe('rules of 1180 that 1130 had otherwise', () => {
  it('a full pool takes a contribution that its queue absorbs at once', () => {
    const { lab, worker, owner } = open();
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    contribute(lab, '//Alice', 0n, 50n * PHA);
    owner('start_mining', { worker, stake: 4000n * PHA });
    owner('set_cap', { cap: 4000n * PHA + 1n });
    withdraw(lab, '//Bob', 0n, 2000n * PHA);
    expect(owner('set_cap', { cap: 4000n * PHA }).error).toBeNull();
    expect(lab.pool(0n)).toMatchObject({ free_stake: 0n, total_stake: 4000n * PHA });
    const { error, events } = contribute(lab, '//Charlie', 0n, 500n * PHA);
    expect(error).toBeNull();
    expect(events).toEqual([
      [`${POOL}.Withdrawal`, { pid: '0n', user: '//Bob', amount: '500000000000000n', shares: '500000000000000n' }],
      [`${POOL}.Contribution`, { pid: '0n', user: '//Charlie', amount: '500000000000000n', shares: '500000000000000n' }],
    ]);
    const before = JSON.stringify(lab.chain.exportState().top[StakePools.keyOf(0n)]);
    expect(contribute(lab, '//Charlie', 0n, 500n * PHA).error).toBe(`${POOL}.StakeExceedsCapacity`);
    expect(JSON.stringify(lab.chain.exportState().top[StakePools.keyOf(0n)])).toBe(before);
  });

  it('looks at pool and whitelist before the amount', () => {
    const { lab, owner } = open();
    expect(contribute(lab, '//Bob', 7n, 0n).error).toBe(`${POOL}.PoolDoesNotExist`);
    owner('add_staker_to_whitelist', { staker: accountOf('//Charlie') });
    expect(contribute(lab, '//Bob', 0n, 0n).error).toBe(`${POOL}.NotInContributeWhitelist`);
    expect(contribute(lab, '//Charlie', 0n, 9_999_999_999n).error).toBe(`${POOL}.InsufficientContribution`);
    expect(contribute(lab, '//Alice', 0n, 200_000n * PHA).error).toBe(`${POOL}.InsufficientBalance`);
    expect(contribute(lab, '//Charlie', 0n, 10_000_000_000n).error).toBeNull();
  });

  it('splits claims between owner and staker', () => {
    const { lab, owner } = open();
    owner('set_payout_pref', { payout_commission: 100_000 });
    contribute(lab, '//Bob', 0n, 5000n * PHA);
    contribute(lab, '//Alice', 0n, 50n * PHA);
    lab.call(ROOT, `${POOL}.force_assign_reward`, { reward_arr: [[0n, 10n * PHA]] });
    const claim = (who: string, kind: string) => lab.as(who, `${POOL}.claim_${kind}_rewards`, { pid: 0n, target: accountOf(who) });
    expect(claim('//Bob', 'owner').error).toBe(`${POOL}.UnauthorizedPoolOwner`);
    expect(claim('//Alice', 'owner').events.at(-1)).toEqual([
      `${POOL}.OwnerRewardsWithdrawn`,
      { pid: '0n', user: '//Alice', amount: '1000000000000n' },
    ]);
    expect(claim('//Bob', 'staker').events.at(-1)).toEqual([
      `${POOL}.StakerRewardsWithdrawn`,
      { pid: '0n', user: '//Bob', amount: '8910891089108n' },
    ]);
    expect(claim('//Alice', 'staker').events.at(-1)).toEqual([
      `${POOL}.StakerRewardsWithdrawn`,
      { pid: '0n', user: '//Alice', amount: '89108910891n' },
    ]);
    expect(claim('//Alice', 'owner').error).toBe(`${POOL}.NoRewardToClaim`);
  });
});

describe('accounts', () => {
  it('set to nothing are endowed with nothing', () => {
    const lab = new Lab();
    const who = { tag: 'Id', value: accountOf('//Poor1') };
    const { events } = lab.call(ROOT, 'Balances.set_balance', { who, new_free: 0n, new_reserved: 0n });
    expect(events).toEqual([
      ['Balances.Endowed', { account: '//Poor1', free_balance: '0n' }],
      ['Balances.BalanceSet', { who: '//Poor1', free: '0n', reserved: '0n' }],
    ]);
  });

  it('send messages without a topic to nobody', () => {
    const lab = new Lab();
    const sent = (destination: string) => {
      lab.as('//Bob', 'PhalaMq.push_message', { destination, payload: '0x00' });
      return lab.value(OutboundMessages).filter(({ sender }) => sender.tag === 'AccountId').length;
    };
    expect([sent('0x'), sent('0x61')]).toEqual([0, 1]);
  });
});

describe('above 2^64 planck', () => {
  it('a queue that would be served without end stops the transaction, not the chain', () => {
    const { lab } = open(1000, 128, 30_000_000n * PHA);
    contribute(lab, '//Bob', 0n, 8000n * PHA);
    const pool = lab.pool(0n);
    const withdraw_queue = [{ user: accountOf('//Bob'), shares: 4000n * PHA, start_time: 0n }];
    lab.writeEntry(StakePools, 0n, { ...pool, total_stake: 1352n * PHA + 1n, free_stake: 1n, withdraw_queue });
    expect(() => contribute(lab, '//Charlie', 0n, 1n << 64n)).toThrow('without end');
    expect(lab.pool(0n).total_stake).toBe(1352n * PHA + 1n);
  });
});
