import { Keyring } from '@polkadot/api';
import { DedotClient, WsProvider as DedotProvider, LegacyClient } from 'dedot';
import { TaggedTransactionQueue } from 'dedot/runtime-specs';
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Chain } from '../src/engine/types.js';
import { type DevnetServer, serve } from '../src/node/server.js';
import { createProducer, type Producer } from '../src/producer.js';
import { createJsonRpcProvider } from '../src/provider.js';
import { createScenario } from '../src/scenarios/index.js';

const alice = new Keyring({ type: 'sr25519', ss58Format: 30 }).addFromUri('//Alice');

/** Each client creates a pool, waits until it is final, and reads it back. */
describe('other client libraries land transactions on the dev chain', { timeout: 20_000 }, () => {
  let chain: Chain;
  let server: DevnetServer;
  let producer: Producer;
  beforeAll(async () => {
    ({ chain } = await createScenario({ scenario: 'bare' }));
    server = await serve(chain);
    // Slow enough that a client on a busy machine is not outrun by finality.
    producer = createProducer(chain, { blockTime: 400 });
    producer.start();
  });
  afterAll(async () => {
    producer.stop();
    await server.close();
  });

  async function withDedot(client: DedotClient | LegacyClient): Promise<void> {
    const create = client.tx.phalaStakePool?.create;
    if (!create) throw new Error('no pools');
    const before = Number(await client.query.phalaStakePool?.poolCount?.());
    const { events } = await create().signAndSend(alice).untilFinalized();
    expect(events.map(({ event }) => event).map(({ pallet }): string => pallet)).toContain('PhalaStakePool');
    expect(Number(await client.query.phalaStakePool?.poolCount?.())).toBe(before + 1);
    const pool = (await client.query.phalaStakePool?.stakePools?.(BigInt(before))) as { pid: bigint } | undefined;
    expect(pool?.pid).toBe(BigInt(before));
    await client.disconnect();
  }

  it('dedot by the new interface', async () =>
    withDedot(await DedotClient.new({ provider: new DedotProvider(server.url), runtimeApis: { TaggedTransactionQueue } })));
  it('dedot by the legacy interface', async () => withDedot(await LegacyClient.new(new DedotProvider(server.url))));

  async function withPolkadotApi(client: PolkadotClient): Promise<void> {
    const api = client.getUnsafeApi();
    const signer = getPolkadotSigner(alice.publicKey, 'Sr25519', (input) => alice.sign(input));
    const before = await api.query.PhalaStakePool?.PoolCount?.getValue({ at: 'best' });
    const result = await api.tx.PhalaStakePool?.create?.({}).signAndSubmit(signer);
    expect(result?.ok).toBe(true);
    expect(await api.query.PhalaStakePool?.PoolCount?.getValue({ at: 'best' })).toBe(BigInt(String(before)) + 1n);
    expect(await api.query.PhalaStakePool?.StakePools?.getValue(before, { at: 'best' })).toMatchObject({ pid: before });
    client.destroy();
  }

  it('polkadot-api in this process', () => withPolkadotApi(createClient(createJsonRpcProvider(chain))));
  it('polkadot-api by WebSocket', () =>
    withPolkadotApi(createClient(getWsProvider(server.url, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket }))));
});
