import { bitsFromPlanck, devKey } from '@stakepool-kit/devnet/simulator';
import { encodeAddress } from '@stakepool-kit/sdk/address';
import { type AccountId, formatAmount, minStake } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { ConsolePage, patiently, words as read } from './console';
import { oneAfterTheOther, PHA, stage } from './harness';
import { TestWallet, WALLET } from './wallet';
import { en, fr } from './words';

const DECIMALS = 12;
const DAY = 86_400;
const owner = devKey('//Bob').publicKey;
const staker = devKey('//Charlie').publicKey;
const operator = devKey('//Dave').publicKey;
const short = (key: string) => `${key.slice(0, 6)}…${key.slice(-4)}`;
const POOL = 'Pool 0';
const OWNER = 'The owner';
const STAKER = 'A staker';
const OPERATOR = 'The operator';

/** The whole manual in one language, with a wallet that has the owner, who lets an operator run the workers as a proxy, and a staker. */
describe.each([en, fr])('the console manual, by hand, in $locale', (words) => {
  oneAfterTheOther();
  const on = stage();
  let page: ConsolePage;
  let worker: string;
  /** Name of the worker's row. */
  let workerRow: string;

  const pool = async () => {
    const { value } = await on.network.client.reads.pool(0).get();
    if (value === null) throw new Error('Pool 0 does not exist');
    return value;
  };
  const addressOf = (account: string) => encodeAddress(account as AccountId, on.network.client.network.constants.ss58Prefix);
  const minerOf = async () => (await on.network.client.reads.workersOf(0).get()).value[0];
  const freeOf = async (account: string) => (await on.network.client.reads.balance(account).get()).value.free;
  const stakesOf = async (account: string) => (await on.network.client.reads.myStakes(account).get()).value;
  /** From one token on, and zero. */
  const shown = (planck: bigint, rounding: 'down' | 'up' = 'down') =>
    planck === 0n ? '0' : formatAmount(planck, { decimals: DECIMALS, fraction: 2, rounding, separators: words.separators });
  /** Whole tokens as in tables, such as 5,000.00. */
  const tokens = (count: number) => shown(BigInt(count) * PHA);
  /** Whole tokens as in buttons, such as 5,000 PHA. */
  const inButton = (count: number) => `${formatAmount(BigInt(count), { decimals: 0, separators: words.separators })} PHA`;
  const { percent } = words;

  it('asks about an endpoint that came by a link, with host and genesis', async () => {
    const { publicKey } = await on.network.simulator.registerWorker(1, { operator: owner as `0x${string}`, score: 1002 });
    await on.network.simulator.setupGatekeeper();
    worker = publicKey;
    workerRow = words.workerRow(short(worker), POOL);
    const wallet = new TestWallet(on.network, { '//Bob': OWNER, '//Charlie': STAKER, '//Dave': OPERATOR });
    page = await ConsolePage.open(on.browser, on.url('#/pools'), { words, prepare: wallet.into });
    await page.page.getByRole('heading', { name: words.useEndpointQuestion }).waitFor();
    const text = await page.page.locator('main').innerText();
    expect(text).toContain(new URL(on.network.url).host);
    expect(text).toContain(on.network.client.network.genesisHash);
    expect(text).toContain(on.network.client.network.chainName);
    await page.approveEndpoint();
    await page.heading(words.place.pools).waitFor();
  });

  it('1. connects an account of the wallet', async () => {
    await page.account.click();
    await page.button(words.connectWallet(WALLET)).click();
    await page.dialog.getByRole('button', { name: OWNER }).click();
    await expect.poll(() => page.account.innerText(), patiently).toContain(OWNER);
    await page.page.getByText(words.noPools).waitFor();
  });

  it('2. creates a pool from the empty list', async () => {
    await page.region('Pools').getByRole('button', { name: words.createPool }).click();
    expect(await page.submit(words.createPool)).toContain(words.poolCreated(POOL));
    await page.shows(POOL, 'pid', POOL);
    await page.shows(POOL, 'capGap', words.noCap);
    await page.shows(POOL, 'commission', words.unset(percent('0')));
    expect((await pool()).owner).toBe(owner);
  });

  it('3. sets payout preference and cap', async () => {
    const commission = `12${words.separators.decimal}5`;
    await page.act(POOL, words.setPayoutPref);
    await page.field(words.payoutPref).fill(commission);
    await page.submit(words.setPayoutPrefTo(percent(commission)));
    await page.shows(POOL, 'commission', percent(commission));
    expect((await pool()).commission).toBe(125_000);

    await page.act(POOL, words.setCap);
    await page.field(words.cap).fill('10,000');
    await page.refuses('input.amount.ambiguous');
    await page.dialog.getByRole('button', { name: words.use(inButton(10_000)) }).click();
    await page.submit(words.setCapTo(inButton(10_000)));
    await page.shows(POOL, 'capGap', tokens(10_000));
    expect((await pool()).cap).toBe(10_000n * PHA);
  });

  it('sets a commission of 0 %, and an unlimited cap', async () => {
    await page.act(POOL, words.setPayoutPref);
    await page.field(words.payoutPref).fill('0');
    await page.submit(words.setPayoutPrefTo(percent('0')));
    await page.shows(POOL, 'commission', percent('0'));

    await page.act(POOL, words.setCap);
    await page.dialog.getByRole('radio', { name: words.unlimited }).check({ force: true });
    await page.submit(words.setCapToUnlimited);
    await page.shows(POOL, 'capGap', words.noCap);

    await page.act(POOL, words.setPayoutPref);
    await page.field(words.payoutPref).fill('10');
    await page.submit(words.setPayoutPrefTo(percent('10')));
  });

  it('as the owner lets an operator run the workers, and no more', async () => {
    await page.go('#/settings');
    await page.button(words.addProxy).click();
    await page.field(words.delegate).fill(addressOf(operator));
    await page.field(words.proxyType).selectOption('StakePoolManager');
    await page.submit(words.addProxyNow);
    await page.switchAccount(WALLET, OPERATOR);
    await page.page.getByLabel(words.actFor, { exact: true }).fill(addressOf(owner));
    await page.button(words.actAs(OPERATOR)).click();
    await expect.poll(async () => read(await page.account.innerText()), patiently).toContain(words.asProxyOf(OWNER));
    await page.go('#/pools');
  });

  it('4. binds a worker as the operator, refusing malformed keys before', async () => {
    await page.page.getByText(words.noWorkers).waitFor();
    await page.act(POOL, words.addWorker);
    const field = page.field(words.workerKey);
    for (const wrong of ['0x12', worker.slice(2), `${worker}ff`, `${worker.slice(0, -1)}g`]) {
      await field.fill(wrong);
      await page.refuses('input.workerKey');
    }
    await field.fill(`0x${'ab'.repeat(32)}`);
    await expect.poll(() => page.refusals(), patiently).toContain('phalaStakePool.WorkerNotRegistered');
    await field.fill(worker);
    await page.submit(words.add(short(worker)));
    await page.shows(workerRow, 'pid', POOL);
    await page.shows(workerRow, 'state', words.ready);
    await page.shows(workerRow, 'score', formatAmount(1002n, { decimals: 0, separators: words.separators }));
    await page.shows(POOL, 'workers', '0/1');
  });

  it('5. contributes as the owner, after refusing what the chain would refuse', async () => {
    await page.act(POOL, words.stake);
    await page.field(words.amount).fill('5000');
    await page.refuses('system.CallFiltered');
    await page.field(words.amount).fill('');
    await page.close();
    await page.switchAccount(WALLET, OWNER);
    await page.act(POOL, words.stake);
    const field = page.field(words.amount);
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
    const { value } = await on.network.client.reads.balance(owner).get();
    expect(read(await page.dialog.locator('.spk-field-aside').innerText())).toBe(words.transferable(`${shown(value.transferable)} PHA`));
    expect(read(await page.dialog.locator('.spk-hints').innerText())).toContain(words.capGap('∞'));
    await field.fill('5000');
    await page.submit(words.contribute(inButton(5000)));
    await page.shows(POOL, 'totalStake', tokens(5000));
    await page.shows(POOL, 'freeStake', tokens(5000));
    const after = await pool();
    expect(after.totalStake).toBe(5000n * PHA);
    await page.showColumn('Pools', words.totalShares);
    await page.shows(POOL, 'totalShares', shown(after.totalShares));

    await page.act(POOL, words.stake);
    await page.dialog.getByRole('tab', { name: words.stakeInfo }).click();
    await expect.poll(() => page.fact(words.locked), patiently).toBe(`${tokens(5000)} PHA`);
    expect(await page.fact(words.shares)).toBe(tokens(5000));
    await page.close();
  });

  it('5. contributes as another, whom the owner has sent the link', async () => {
    await page.switchAccount(WALLET, STAKER);
    await page.go('#/pools/0?open=contribute');
    await page.field(words.amount).fill('1000');
    await page.submit(words.contribute(inButton(1000)));
    expect((await stakesOf(staker)).positions[0]?.staker.locked).toBe(1000n * PHA);
    expect((await pool()).totalStake).toBe(6000n * PHA);
    await page.switchAccount(WALLET, words.asProxyOf(OWNER));
    await page.go('#/pools');
    await page.shows(POOL, 'totalStake', tokens(6000));
  });

  it('6. starts mining as the operator, between Smin and Smax', async () => {
    await page.act(workerRow, words.start);
    const { tokenomics } = (await on.network.client.reads.tokenomics().get()).value;
    const smin = tokenomics ? minStake(tokenomics, 1002) : 0n;
    const limits = page.dialog.locator('.spk-hints');
    await expect.poll(async () => read(await limits.innerText()), patiently).toContain(words.limits(shown(smin, 'up')));
    expect(read(await page.dialog.locator('.spk-field-aside').innerText())).toBe(words.poolFree(`${tokens(6000)} PHA`));
    const field = page.field(words.workerStake);
    await field.fill('1000');
    await page.refuses('phalaMining.InsufficientStake');
    await page.dialog.getByRole('button', { name: words.useAny }).click();
    expect(await field.inputValue()).toBe(formatAmount(smin, { decimals: DECIMALS, separators: { ...words.separators, group: '' } }));
    await field.fill('4000');
    await page.submit(words.startWith(inButton(4000)));
    await page.shows(workerRow, 'state', words.mining);
    await page.shows(workerRow, 'stake', tokens(4000));
    await page.shows(POOL, 'freeStake', tokens(2000));
    expect((await minerOf())?.stake).toBe(4000n * PHA);
  });

  it('7. claims the rewards of owner and staker', async () => {
    const v = (await minerOf())?.mining?.v ?? 0n;
    await on.network.simulator.settle([{ worker: worker as `0x${string}`, v, payout: bitsFromPlanck(100n * PHA) }]);
    await page.switchAccount(WALLET, OWNER);
    await page.shows(POOL, 'ownerReward', tokens(10));
    await page.shows(workerRow, 'totalReward', shown((await minerOf())?.mining?.totalReward ?? 0n));
    const stakes = await stakesOf(owner);
    await page.act(POOL, words.claim);
    await expect.poll(() => page.choice(words.ownerReward), patiently).toBe(`${tokens(10)} PHA`);
    expect(await page.choice(words.stakerReward)).toBe(`${shown(stakes.positions[0]?.stakerReward ?? 0n)} PHA`);
    const before = await freeOf(owner);
    await page.submit(words.claimAmount(`${shown(stakes.claimable)} PHA`));
    await page.shows(POOL, 'ownerReward', '0');
    const gained = (await freeOf(owner)) - before;
    expect(stakes.claimable - gained).toBeLessThan(PHA / 100n);
    expect(gained).toBeGreaterThan(84n * PHA);
  });

  it('raises the stake of a mining worker', async () => {
    await page.act(workerRow, words.changeStake);
    await page.field(words.newStake).fill('3900');
    await page.refuses('phalaStakePool.CannotRestartWithLessStake');
    await page.field(words.newStake).fill('4200');
    await page.submit(words.changeStakeTo(inButton(4200)));
    await page.shows(workerRow, 'stake', tokens(4200));
    await page.shows(POOL, 'freeStake', tokens(1800));
  });

  it('other 1. withdraws: what is free at once, the rest by the queue', async () => {
    await page.act(POOL, words.stake);
    await page.dialog.getByRole('tab', { name: words.withdraw, exact: true }).click();
    await page.field(words.withdrawAmount).fill('2500');
    await expect.poll(() => page.fact(words.paidAtOnce), patiently).toBe(`${tokens(1800)} PHA`);
    expect(await page.fact(words.queued)).toBe(`${tokens(700)} PHA`);
    await page.submit(words.withdrawNow(inButton(2500)));
    await page.shows(POOL, 'freeStake', '0');
    const [request] = (await pool()).withdrawQueue;
    await page.act(POOL, words.stake);
    await page.dialog.getByRole('tab', { name: words.queue }).click();
    const waiting = page.dialog.getByRole('row').filter({ has: page.page.locator(`[data-account="${owner}"]`) });
    await page.shows(waiting, 'shares', shown(request?.shares ?? 0n));
    expect(await page.cell(waiting, 'countdown')).toMatch(words.withinGrace);
    await page.close();
  });

  it('7. and other 1. as a staker: claims from My stakes, and withdraws what waits behind the owner', async () => {
    await page.switchAccount(WALLET, STAKER);
    await page.go('#/stakes');
    await page.heading(words.place.stakes).waitFor();
    const { claimable } = await stakesOf(staker);
    expect(claimable).toBeGreaterThan(14n * PHA);
    const before = await freeOf(staker);
    await page.act(words.stakeRow(POOL), words.claim.replace('…', ''));
    await page.submit(words.claimAmount(`${shown(claimable)} PHA`));
    expect((await freeOf(staker)) - before).toBeGreaterThan(14n * PHA);
    await page.act(words.stakeRow(POOL), words.withdraw);
    await page.field(words.withdrawAmount).fill('400');
    await expect.poll(() => page.fact(words.queued), patiently).toBe(`${tokens(400)} PHA`);
    await page.submit(words.withdrawNow(inButton(400)));
    expect((await pool()).withdrawQueue.map(({ user }) => user)).toEqual([owner, staker]);
    await page.switchAccount(WALLET, OWNER);
    await page.go('#/pools');
  });

  it('reconciles the withdraw queue, which changes nothing here', async () => {
    const before = (await pool()).withdrawQueue;
    await page.act(POOL, words.reconcile);
    await page.submit(words.reconcileNow);
    expect((await pool()).withdrawQueue).toEqual(before);
    await page.switchAccount(WALLET, words.asProxyOf(OWNER));
  });

  it('other 2. stops mining as the operator; the stake cools down and is reclaimed into the queue', async () => {
    await page.act(workerRow, words.stop);
    expect(read(await page.dialog.innerText())).toContain(words.staysLocked(`${tokens(4200)} PHA`));
    await page.submit(words.stopNow);
    await expect.poll(() => page.cell(workerRow, 'state'), patiently).toMatch(words.coolingDown);
    await page.shows(POOL, 'releasingStake', tokens(4200));

    await page.button(words.actionsOf(workerRow)).click();
    expect(await page.page.locator('[role=menuitem][data-action=reclaim]').getAttribute('aria-disabled')).toBe('true');
    await page.page.keyboard.press('Escape');

    on.network.advance(7 * DAY);
    await expect.poll(() => page.cell(workerRow, 'state'), patiently).toMatch(words.reclaimable);
    await page.act(workerRow, words.reclaim);
    await page.submit(words.reclaimNow(inButton(4200)));
    await page.shows(workerRow, 'state', words.ready);
    const after = await pool();
    expect(after.withdrawQueue).toEqual([]);
    await page.shows(POOL, 'freeStake', shown(after.freeStake));
    await page.shows(POOL, 'totalStake', shown(after.totalStake));
    await page.shows(POOL, 'releasingStake', '0');
  });

  it('other 3. removes the worker as the operator', async () => {
    await page.act(workerRow, words.remove);
    await page.submit(words.removeWorker(short(worker)));
    await page.page.getByText(words.noWorkers).waitFor();
    expect((await pool()).workers).toEqual([]);
    await page.switchAccount(WALLET, OWNER);
  });

  it('keeps a whitelist and a description, and shows the owner’s words as text only', async () => {
    const hostile = '<img src=x onerror="document.title=1"> see https://pool.example/x javascript:alert(1)';
    await page.act(POOL, words.description);
    await page.dialog.getByRole('radio', { name: words.plainText }).check({ force: true });
    await page.field(words.text).fill(hostile);
    await page.submit(words.setDescription);
    await page.act(POOL, words.whitelist);
    await page.field(words.accounts).fill('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
    await page.refuses('input.address.prefix');
    expect(read(await page.dialog.innerText())).toContain(words.otherPrefix);
    await page.field(words.accounts).fill(devKey('//Eve').publicKey);
    await page.submit(words.addAccount);

    await page.page.getByRole('link', { name: POOL }).first().click();
    await page.page.getByText(words.whitelisted).waitFor();
    const text = page.page.locator('.spk-description-text');
    expect(read(await text.innerText())).toBe(hostile.replace('/x ', `/x ${words.newPage} `));
    expect(await text.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://pool.example/x',
    ]);

    await page.button(words.actionsOfPool(POOL)).click();
    await page.page.getByRole('menuitem', { name: words.whitelist, exact: true }).click();
    await page.dialog.getByRole('tab', { name: words.removeTab }).click();
    await page.dialog.getByRole('checkbox').first().check();
    await page.submit(words.removeAccount);
    await page.page.getByText(words.openToAll, { exact: true }).waitFor();
    await page.page.goBack();
    await page.heading(words.place.pools).waitFor();
  });

  it('remembers endpoint approval and account after a reload, and follows deep links', async () => {
    await page.page.goto(on.url('#/stakes'));
    await page.page.reload();
    await page.heading(words.place.stakes).waitFor();
    await page.shows(words.stakeRow(POOL), 'locked', shown((await stakesOf(owner)).positions[0]?.staker.locked ?? 0n));
  });

  it('left no complaint in the browser', () => expect(page.complaints).toEqual([]));
});
