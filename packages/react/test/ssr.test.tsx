// @vitest-environment node
import { type Client, createClient } from '@stakepool-kit/sdk';
import { JSDOM } from 'jsdom';
import { act, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testChain } from './chain';

let client: Client;
beforeAll(async () => {
  const { provider } = await testChain();
  client = await createClient({ provider });
}, 60_000);
afterAll(() => client.disconnect());

/** The app, from modules that have not been evaluated before. */
async function freshApp(): Promise<ReactNode> {
  vi.resetModules();
  const [{ StakePoolProvider }, { ConnectWallet }, { AccountMenu }, { Amount }, { default: en }] = await Promise.all([
    import('../src/provider/StakePoolProvider'),
    import('../src/wallet/connect-wallet/ConnectWallet'),
    import('../src/wallet/account-menu/AccountMenu'),
    import('../src/fields/amount/Amount'),
    import('../src/locales/en'),
  ]);
  return (
    <StakePoolProvider client={client} messages={en}>
      <AccountMenu />
      <Amount value={12_408_339_166_204_418n} unit />
      <ConnectWallet />
    </StakePoolProvider>
  );
}

describe('on a server', () => {
  it('imports every entry without a window', async () => {
    expect(typeof window).toBe('undefined');
    const [styled, hooks] = await Promise.all([import('../src/index'), import('../src/hooks'), import('../src/headless')]);
    expect(styled.StakePoolProvider).toBeTypeOf('function');
    expect(hooks.usePools).toBeTypeOf('function');
  });

  it('shows a fallback while there is no client', async () => {
    const [{ StakePoolProvider }, { ConnectionScreen }, { default: fr }] = await Promise.all([
      import('../src/provider/StakePoolProvider'),
      import('../src/provider/ConnectionScreen'),
      import('../src/locales/fr'),
    ]);
    const html = renderToString(
      <StakePoolProvider endpoint="ws://127.0.0.1:1" locale="fr" messages={fr} fallback={ConnectionScreen}>
        never
      </StakePoolProvider>,
    );
    expect(html).toContain('Connexion à la chaîne');
    expect(html).not.toContain('never');
  });

  it('renders words and figures, which a browser takes over without a warning', async () => {
    const html = renderToString(await freshApp());
    expect(html).toContain('Connect wallet');
    expect(html).toContain('12,408');

    const { window } = new JSDOM(`<!doctype html><div id="app">${html}</div>`, { pretendToBeVisual: true, url: 'http://localhost/' });
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', window.document);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    for (const name of ['HTMLElement', 'Element', 'Node', 'ShadowRoot', 'getComputedStyle', 'MutationObserver', 'navigator'] as const)
      vi.stubGlobal(name, window[name]);
    const complaints: unknown[] = [];
    const listen = (...said: unknown[]) => void complaints.push(said);
    vi.spyOn(console, 'error').mockImplementation(listen);
    vi.spyOn(console, 'warn').mockImplementation(listen);

    const { hydrateRoot } = await import('react-dom/client');
    const app = await freshApp();
    const place = window.document.getElementById('app');
    if (!place) throw new Error('The page has a place for the app.');
    const button = place.querySelector('button');
    const root = await act(async () => hydrateRoot(place, app, { onRecoverableError: listen }));
    expect(complaints).toEqual([]);
    expect(place.querySelector('button')).toBe(button);
    expect(place.textContent).toContain('Connect wallet');
    await act(async () => root.unmount());
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
});
