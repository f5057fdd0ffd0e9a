import type { Client, NetworkInfo, Snapshot } from '@stakepool-kit/sdk';
import type { AsOf, BlockHash } from '@stakepool-kit/sdk/rules';
import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../../../test/settings';
import { LiveQueries, LiveQueriesContext } from '../../data/live-queries';
import { ConnectionContext, SettingsContext } from '../../provider/context';
import { Countdown } from './Countdown';

const START = 1_800_000_000_000;
const settings = testSettings();

/** Countdowns on a chain of which the head alone can be read, with the number of its watches. */
function show(seconds: readonly number[], onRender: () => void = () => {}) {
  const counts = { watches: 0 };
  const asOf = { number: 1, hash: '0x1' as BlockHash, timestamp: START } satisfies AsOf;
  const head = {
    watch: ({ next }: { next: (snapshot: Snapshot<AsOf>) => void }) => {
      counts.watches++;
      const answer = setTimeout(() => next({ value: asOf, asOf }), 0);
      return () => {
        clearTimeout(answer);
        counts.watches--;
      };
    },
  };
  const client = { reads: { head: () => head } } as unknown as Client;
  const network = { constants: { decimals: 12, symbol: 'PHA', blockTime: 3_600_000 } } as NetworkInfo;
  const live = new LiveQueries(new QueryClient());
  const view = render(
    <StrictMode>
      <SettingsContext.Provider value={settings}>
        <ConnectionContext.Provider value={{ client, network, devChain: true }}>
          <LiveQueriesContext.Provider value={live}>
            {seconds.map((left) => (
              <Profiler key={left} id={String(left)} onRender={onRender}>
                <Countdown until={START / 1000 + left} done="due" />
              </Profiler>
            ))}
          </LiveQueriesContext.Provider>
        </ConnectionContext.Provider>
      </SettingsContext.Provider>
    </StrictMode>,
  );
  const texts = () => [...view.container.querySelectorAll('.spk-countdown')].map(({ textContent }) => textContent);
  return { ...view, counts, texts };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('Countdown', () => {
  it('counts down on chain time and ends with what it is told to show', async () => {
    const { texts } = show([90, 3]);
    await pass(0);
    expect(texts()).toEqual(['1 min', '3 s']);
    await pass(2000);
    expect(texts()).toEqual(['1 min', '1 s']);
    await pass(1000);
    expect(texts()).toEqual(['1 min', 'due']);
  });

  it('watches the chain once for all, in StrictMode too, and rests when it is gone', async () => {
    const { counts, unmount } = show([60, 3600, 86_400]);
    await pass(5000);
    expect(counts.watches).toBe(1);
    unmount();
    expect(counts.watches).toBe(0);
  });

  it('renders only when its text changes', async () => {
    const rendered = vi.fn();
    show([5 * 86_400 + 30], rendered);
    await pass(0);
    const before = rendered.mock.calls.length;
    await pass(20_000);
    expect(rendered.mock.calls.length).toBe(before);
    await pass(15_000);
    expect(rendered.mock.calls.length).toBeGreaterThan(before);
  });

  it('announces nothing by itself', async () => {
    const { container } = show([30]);
    await pass(1000);
    expect(container.querySelector('[aria-live], [role="status"], [role="timer"], [role="alert"]')).toBeNull();
  });
});
