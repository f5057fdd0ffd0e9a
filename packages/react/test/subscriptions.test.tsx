import { type Client, createClient } from '@stakepool-kit/sdk';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useHead, usePools, useTotals } from '../src/data/queries';
import en from '../src/locales/en';
import { StakePoolProvider } from '../src/provider/StakePoolProvider';
import { AccountMenu } from '../src/wallet/account-menu/AccountMenu';
import { countSubscriptions, testChain } from './chain';

type Counted = ReturnType<typeof countSubscriptions>;
let client: Client;
let subscriptions: Counted;

beforeEach(async () => {
  const { provider } = await testChain();
  subscriptions = countSubscriptions(provider);
  client = await createClient({ provider });
}, 60_000);
afterEach(async () => {
  cleanup();
  await client.disconnect();
});

function Figures() {
  const [head, pools, totals] = [useHead(), usePools(), useTotals()];
  return <p>{head.data && pools.data && totals.data ? 'all there' : 'reading'}</p>;
}

const App = ({ components }: { readonly components: number }) => (
  <StrictMode>
    <StakePoolProvider client={client} messages={en} storage={null}>
      <AccountMenu />
      {Array.from({ length: components }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Figures key={i} />
      ))}
    </StakePoolProvider>
  </StrictMode>
);

const allThere = (components: number) =>
  waitFor(() => expect(screen.getAllByText('all there')).toHaveLength(components), { timeout: 10_000 });
const settled = async () => {
  let last = '';
  await waitFor(
    () => {
      const now = subscriptions.open().join();
      const same = now === last;
      last = now;
      expect(same).toBe(true);
    },
    { interval: 100 },
  );
  return subscriptions.open();
};

describe('under StrictMode', () => {
  it('one watch per read serves however many components, and none is left after the last', async () => {
    const before = await settled();

    const few = render(<App components={1} />);
    await allThere(1);
    const forOne = await settled();
    expect(forOne.length).toBeGreaterThan(before.length);

    few.rerender(<App components={20} />);
    await allThere(20);
    expect(await settled()).toEqual(forOne);

    few.rerender(<App components={0} />);
    await waitFor(() => expect(subscriptions.open()).toEqual(before));

    few.rerender(<App components={3} />);
    await allThere(3);
    expect(await settled()).toEqual(forOne);

    few.unmount();
    await waitFor(() => expect(subscriptions.open()).toEqual(before));
  });

  it('mounting again and again opens nothing that stays', async () => {
    const before = await settled();
    for (let round = 0; round < 5; round++) {
      const { unmount } = render(<App components={4} />);
      if (round % 2 === 0) await allThere(4);
      unmount();
    }
    await waitFor(() => expect(subscriptions.open()).toEqual(before));
    expect(subscriptions.started.length).toBeLessThan(5 * 20);
  });
});
