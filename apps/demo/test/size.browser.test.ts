import { describe, expect, it } from 'vitest';
import { ConsolePage, patiently } from './console';
import { stage } from './harness';

const on = stage('demo');

/**
 * All that is transferred, compressed, until the first screen shows what the account has: bytes. 180 kB were aimed at; what is above them
 * may not grow unseen. React is 63 kB of it, the SDK 49, TanStack Query 10, styles 16, the first words with ICU 19.
 */
const BUDGET = 220_000;

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

describe('the first load', () => {
  it(`shows the Overview after at most ${BUDGET / 1000} kB, with nothing that can wait`, async () => {
    const first = await on.browser.newContext();
    const before = await ConsolePage.open(first, on.url());
    await before.approveEndpoint();
    await before.chooseAccount('Alice');
    const storageState = await first.storageState();
    await first.close();

    const again = await on.browser.newContext({ storageState });
    /** When the offline copy of the site was fetched, in the background: unix ms. */
    const copied: number[] = [];
    again.on('request', (request) => request.serviceWorker() && copied.push(Date.now()));
    const console = await ConsolePage.open(again, on.url(), (page) => page.addInitScript(watchForData));
    await expect.poll(() => console.page.evaluate(() => performance.getEntriesByName('data').length), patiently).toBe(1);
    await expect.poll(() => copied.length, patiently).toBeGreaterThan(1);
    const { shown, transfers } = await console.page.evaluate(() => {
      const end = performance.getEntriesByName('data')[0]?.startTime ?? 0;
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      const before = all.filter((entry) => entry instanceof PerformanceResourceTiming && entry.startTime <= end);
      const transfers = before.map((entry) => {
        const bytes = entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0;
        return { name: entry.name.split('/').at(-1) ?? '', bytes };
      });
      return { shown: performance.timeOrigin + end, transfers };
    });
    for (const [what, pattern] of Object.entries(LATER)) {
      expect
        .soft(
          transfers.filter(({ name }) => pattern.test(name)),
          what,
        )
        .toEqual([]);
    }
    const tooSoon = copied.filter((time) => time < shown).length;
    expect.soft(tooSoon, `of ${copied.length} files of the offline copy asked for before the data is shown`).toBe(0);
    const largest = [...transfers].sort((a, b) => b.bytes - a.bytes).slice(0, 12);
    const total = transfers.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, `of ${transfers.length} files, first of all ${JSON.stringify(largest)}`).toBeLessThanOrEqual(BUDGET);
    await again.close();
  });
});
