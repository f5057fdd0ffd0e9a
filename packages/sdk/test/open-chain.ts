import { WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { createSimulator, devKey, type Simulator } from '@stakepool-kit/devnet/simulator';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import type { AccountId, Client, ClientOptions, SubmitOptions, TransactionStatus, Verb, VerbInput, VerbResult } from '../src/index.js';

/** A node to test against: the dev chain in this process, or the one named in the environment, with manual blocks. */
export interface TestChain {
  readonly client: ClientOptions;
  readonly simulator: Simulator;
  request<T>(method: string, params?: unknown[]): Promise<T>;
  /** Builds blocks one after another. */
  blocks(count?: number): Promise<void>;
  /** Moves chain time on and builds a block. */
  advance(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const endpoint = process.env.STAKEPOOL_TEST_ENDPOINT;
export const chainName = endpoint ?? 'the dev chain in process';

async function openProvider(): Promise<ProviderInterface> {
  if (!endpoint) return (await createTestChain({ scenario: 'bare' })).provider as ProviderInterface;
  const provider = new WsProvider(endpoint);
  await provider.isReady;
  return provider;
}

export async function openChain(): Promise<TestChain> {
  const provider = await openProvider();
  const request = <T>(method: string, params: unknown[] = []) => provider.send<T>(method, params);
  const blocks = async (count = 1) => {
    for (let i = 0; i < count; i++) await request('dev_newBlock', [{ count: 1 }]);
  };
  const simulator = await createSimulator({
    rpc: { request: (method, params) => request(method, [...params]) },
    sudo: devKey('//Alice'),
    relayer: devKey('//Ferdie'),
    seed: 'sdk-test',
    build: () => blocks(),
  });
  const timestampKey = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
  return {
    client: endpoint ? { endpoint } : { provider },
    simulator,
    request,
    blocks,
    advance: async (seconds) => {
      const raw = await request<string>('state_getStorage', [timestampKey]);
      const now = Number(Buffer.from(raw.slice(2), 'hex').readBigUInt64LE());
      await request('dev_timeTravel', [now + seconds * 1000]);
      await blocks();
    },
    close: () => provider.disconnect(),
  };
}

const keyring = new Keyring({ type: 'sr25519' });
const pair = (name: string): KeyringPair => keyring.addFromUri(`//${name}`);
export const idOf = (account: KeyringPair): AccountId => `0x${Buffer.from(account.publicKey).toString('hex')}` as AccountId;
export const people = { alice: pair('Alice'), bob: pair('Bob'), charlie: pair('Charlie'), dave: pair('Dave'), eve: pair('Eve') };

/** Submits a verb and builds a block as soon as the node has the transaction; notes every status. */
export function submitter(client: Client, chain: TestChain) {
  return async <V extends Verb>(
    verb: V,
    input: VerbInput[V],
    options: SubmitOptions<VerbResult<V>>,
    statuses: { push(status: TransactionStatus<VerbResult<V>>): unknown } = [],
  ) =>
    client.tx[verb].submit(input, {
      ...options,
      onStatus: (status) => {
        statuses.push(status);
        if (status.kind === 'ready') void chain.blocks();
      },
    });
}
