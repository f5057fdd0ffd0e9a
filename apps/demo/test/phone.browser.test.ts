import { describe, expect, it } from 'vitest';
import { patiently, words } from './console';
import { stage } from './harness';
import { en } from './words';

const on = stage('demo');
const { overview, pools, workers, stakes, ...behindMore } = en.place;

describe('on a phone', () => {
  it('every place is in the bar or behind More, and a transaction goes from end to end', async () => {
    const console = await on.open('#/overview', { viewport: { width: 360, height: 740 } });
    const { page } = console;
    await console.chooseAccount('Charlie');
    const bar = page.getByRole('navigation', { name: 'Console' });
    const arrive = async (place: string) => {
      await console.heading(place).waitFor();
      await console.settled();
      expect(await console.overflow(), `${place} is wider than the page`).toBeLessThanOrEqual(0);
    };
    for (const place of [pools, workers, stakes, overview]) {
      await bar.getByRole('link', { name: place }).click();
      await arrive(place);
    }
    for (const place of Object.values(behindMore)) {
      expect(await bar.getByRole('link', { name: place }).count()).toBe(0);
      await bar.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: place }).click();
      await arrive(place);
    }

    await bar.getByRole('link', { name: pools }).click();
    await console.region('Pools').getByRole('radio', { name: /^All/ }).check({ force: true });
    await page.getByRole('link', { name: 'Pool 4', exact: true }).click();
    await console.button('Stake').click();
    await console.field('Amount').fill('250');
    expect(await console.overflow()).toBeLessThanOrEqual(0);
    await console.submit('Contribute 250 PHA');
    await bar.getByRole('link', { name: stakes }).click();
    await expect.poll(async () => words(await page.getByRole('main').innerText()), patiently).toMatch(/Pool 4 .*250\.00/);
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Transactions' }).click();
    await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Contribute 250' }).waitFor();
    expect(console.complaints).toEqual([]);
    await page.close();
  });
});
