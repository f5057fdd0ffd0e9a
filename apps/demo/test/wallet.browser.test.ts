import { devKey } from '@stakepool-kit/devnet/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ConsolePage, patiently, words } from './console';
import { stage } from './harness';
import { FOREIGN, TestWallet, WALLET } from './wallet';

const on = stage();
const accounts = { '//Dave': 'Dave <b>in the wallet</b>' };
let wallet: TestWallet;
const open = (): Promise<ConsolePage> => on.open('#/pools', { prepare: wallet.into });

/** Asks the wallet for access. */
async function connect(page: ConsolePage): Promise<void> {
  await page.account.click();
  await page.button(`Connect ${WALLET}`).click();
}

async function openCreatePool(page: ConsolePage): Promise<void> {
  await page.region('Pools').getByRole('button', { name: 'Create Pool' }).first().click();
  await page.dialog.getByRole('button', { name: 'Create Pool', exact: true }).click();
}

const poolCount = async () => (await on.network.client.reads.pools().get()).value.length;

describe('a wallet extension', () => {
  beforeAll(() => {
    wallet = new TestWallet(on.network, accounts, FOREIGN);
  });

  it('connects, declines, and signs at the second try with nothing lost', async () => {
    const page = await open();
    await connect(page);
    await page.page.getByText('1 account is bound to another chain and left out.').waitFor();
    await page.page.getByText('1 account is of another kind, such as Ethereum, and left out.').waitFor();
    await page.dialog.getByRole('button', { name: 'Dave <b>in the wallet</b>' }).click();

    wallet.manner = 'refuses';
    await openCreatePool(page);
    await page.dialog.locator('[data-tone="declined"]').waitFor();
    expect(await page.dialog.innerText()).toContain('Nothing was sent and no fee was charged.');
    expect(await poolCount()).toBe(0);
    wallet.manner = 'signs';
    await page.button('Try again').click();
    expect(await page.submit('Create Pool')).toContain('Pool 0 created.');
    expect((await on.network.client.reads.pool(0).get()).value?.owner).toBe(devKey('//Dave').publicKey);
    expect(wallet.signatures).toBe(2);

    await page.page.reload();
    await expect.poll(() => page.account.innerText(), patiently).toContain('Dave');
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });

  it('that takes its time is waited for, and nothing is sent before it has signed', async () => {
    const page = await open();
    await connect(page);
    await page.dialog.getByRole('button', { name: 'in the wallet' }).click();
    const before = await poolCount();
    wallet.delay = 5000;
    const asked = performance.now();
    await openCreatePool(page);
    await page.dialog.getByText('Nothing is sent until you sign.').waitFor();
    expect(words(await page.dialog.locator('[data-state="active"]').innerText())).toContain('Sign in your wallet');
    expect(await poolCount()).toBe(before);
    await page.dialog.locator('[data-tone="success"]').waitFor();
    expect(performance.now() - asked).toBeGreaterThan(5000);
    wallet.delay = 0;
    expect(await poolCount()).toBe(before + 1);
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });

  it('that refuses access says why in its own words, and is asked again', async () => {
    const page = await open();
    wallet.access = 'refuses';
    await connect(page);
    await page.dialog.getByText(`${WALLET} gave no access.`).waitFor();
    await page.dialog.getByText('It says: Rejected by the user').waitFor();
    wallet.access = 'gives';
    await page.button(`Ask ${WALLET} again`).click();
    await page.dialog.getByRole('button', { name: 'in the wallet' }).waitFor();
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });

  it('that is locked says what to do; unlocked, its accounts come by themselves, and go and come back with the lock', async () => {
    const page = await open();
    await wallet.lock();
    await connect(page);
    await page.dialog.getByText(`${WALLET} shows no account for this network.`).waitFor();
    await page.dialog.getByText('Unlock the wallet, if it is locked.').waitFor();
    await wallet.unlock();
    await page.dialog.getByRole('button', { name: 'in the wallet' }).click();
    await expect.poll(() => page.account.innerText(), patiently).toContain('Dave');

    await wallet.lock();
    await page.page.getByText(`Waiting for ${WALLET}`).waitFor();
    await page.page.getByRole('button', { name: 'Create Pool' }).first().click();
    await page.dialog.getByText('Choose an account first').waitFor();
    await wallet.unlock();
    expect(await page.submit('Create Pool')).toContain('created.');
    expect(await page.account.innerText()).toContain('Dave');
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });
});

describe('a transaction', () => {
  it('goes on as a toast when the dialog is closed, and is listed under Transactions', async () => {
    const page = await on.open('#/pools');
    const pool = await poolCount();
    await page.chooseAccount('Charlie');
    await openCreatePool(page);
    await page.dialog.locator('[data-tone]').waitFor();
    await page.page.keyboard.press('Escape');
    await page.page.locator('.spk-toast[data-tone="success"]', { hasText: `Pool ${pool} created.` }).waitFor();
    await page.page.getByRole('link', { name: 'Transactions' }).click();
    const listed = page.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Create a pool' });
    expect(words(await listed.innerText())).toMatch(/^Done Create a pool\b.*Charlie · /);
    await listed.getByText('Create a pool').click();
    await listed.locator('.spk-step-text').getByText(`Pool ${pool} created.`).waitFor();
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });
});
