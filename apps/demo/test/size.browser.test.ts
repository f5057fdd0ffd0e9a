import { describe, expect, it } from 'vitest';
import { ConsolePage, patiently } from './console';
import { stage } from './harness';

const on = stage('demo');

/** All that is transferred, compressed, until the first screen shows what the account has: bytes. */
const BUDGET = 180_000;

/** What a first screen has no use for. */
const LATER: Readonly<Record<string, RegExp>> = {
  '@polkadot/api': /^(api|types|util|util-crypto|keyring)-/,
  dialogs: /^RequestedDialog/,
  tables: /^(WorkerTable|PoolsPage|MyStakes)/,
  charts: /Charts?-/,
  'other languages': /^(fr|zh)-/,
  'the rest of the language': /^en-/,
  'the chain in the page': /^worker-/,
};

/** In the page: when the account's stakes were first shown. */
const watchForData = () => {
  const look = () => {
    if (document.querySelector('[data-figure="staked"] [data-planck]') === null) return;
    performance.mark('data');
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
};

interface Transfer {
  readonly name: string;
  readonly bytes: number;
}

describe('the first load', () => {
  it(`shows the Overview after at most ${BUDGET / 1000} kB, with nothing that can wait`, async () => {
    const first = await on.browser.newContext();
    const before = await ConsolePage.open(first, on.url());
    await before.approveEndpoint();
    await before.chooseAccount('Alice');
    const storageState = await first.storageState();
    await first.close();

    const again = await on.browser.newContext({ storageState });
    const console = await ConsolePage.open(again, on.url(), (page) => page.addInitScript(watchForData));
    await expect.poll(() => console.page.evaluate(() => performance.getEntriesByName('data').length), patiently).toBe(1);
    const transfers = await console.page.evaluate((): Transfer[] => {
      const shown = performance.getEntriesByName('data')[0]?.startTime ?? 0;
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return all
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.startTime <= shown)
        .map((entry) => ({
          name: entry.name.split('/').at(-1) ?? '',
          bytes: entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0,
        }));
    });
    const names = transfers.map(({ name }) => name);
    for (const [what, pattern] of Object.entries(LATER))
      expect
        .soft(
          names.filter((name) => pattern.test(name)),
          what,
        )
        .toEqual([]);
    const largest = [...transfers].sort((a, b) => b.bytes - a.bytes).slice(0, 12);
    const total = transfers.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, `of ${transfers.length} files, first of all ${JSON.stringify(largest)}`).toBeLessThanOrEqual(BUDGET);
    await again.close();
  });
});
