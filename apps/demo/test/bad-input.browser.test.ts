import { createServer } from 'node:http';
import { Keyring } from '@polkadot/keyring';
import type { SignerPayloadJSON } from '@polkadot/types/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { ConsolePage, words } from './console';
import { launchBrowser, type Network, type Site, startNetwork, startSite } from './harness';

let network: Network;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [network, site, browser] = await Promise.all([startNetwork(), startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await network?.close();
});

describe('endpoints', () => {
  const problem = async (endpoint: string) => {
    const page = await ConsolePage.open(browser, `${site.url}?endpoint=${encodeURIComponent(endpoint)}`);
    const box = page.page.locator('[data-code]');
    await box.waitFor();
    return { page, code: await box.getAttribute('data-code'), text: await page.page.locator('main').innerText() };
  };

  it('says what is wrong with what is no address', async () => {
    const { code, text, page } = await problem('http://a.example');
    expect(code).toBe('connection.endpoint');
    expect(text).toContain('ws://127.0.0.1:9944');
    await page.page.close();
  });

  it('says that nothing answers, and offers to try again, the default and another one', async () => {
    const { code, page } = await problem('ws://127.0.0.1:9');
    expect(code).toBe('connection.unreachable');
    await page.button('Try again').click();
    await page.page.locator('[data-code="connection.unreachable"]').waitFor();
    expect(await page.button('Use the default').isVisible()).toBe(true);
    await page.page.getByLabel('Endpoint').fill('nonsense');
    await page.button('Connect').click();
    await page.page.getByText('This is not the address of a node.').waitFor();
    await page.page.getByLabel('Endpoint').fill(network.url);
    await page.button('Connect').click();
    await page.page.getByRole('heading', { name: 'Pools', level: 1 }).waitFor();
    expect(new URL(page.page.url()).search).toBe('');
    await page.page.close();
  });

  it('tells a server that is no Substrate node', async () => {
    const http = createServer();
    const sockets = new WebSocketServer({ server: http });
    sockets.on('connection', (socket) =>
      socket.on('message', () => socket.send('{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}')),
    );
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    const { code, page } = await problem(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    expect(code).toBe('connection.notSubstrate');
    await page.page.close();
    sockets.close();
    http.close();
  });

  it('goes to the default when the linked endpoint is refused', async () => {
    const page = await ConsolePage.open(browser, `${site.url}?endpoint=${network.url}`);
    await page.button(/^Use the default/).click();
    await expect.poll(() => new URL(page.page.url()).search).toBe('');
    await page.page.close();
  });
});

describe('a wallet extension', () => {
  const dave = new Keyring({ type: 'sr25519' }).addFromUri('//Dave');
  let signatures = 0;

  /** A wallet that appears late, refuses the first signature and gives the next ones. */
  const injectWallet = async (page: Page) => {
    await page.exposeFunction('walletSigns', async (payload: SignerPayloadJSON) => {
      signatures++;
      if (signatures === 1) return null;
      const { registry } = await network.client.api();
      return registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(dave);
    });
    await page.addInitScript(
      ({ address }) => {
        const accounts = [
          { address, name: 'Dave <b>in the wallet</b>', type: 'sr25519', genesisHash: null },
          { address, name: 'Elsewhere', type: 'sr25519', genesisHash: '0x01' },
          { address: '0x0000000000000000000000000000000000000001', name: 'Other kind', type: 'ethereum' },
        ];
        const sign = Reflect.get(window, 'walletSigns') as (payload: unknown) => Promise<{ signature: string } | null>;
        const signPayload = async (payload: unknown) => {
          const signed = await sign(payload);
          if (signed === null) throw new Error('Cancelled');
          return { id: 1, signature: signed.signature };
        };
        const enable = async () => ({
          accounts: { get: async () => accounts, subscribe: () => () => undefined },
          signer: { signPayload },
        });
        setTimeout(() => Reflect.set(window, 'injectedWeb3', { 'test-wallet': { version: '1', enable } }), 1200);
      },
      { address: dave.address },
    );
  };

  it('connects, declines, and signs at the second try with nothing lost', async () => {
    const page = await ConsolePage.open(browser, `${site.url}?endpoint=${network.url}`, injectWallet);
    await page.approveEndpoint();
    await page.account.click();
    await page.button('Connect test-wallet').click();
    await page.page.getByText('1 account is bound to another chain and left out.').waitFor();
    await page.page.getByText('1 account is of another kind, such as Ethereum, and left out.').waitFor();
    await page.dialog.getByRole('button', { name: 'Dave <b>in the wallet</b>' }).click();

    await page.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    await page.dialog.getByRole('button', { name: 'Create Pool', exact: true }).click();
    await page.dialog.locator('[data-tone="declined"]').waitFor();
    expect(await page.dialog.innerText()).toContain('Nothing was sent and no fee was charged.');
    await page.button('Try again').click();
    expect(await page.submit('Create Pool')).toContain('Pool 0 created.');
    expect((await network.client.reads.pool(0).get()).value?.owner).toBe(`0x${Buffer.from(dave.addressRaw).toString('hex')}`);

    await page.page.reload();
    await expect.poll(() => page.account.innerText(), { timeout: 10_000 }).toContain('Dave');
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });

  it('goes on as a toast when the dialog is closed, and is listed under Transactions', async () => {
    const page = await ConsolePage.open(browser, `${site.url}?endpoint=${network.url}`);
    await page.approveEndpoint();
    await page.chooseAccount('Charlie');
    await page.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    await page.dialog.getByRole('button', { name: 'Create Pool', exact: true }).click();
    await page.dialog.locator('[data-tone]').waitFor();
    await page.page.keyboard.press('Escape');
    await page.page.locator('.spk-toast[data-tone="success"]', { hasText: 'Pool 1 created.' }).waitFor();
    await page.page.getByRole('link', { name: 'Transactions' }).click();
    const listed = page.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Create a pool' });
    expect(words(await listed.innerText())).toMatch(/^Done Create a pool Charlie · /);
    await listed.getByText('Create a pool').click();
    await listed.locator('.spk-step-text').getByText('Pool 1 created.').waitFor();
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });
});

describe('a lost connection', () => {
  it('is told, keeps the figures and pauses signing', async () => {
    const doomed = await startNetwork();
    const page = await ConsolePage.open(browser, `${site.url}?endpoint=${doomed.url}`);
    await page.approveEndpoint();
    await page.chooseAccount('Alice');
    await page.page.getByText('You have no pools yet').waitFor();
    await doomed.close();
    await page.page.getByText(/^Connection lost.*Signing pauses/).waitFor();
    await page.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    await page.dialog.getByText('The connection is lost. Signing pauses until it is back.').waitFor();
    expect(await page.dialog.getByRole('button', { name: 'Create Pool', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await page.page.close();
  });
});
