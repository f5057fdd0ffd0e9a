// @vitest-environment jsdom
import { createProvider, createScenario } from '@stakepool-kit/devnet';
import { type Client, createClient } from '@stakepool-kit/sdk';
import { StrictMode, version } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { App } from './App';

let client: Client;
let root: Root;
beforeAll(async () => {
  const { chain } = await createScenario({ scenario: 'bare', constants: 'khala' });
  client = await createClient({ provider: createProvider(chain) });
}, 60_000);
afterEach(() => root.unmount());
afterAll(() => client.disconnect());

describe('the kit in an app on React 18', () => {
  it('shows its components and hooks, opens a dialog, and says nothing on the console', async () => {
    expect(version).toMatch(/^18\./);
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
    root.render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    );
    const found = <T,>(look: () => T | null | undefined): Promise<T> =>
      vi.waitFor(
        () => {
          const result = look();
          if (!result) throw new Error(`It is not in the page:\n${place.innerHTML}`);
          return result;
        },
        { timeout: 20_000 },
      );
    const button = (words: RegExp) => [...place.querySelectorAll('button')].find(({ textContent }) => words.test(textContent ?? ''));

    await found(() => /\d+ pools at block \d+/.exec(place.textContent ?? ''));
    (await found(() => button(/^Connect wallet/))).click();
    expect((await found(() => place.querySelector('[role=dialog]'))).textContent).toContain('Dev chain accounts');
    (await found(() => button(/^Bob/))).click();
    await found(() => button(/^Account Bob/));
    expect(complain.mock.calls).toEqual([]);
  }, 60_000);
});
