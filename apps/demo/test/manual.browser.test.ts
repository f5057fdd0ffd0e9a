import { bitsFromPlanck, devKey } from '@stakepool-kit/devnet/simulator';
import { formatAmount, minStake } from '@stakepool-kit/sdk/rules';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsolePage, words } from './console';
import { launchBrowser, type Network, PHA, type Site, startNetwork, startSite } from './harness';

const DECIMALS = 12;
const DAY = 86_400;
const bob = devKey('//Bob').publicKey;

let network: Network;
let site: Site;
let browser: Browser;
let page: ConsolePage;
let worker: string;
/** Name of the worker's row. */
let workerRow: string;

const pool = async () => {
  const { value } = await network.client.reads.pool(0).get();
  if (value === null) throw new Error('Pool 0 does not exist');
  return value;
};
const minerOf = async () => (await network.client.reads.workersOf(0).get()).value[0];
const freeOf = async () => (await network.client.reads.balance(bob).get()).value.free;
const short = (key: string) => `${key.slice(0, 6)}…${key.slice(-4)}`;
/** From one token on, and zero. */
const shown = (planck: bigint, rounding: 'down' | 'up' = 'down') =>
  planck === 0n ? '0' : formatAmount(planck, { decimals: DECIMALS, fraction: 2, rounding });
const POOL = 'Pool 0';

beforeAll(async () => {
  [network, site, browser] = await Promise.all([startNetwork(), startSite(), launchBrowser()]);
  const { publicKey } = await network.simulator.registerWorker(1, { operator: bob as `0x${string}`, score: 1002 });
  await network.simulator.setupGatekeeper();
  worker = publicKey;
  workerRow = `worker ${short(worker)} of ${POOL}`;
  page = await ConsolePage.open(browser, `${site.url}?endpoint=${network.url}`);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await network?.close();
});

