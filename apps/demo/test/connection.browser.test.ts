import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { ConsolePage, patiently, words } from './console';
import { stage } from './harness';

const on = stage();

describe('an endpoint', () => {
  const problem = async (endpoint: string) => {
    const page = await ConsolePage.open(on.browser, `${on.site.url}?endpoint=${encodeURIComponent(endpoint)}#/pools`);
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
    await page.page.getByLabel('Endpoint').fill(on.network.url);
    await page.button('Connect').click();
    await page.heading('Pools').waitFor();
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
    const page = await ConsolePage.open(on.browser, on.url());
    await page.button(/^Use the default/).click();
    await expect.poll(() => new URL(page.page.url()).search).toBe('');
    await page.page.close();
  });

  it('that dies leaves the figures with their block and pauses signing; when it is back, all goes on by itself', async () => {
    const page = await on.open('#/pools');
    await page.chooseAccount('Alice');
    await page.region('Pools').getByRole('button', { name: 'Create Pool' }).click();
    await page.submit('Create Pool');
    await page.act('Pool 0', 'Stake…');
    await page.field('Amount').fill('500');
    const contribute = page.dialog.getByRole('button', { name: 'Contribute 500 PHA', exact: true });
    await expect.poll(() => contribute.getAttribute('aria-disabled'), patiently).not.toBe('true');

    await on.network.stopServing();
    const bar = page.page.locator('.spk-connection-bar', { hasText: 'Connection lost' });
    await page.dialog.getByText('The connection is lost. Signing pauses until it is back.').waitFor();
    const told = async () => /Figures are of block #([\d,]+)\. Signing pauses\./.exec(words(await bar.innerText()))?.[1];
    const block = await told();
    expect(block).toBeDefined();
    expect(await contribute.getAttribute('aria-disabled')).toBe('true');
    await contribute.click({ force: true });
    expect(await page.dialog.locator('[data-tone]').count()).toBe(0);
    await page.shows(page.page.locator('tbody tr').first(), 'totalStake', '0');
    const behind = Number(block?.replaceAll(',', '')) + 8;
    await expect.poll(() => on.network.head(), patiently).toBeGreaterThan(behind);
    expect(await told()).toBe(block);

    await on.network.serveAgain();
    await bar.waitFor({ state: 'detached' });
    expect(await page.field('Amount').inputValue()).toBe('500');
    await expect.poll(() => contribute.getAttribute('aria-disabled'), patiently).not.toBe('true');
    await page.submit('Contribute 500 PHA');
    await page.shows('Pool 0', 'totalStake', '500.00');
    expect(page.complaints.filter((complaint) => !complaint.includes(on.network.url))).toEqual([]);
    await page.page.close();
  });
});
