import { devKey } from '@stakepool-kit/devnet/simulator';
import { describe, expect, it } from 'vitest';
import { patiently, words } from './console';
import { stage } from './harness';

const on = stage('demo');

describe('the next visit', () => {
  it('has the language and the theme that were chosen', async () => {
    const console = await on.open('#/settings');
    const { page } = console;
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.getByRole('radio', { name: 'Français' }).check({ force: true });
    await console.heading('Réglages').waitFor();
    await page.reload();
    await console.heading('Réglages').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByRole('radio', { name: 'Sombre' }).isChecked()).toBe(true);
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('radio', { name: 'Clair' }).check({ force: true });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor), patiently).not.toBe(dark);
    expect(console.complaints).toEqual([]);
    await page.close();
  });

  it('follows what was signed before a reload to its end', async () => {
    const console = await on.open('#/pools');
    const { page } = console;
    await console.chooseAccount('Eve');
    const before = (await on.network.client.reads.pools().get()).value.length;
    const goOn = on.network.hold();
    await console.region('Pools').getByRole('button', { name: 'Create Pool' }).first().click();
    await console.dialog.getByRole('button', { name: 'Create Pool', exact: true }).click();
    await console.dialog.getByText('Waiting for a block').waitFor();
    await page.goto(on.url('#/transactions'));
    await page.reload();
    const listed = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Create a pool' });
    await expect.poll(async () => words(await listed.innerText()), patiently).toMatch(/^Under way Create a pool/);
    goOn();
    await expect.poll(async () => words(await listed.innerText()), patiently).toMatch(/^Done Create a pool/);
    await listed.getByText('Create a pool').click();
    await listed.locator('.spk-step-text').getByText(`Pool ${before} created.`).waitFor();
    const pools = (await on.network.client.reads.pools().get()).value;
    expect(pools.length).toBe(before + 1);
    expect(pools.at(-1)?.owner).toBe(devKey('//Eve').publicKey);
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});

describe('an address', () => {
  it('that invites opens the pool with Contribute, once', async () => {
    const console = await on.open('#/pools/3?open=contribute');
    const { page } = console;
    await console.dialog.getByRole('tab', { name: 'Contribute', selected: true }).waitFor();
    expect(console.hash).toBe('#/pools/3');
    await page.keyboard.press('Escape');
    await console.dialog.waitFor({ state: 'detached' });
    await console.heading(/Pool 3$/).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Stakers' }).waitFor();
    expect(await console.dialog.count()).toBe(0);
    expect(console.complaints).toEqual([]);
    await page.close();
  });

  it('keeps place, search and tab over a reload, and Back goes where one was', async () => {
    const console = await on.open();
    const { page } = console;
    await console.chooseAccount('Alice');
    await console.heading('Overview').waitFor();
    await page.getByRole('link', { name: /^Pools/ }).click();
    await page
      .getByRole('radio', { name: 'All' })
      .or(page.getByRole('tab', { name: 'All' }))
      .first()
      .check({ force: true });
    const search = () => console.region('Pools').getByRole('searchbox');
    await search().fill('#1');
    await expect.poll(() => console.hash, patiently).toBe('#/pools?scope=all&search=%231');
    await page.reload();
    await expect.poll(() => search().inputValue(), patiently).toBe('#1');
    await page.getByRole('link', { name: 'Pool 1', exact: true }).click();
    await page.getByRole('tab', { name: /^Withdraw queue/i }).click();
    await expect.poll(() => console.hash, patiently).toBe('#/pools/1?tab=queue');
    await page.reload();
    await page.getByRole('tab', { name: /^Withdraw queue/i, selected: true }).waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    expect(console.hash).toBe('#/pools/1');
    await page.goBack();
    await expect.poll(() => search().inputValue(), patiently).toBe('#1');
    await page.goBack();
    await console.heading('Overview').waitFor();
    expect(console.complaints).toEqual([]);
    await page.close();
  });

  it('that leads nowhere says so, and the way back', async () => {
    const console = await on.open('#/pool/1');
    await console.page.getByText('/pool/1').waitFor();
    await console.button('Go to the overview').click();
    await console.heading('Overview').waitFor();
    expect(console.complaints).toEqual([]);
    await console.page.close();
  });
});

describe('“Show this only”', () => {
  it('leaves the workers of one pool, stands in the address, and ends by its chip', async () => {
    const console = await on.open('#/pools');
    const { page } = console;
    await console.chooseAccount('Alice');
    const pids = () => page.getByRole('grid', { name: 'Workers' }).locator('tbody [data-column="pid"]').allInnerTexts();
    await expect.poll(async () => new Set(await pids()).size, patiently).toBeGreaterThan(1);
    const all = (await pids()).length;
    const [pool] = await pids();
    await console.button(`Actions of ${pool}`).click();
    await page.getByRole('menuitem', { name: 'Show this only', exact: true }).click();
    await expect.poll(async () => [...new Set(await pids())], patiently).toEqual([pool]);
    expect(console.hash).toBe(`#/pools?only=${pool?.slice('Pool '.length)}`);
    await page.reload();
    await expect.poll(async () => [...new Set(await pids())], patiently).toEqual([pool]);
    await console.button(`${pool} only Show all workers`).click();
    await expect.poll(async () => (await pids()).length, patiently).toBe(all);
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});
