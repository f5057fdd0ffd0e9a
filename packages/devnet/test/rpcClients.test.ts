import { existsSync, readFileSync } from 'node:fs';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ApiOptions } from '@polkadot/api/types';
import { DedotClient, WsProvider as DedotProvider, LegacyClient } from 'dedot';
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Hex } from '../src/engine/types.js';
import { type DevnetServer, serve } from '../src/node/server.js';
import { createJsonRpcProvider, createProvider } from '../src/provider.js';
import { compactToHex } from '../src/rpc/reader.js';
import { FakeChain } from './fakeChain.js';

const FILE = new URL('../../../../shared/metadata/rhala-1180.scale', import.meta.url);
const present = existsSync(FILE);

/** The fake chain with real metadata: enough for a client library to connect and read. */
class DescribedChain extends FakeChain {
  readonly #metadata: Hex = `0x${readFileSync(FILE).toString('hex')}`;

  override runtimeCall(method: string, data: Hex, at?: Hex): Hex {
    const opaque = `${compactToHex(this.#metadata.length / 2 - 1)}${this.#metadata.slice(2)}`;
    if (method === 'Metadata_metadata') return `0x${opaque}`;
    if (method === 'Metadata_metadata_versions') return '0x040e000000';
    if (method === 'Metadata_metadata_at_version') return data === '0x0e000000' ? `0x01${opaque}` : '0x00';
    return super.runtimeCall(method, data, at);
  }
}

describe.skipIf(!present)(`client libraries connect, read and follow${present ? '' : ' (needs ../shared/metadata)'}`, () => {
  let chain: DescribedChain;
  let server: DevnetServer;
  beforeAll(async () => {
    chain = new DescribedChain();
    // polkadot-api tells runtimes apart by the hash of the code
    chain.setStorage([['0x3a636f6465', '0x00']]);
    chain.build({ count: 5 });
    server = await serve(chain);
  });
  afterAll(() => server.close());

  async function withPolkadotJs(provider: ApiOptions['provider']): Promise<void> {
    const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
    const poolCount = api.query.phalaStakePool?.poolCount;
    if (!poolCount) throw new Error('the metadata has no pools');
    const write = (value: Hex) => chain.setStorage([[poolCount.key() as Hex, value]]);
    write('0x0700000000000000');
    expect((await poolCount()).toString()).toBe('7');
    const seen: string[] = [];
    const stop = (await poolCount((count: unknown) => void seen.push(String(count)))) as unknown as () => void;
    write('0x0800000000000000');
    await expect.poll(() => seen).toEqual(['7', '8']);
    stop();
    const numbers: number[] = [];
    const head = chain.head().header.number;
    const stopHeads = await api.rpc.chain.subscribeNewHeads((header) => void numbers.push(header.number.toNumber()));
    chain.build();
    await expect.poll(() => numbers).toEqual([head, head + 1]);
    stopHeads();
    await api.disconnect();
  }

  it('@polkadot/api in this process', () => withPolkadotJs(createProvider(chain)));
  it('@polkadot/api by WebSocket', () => withPolkadotJs(new WsProvider(server.url)));

  async function withDedot(client: DedotClient | LegacyClient): Promise<void> {
    expect((await client.query.phalaStakePool?.poolCount?.())?.toString()).toBe('8');
    const numbers: number[] = [];
    const stop = await client.query.system?.number?.((number: unknown) => void numbers.push(Number(number)));
    chain.build();
    await expect.poll(() => numbers.length).toBeGreaterThan(0);
    await stop?.();
    await client.disconnect();
  }

  it('dedot by the new interface', async () => withDedot(await DedotClient.new(new DedotProvider(server.url))));
  it('dedot by the legacy interface', async () => withDedot(await LegacyClient.new(new DedotProvider(server.url))));

  async function withPolkadotApi(client: PolkadotClient): Promise<void> {
    const api = client.getUnsafeApi();
    chain.build({ count: 3 });
    expect(await api.query.PhalaStakePool?.PoolCount?.getValue()).toBe(8n);
    const numbers: number[] = [];
    const blocks = client.bestBlocks$.subscribe(([best]) => void (best && numbers.push(best.number)));
    const next = chain.head().header.number + 1;
    chain.build();
    await expect.poll(() => numbers).toContain(next);
    blocks.unsubscribe();
    client.destroy();
  }

  it('polkadot-api in this process', () => withPolkadotApi(createClient(createJsonRpcProvider(chain))));
  it('polkadot-api by WebSocket', () =>
    withPolkadotApi(createClient(getWsProvider(server.url, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket }))));
});
