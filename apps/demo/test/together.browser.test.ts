import { devKey } from '@stakepool-kit/devnet/simulator';
import { capGap } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { ConsolePage, patiently, words } from './console';
import { PHA, stage } from './harness';

const on = stage('demo');

describe('two tabs', () => {
  it('have one account, and each shows what the other did', async () => {
    const context = await on.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const first = await ConsolePage.open(context, on.url('#/pools/4'));
    await first.approveEndpoint();
    await first.chooseAccount('Charlie');
    const second = await ConsolePage.open(context, on.url('#/stakes'));
    await expect.poll(() => second.account.innerText(), patiently).toContain('Charlie');
    await second.page.getByRole('row').first().waitFor();
    const mine = second.row('your stake in Pool 4');
    expect(await mine.count()).toBe(0);

    await first.page.getByRole('button', { name: 'Stake', exact: true }).click();
    await first.field('Amount').fill('321');
    await first.submit('Contribute 321 PHA');
    await second.shows(mine, 'locked', '321.00');

    await second.act('your stake in Pool 4', 'Withdraw');
    await second.field('Amount to withdraw').fill('21');
    await second.submit('Withdraw 21 PHA');
    await expect.poll(async () => words(await first.page.locator('main').innerText()), patiently).toContain('Withdrawing 21.00 PHA');
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await context.close();
  });
});

describe('two users after the rest of one pool’s cap', () => {
  const POOL = 0;
  const gap = async () => {
    const { value } = await on.network.client.reads.pool(POOL).get();
    if (value === null) throw new Error('The pool does not exist');
    return capGap(value, '1180', new Map()) ?? 0n;
  };
  const lockedIn = async (uri: string) => {
    const { value } = await on.network.client.reads.myStakes(devKey(uri).publicKey).get();
    return value.positions.find(({ pid }) => Number(pid) === POOL)?.staker.locked ?? 0n;
  };
  const open = async (name: string): Promise<ConsolePage> => {
    const page = await on.open(`#/pools/${POOL}?open=contribute`);
    await page.close();
    await page.chooseAccount(name);
    await page.page.getByRole('button', { name: 'Stake', exact: true }).click();
    return page;
  };
  const gapShown = async (page: ConsolePage) => words(await page.dialog.locator('.spk-hints').innerText());
  const send = (page: ConsolePage) => page.dialog.getByRole('button', { name: /^Contribute [\d.,]+ PHA$/ }).click();

  it('see each other’s contributions while they type; of two sent at once one is taken, the other is told the true gap', async () => {
    const before = await gap();
    expect(before).toBeGreaterThan(1000n * PHA);
    const [charlie, dave] = await Promise.all([open('Charlie'), open('Dave')]);
    for (const page of [charlie, dave]) {
      await page.button('Max').click();
      await expect.poll(() => page.field('Amount').inputValue(), patiently).toBe(String(before / PHA));
    }

    await charlie.field('Amount').fill(String(before / PHA - 1000n));
    await send(charlie);
    await charlie.dialog.locator('[data-tone="success"]').waitFor();
    await dave.refuses('phalaStakePool.StakeExceedsCapacity');
    await expect.poll(() => gapShown(dave), patiently).toContain('Pool Cap Gap 1,000.00');
    await charlie.close();
    await charlie.page.getByRole('button', { name: 'Stake', exact: true }).click();

    for (const page of [charlie, dave]) {
      await page.field('Amount').fill('1000');
      await page.refuses();
    }
    const goOn = on.network.hold();
    await Promise.all([send(charlie), send(dave)]);
    for (const { dialog } of [charlie, dave]) await dialog.getByText('Waiting for a block').waitFor();
    goOn();
    const tones = await Promise.all(
      [charlie, dave].map(async ({ dialog }) => {
        const end = dialog.locator('[data-tone="success"], [data-tone="failure"]');
        await end.waitFor();
        return end.getAttribute('data-tone');
      }),
    );
    expect([...tones].sort()).toEqual(['failure', 'success']);
    expect(await gap()).toBe(0n);
    const loser = tones[0] === 'failure' ? charlie : dave;
    expect(words(await loser.dialog.locator('[data-tone="failure"]').innerText())).toContain('StakeExceedsCapacity');
    await loser.button('Try again').click();
    await loser.refuses('phalaStakePool.StakeExceedsCapacity');
    expect(words(await loser.dialog.innerText())).toContain('the Cap Gap of Pool 0, which is 0');
    expect(await loser.field('Amount').inputValue()).toBe('1000');
    expect(await gapShown(loser)).toContain('Pool Cap Gap 0');
    const [uri, contributed] = loser === charlie ? (['//Charlie', before - 1000n * PHA] as const) : (['//Dave', 0n] as const);
    expect(await lockedIn(uri)).toBe(contributed);
    expect([...charlie.complaints, ...dave.complaints]).toEqual([]);
    await charlie.page.close();
    await dave.page.close();
  });
});