/** The steps depend on each other, as in the manual. */
describe('the console manual, by hand', () => {
  let failed: string | null = null;
  beforeEach(({ task, onTestFailed }) => {
    if (failed !== null) throw new Error(`The step "${failed}" failed, so this one cannot be made.`);
    onTestFailed(() => {
      failed = task.name;
    });
  });

  it('asks about an endpoint that came by a link, with host and genesis', async () => {
    await page.page.getByRole('heading', { name: 'Use this endpoint?' }).waitFor();
    const text = await page.page.locator('main').innerText();
    expect(text).toContain(new URL(network.url).host);
    expect(text).toContain(network.client.network.genesisHash);
    expect(text).toContain(network.client.network.chainName);
    await page.approveEndpoint();
    await page.page.getByRole('heading', { name: 'Pools', level: 1 }).waitFor();
  });

  it('1. connects an account', async () => {
    await page.chooseAccount('Bob');
    await page.page.getByText('You have no pools yet').waitFor();
  });

  it('2. creates a pool from the empty list', async () => {
    await page.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    expect(await page.submit('Create Pool')).toContain('Pool 0 created.');
    await page.shows(POOL, 'pid', 'Pool 0');
    await page.shows(POOL, 'capGap', '∞ No cap');
    await page.shows(POOL, 'commission', 'not set · 0%');
    expect((await pool()).owner).toBe(bob);
  });

  it('3. sets payout preference and cap', async () => {
    await page.act(POOL, 'Set Payout Pref…');
    await page.field('Payout Pref').fill('12.5');
    await page.submit('Set Payout Pref to 12.5%');
    await page.shows(POOL, 'commission', '12.5%');
    expect((await pool()).commission).toBe(125_000);

    await page.act(POOL, 'Set Cap…');
    await page.field('Cap').fill('10,000');
    await page.refuses('input.amount.ambiguous');
    await page.dialog.getByRole('button', { name: 'Use 10,000 PHA' }).click();
    await page.submit('Set Cap to 10,000 PHA');
    await page.shows(POOL, 'capGap', '10,000.00');
    expect((await pool()).cap).toBe(10_000n * PHA);
  });

  it('sets a commission of 0 %, and an unlimited cap', async () => {
    await page.act(POOL, 'Set Payout Pref…');
    await page.field('Payout Pref').fill('0');
    await page.submit('Set Payout Pref to 0%');
    await page.shows(POOL, 'commission', '0%');

    await page.act(POOL, 'Set Cap…');
    await page.dialog.getByRole('radio', { name: 'Unlimited' }).check({ force: true });
    await page.submit('Set Cap to unlimited');
    await page.shows(POOL, 'capGap', '∞ No cap');

    await page.act(POOL, 'Set Payout Pref…');
    await page.field('Payout Pref').fill('10');
    await page.submit('Set Payout Pref to 10%');
  });

  it('4. binds a worker, refusing malformed keys before', async () => {
    await page.page.getByText('No workers yet').waitFor();
    await page.act(POOL, 'Add Worker…');
    const field = page.field('Worker public key');
    for (const wrong of ['0x12', worker.slice(2), `${worker}ff`, `${worker.slice(0, -1)}g`]) {
      await field.fill(wrong);
      await page.refuses('input.workerKey');
    }
    await field.fill(`0x${'ab'.repeat(32)}`);
    await expect.poll(() => page.refusals(), { timeout: 10_000 }).toContain('phalaStakePool.WorkerNotRegistered');
    await field.fill(worker);
    await page.submit(`Add ${short(worker)}`);
    await page.shows(workerRow, 'pid', POOL);
    await page.shows(workerRow, 'state', 'Ready');
    await page.shows(workerRow, 'score', '1,002');
    await page.shows(POOL, 'workers', '0/1');
  });

  it('5. contributes, after refusing what the chain would refuse', async () => {
    await page.act(POOL, 'Stake…');
    const field = page.field('Amount');
    const refused: readonly (readonly [text: string, code: string])[] = [
      ['1.0000000000001', 'input.amount.tooManyDecimals'],
      ['-5', 'input.amount.negative'],
      ['5 apples', 'input.amount.notANumber'],
      ['9'.repeat(60), 'input.amount.tooLarge'],
      ['0', 'phalaStakePool.InsufficientContribution'],
      ['90000000', 'phalaStakePool.InsufficientBalance'],
    ];
    for (const [text, code] of refused) {
      await field.fill(text);
      await page.refuses(code);
    }
    const { value } = await network.client.reads.balance(bob).get();
    expect(words(await page.dialog.locator('.spk-field-aside').innerText())).toBe(`Transferrable Balance ${shown(value.transferable)} PHA`);
    expect(words(await page.dialog.locator('.spk-hints').innerText())).toContain('Pool Cap Gap ∞');
    await field.fill('5000');
    await page.submit('Contribute 5,000 PHA');
    await page.shows(POOL, 'totalStake', '5,000.00');
    await page.shows(POOL, 'freeStake', '5,000.00');
    const after = await pool();
    expect(after.totalStake).toBe(5000n * PHA);
    await page.showColumn('Pools', 'Total Shares');
    await page.shows(POOL, 'totalShares', shown(after.totalShares));

    await page.act(POOL, 'Stake…');
    await page.dialog.getByRole('tab', { name: 'Your Stake Info' }).click();
    await expect.poll(() => page.fact('Locked')).toBe('5,000.00 PHA');
    expect(await page.fact('Shares')).toBe('5,000.00');
    await page.close();
  });

  it('6. starts mining between Smin and Smax', async () => {
    await page.act(workerRow, 'Start');
    const { tokenomics } = (await network.client.reads.tokenomics().get()).value;
    const smin = tokenomics ? minStake(tokenomics, 1002) : 0n;
    const limits = page.dialog.locator('.spk-hints');
    await expect.poll(async () => words(await limits.innerText())).toContain(`Smin ${shown(smin, 'up')} Smax `);
    expect(words(await page.dialog.locator('.spk-field-aside').innerText())).toBe('Pool Free Balance 5,000.00 PHA');
    const field = page.field('Stake for this worker');
    await field.fill('1000');
    await page.refuses('phalaMining.InsufficientStake');
    await page.dialog.getByRole('button', { name: /^Use / }).click();
    expect(await field.inputValue()).toBe(formatAmount(smin, { decimals: DECIMALS, separators: { decimal: '.', group: '' } }));
    await field.fill('4000');
    await page.submit('Start with 4,000 PHA');
    await page.shows(workerRow, 'state', 'Mining');
    await page.shows(workerRow, 'stake', '4,000.00');
    await page.shows(POOL, 'freeStake', '1,000.00');
    expect((await minerOf())?.stake).toBe(4000n * PHA);
  });

  it('7. claims the rewards', async () => {
    const v = (await minerOf())?.mining?.v ?? 0n;
    await network.simulator.settle([{ worker: worker as `0x${string}`, v, payout: bitsFromPlanck(100n * PHA) }]);
    await page.shows(POOL, 'ownerReward', '10.00');
    await page.shows(workerRow, 'totalReward', shown((await minerOf())?.mining?.totalReward ?? 0n));
    const stakes = (await network.client.reads.myStakes(bob).get()).value;
    await page.act(POOL, 'Claim…');
    await expect.poll(() => page.choice('Owner Reward')).toBe('10.00 PHA');
    expect(await page.choice('Staker Reward')).toBe(`${shown(stakes.positions[0]?.stakerReward ?? 0n)} PHA`);
    const before = await freeOf();
    await page.submit(`Claim ${shown(stakes.claimable)} PHA`);
    await page.shows(POOL, 'ownerReward', '0');
    const gained = (await freeOf()) - before;
    expect(stakes.claimable - gained).toBeLessThan(PHA / 100n);
    expect(gained).toBeGreaterThan(99n * PHA);
  });

  it('raises the stake of a mining worker', async () => {
    await page.act(workerRow, 'Change stake');
    await page.field('New stake').fill('3900');
    await page.refuses('phalaStakePool.CannotRestartWithLessStake');
    await page.field('New stake').fill('4200');
    await page.submit('Change stake to 4,200 PHA');
    await page.shows(workerRow, 'stake', '4,200.00');
    await page.shows(POOL, 'freeStake', '800.00');
  });

  it('other 1. withdraws: what is free at once, the rest by the queue', async () => {
    await page.act(POOL, 'Stake…');
    await page.dialog.getByRole('tab', { name: 'Withdraw', exact: true }).click();
    await page.field('Amount to withdraw').fill('1500');
    await expect.poll(() => page.fact('Paid at once')).toBe('800.00 PHA');
    expect(await page.fact('Queued')).toBe('700.00 PHA');
    await page.submit('Withdraw 1,500 PHA');
    await page.shows(POOL, 'freeStake', '0');
    const [request] = (await pool()).withdrawQueue;
    await page.act(POOL, 'Stake…');
    await page.dialog.getByRole('tab', { name: /^Withdraw Queue/ }).click();
    const waiting = page.dialog.getByRole('row').filter({ has: page.page.locator(`[data-account="${bob}"]`) });
    await page.shows(waiting, 'shares', shown(request?.shares ?? 0n));
    expect(await page.cell(waiting, 'countdown')).toMatch(/^(1 h 00 m|\d+ min)$/);
    await page.close();
  });

  it('reconciles the withdraw queue, which changes nothing here', async () => {
    const before = (await pool()).withdrawQueue;
    await page.act(POOL, 'Reconcile withdraw queue…');
    await page.submit('Reconcile');
    expect((await pool()).withdrawQueue).toEqual(before);
  });

  it('other 2. stops mining; the stake cools down and is reclaimed into the queue', async () => {
    await page.act(workerRow, 'Stop');
    expect(words(await page.dialog.innerText())).toContain('4,200.00 PHA stays locked for 7 d');
    await page.submit('Stop mining');
    await expect.poll(() => page.cell(workerRow, 'state')).toMatch(/^CoolingDown\s+(6 d 23 h 5\d m|7 d 0 h 00 m)$/);
    await page.shows(POOL, 'releasingStake', '4,200.00');

    await page.button(`Actions of ${workerRow}`).click();
    expect(await page.page.getByRole('menuitem', { name: /^Reclaim/ }).getAttribute('aria-disabled')).toBe('true');
    await page.page.keyboard.press('Escape');

    network.advance(7 * DAY);
    await expect.poll(() => page.cell(workerRow, 'state')).toMatch(/reclaim now$/);
    await page.act(workerRow, 'Reclaim');
    await page.submit('Reclaim 4,200 PHA');
    await page.shows(workerRow, 'state', 'Ready');
    const after = await pool();
    expect(after.withdrawQueue).toEqual([]);
    await page.shows(POOL, 'freeStake', shown(after.freeStake));
    await page.shows(POOL, 'totalStake', shown(after.totalStake));
    await page.shows(POOL, 'releasingStake', '0');
  });

  it('other 3. removes the worker', async () => {
    await page.act(workerRow, 'Remove');
    await page.submit(`Remove ${short(worker)}`);
    await page.page.getByText('No workers yet').waitFor();
    expect((await pool()).workers).toEqual([]);
  });

  it('keeps a whitelist and a description, and shows the owner’s words as text only', async () => {
    const hostile = '<img src=x onerror="document.title=1"> see https://pool.example/x javascript:alert(1)';
    await page.act(POOL, 'Description…');
    await page.dialog.getByRole('radio', { name: 'Plain text' }).check({ force: true });
    await page.field('Text').fill(hostile);
    await page.submit('Set description');
    await page.act(POOL, 'Whitelist…');
    await page.field('Accounts').fill('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
    await page.refuses('input.address.prefix');
    expect(await page.dialog.innerText()).toContain('its prefix is 42');
    await page.field('Accounts').fill(devKey('//Eve').publicKey);
    await page.submit('Add 1 account');

    await page.page.getByRole('link', { name: 'Pool 0' }).first().click();
    await page.page.getByText('Whitelist · 1').waitFor();
    const text = page.page.locator('.spk-description-text');
    expect(words(await text.innerText())).toBe(hostile.replace('/x ', '/x (opens a new page) '));
    expect(await text.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://pool.example/x',
    ]);

    await page.act(POOL, 'Whitelist…');
    await page.dialog.getByRole('tab', { name: /^Remove/ }).click();
    await page.dialog.getByRole('checkbox').first().check();
    await page.submit('Remove 1 account');
    await page.page.getByText('Open to all').waitFor();
    await page.page.goBack();
    await page.page.getByRole('heading', { name: 'Pools', level: 1 }).waitFor();
  });

  it('remembers endpoint approval and account after a reload, and follows deep links', async () => {
    await page.page.goto(`${site.url}?endpoint=${network.url}#/stakes`);
    await page.page.reload();
    await page.page.getByRole('heading', { name: 'My stakes', level: 1 }).waitFor();
    await page.shows(
      `your stake in ${POOL}`,
      'locked',
      shown((await network.client.reads.myStakes(bob).get()).value.positions[0]?.staker.locked ?? 0n),
    );
  });

  it('left no complaint in the browser', () => expect(page.complaints).toEqual([]));
});
