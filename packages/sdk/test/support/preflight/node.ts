import { WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { Chain } from '@stakepool-kit/devnet';
import { createSimulator, devKey, type Simulator } from '@stakepool-kit/devnet/simulator';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import { sessionAt } from '../../../src/chain/context.js';
import type { Session } from '../../../src/chain/storage/session.js';
import { type AccountId, type ChainContext, type Client, createClient, openContext, type PhalaApi } from '../../../src/index.js';

export type Hex = `0x${string}`;
export type Entry = readonly [Hex, Hex | null];
export type Extrinsic = SubmittableExtrinsic<'promise'>;

export interface Person {
  readonly name: string;
  readonly id: AccountId;
  readonly pair: KeyringPair;
}

const keyring = new Keyring({ type: 'sr25519' });
const person = (name: string): Person => {
  const pair = keyring.addFromUri(`//${name}`);
  return { name, pair, id: `0x${Buffer.from(pair.publicKey).toString('hex')}` as AccountId };
};
/** The sudo key. It and the relayer (Ferdie) take no part in the network, so that both can always pay. */
const sudo = person('Alice');
/** Olga, Bob and Charlie own pools. Eve has staked all she has, Poor has hardly anything, Ghost does not exist, Whale has 15 M. */
export const people = {
  olga: person('Olga'),
  bob: person('Bob'),
  charlie: person('Charlie'),
  dave: person('Dave'),
  eve: person('Eve'),
  nina: person('Nina'),
  poor: person('Poor'),
  ghost: person('Ghost'),
  whale: person('Whale'),
};
export const cast: readonly Person[] = Object.values(people);

type Calls = Readonly<Record<string, Readonly<Record<string, (...args: readonly unknown[]) => Extrinsic>>>>;

const simulate = (provider: ProviderInterface): Promise<Simulator> => {
  const request = <T>(method: string, params: readonly unknown[]) => provider.send<T>(method, [...params]);
  return createSimulator({
    rpc: { request },
    sudo: devKey('//Alice'),
    relayer: devKey('//Ferdie'),
    seed: 'preflight',
    build: async () => void (await request('dev_newBlock', [{ count: 1 }])),
  });
};

/** The node under test with a client of the SDK on it: the dev chain in this process, or the one named in the environment. */
export class TestNode {
  private constructor(
    readonly provider: ProviderInterface,
    readonly client: Client,
    readonly api: PhalaApi,
    readonly context: ChainContext,
    /** The dev chain itself; `null` on a remote node. */
    readonly chain: Chain | null,
    private network: Simulator,
  ) {}

  static async open(endpoint = process.env.STAKEPOOL_TEST_ENDPOINT): Promise<TestNode> {
    const local = endpoint === undefined ? await createTestChain({ scenario: 'bare', pot: 1000n }) : null;
    const provider = (local?.provider ?? new WsProvider(endpoint)) as ProviderInterface;
    if (provider instanceof WsProvider) await provider.isReady;
    const client = await createClient({ provider });
    const api = await client.api();
    const context = { ...(await openContext(provider)), api: client.api };
    return new TestNode(provider, client, api, context, local?.chain ?? null, await simulate(provider));
  }

  get simulator(): Simulator {
    return this.network;
  }

  /** Everything at the head of a dev chain; `null` on a remote node. */
  save(): unknown {
    return this.chain?.exportState() ?? null;
  }

  /** Goes on from what was saved; a remote node just goes on. */
  async restore(saved: unknown): Promise<void> {
    if (saved === null) return;
    await this.request('dev_importState', [saved]);
    this.network = await simulate(this.provider);
    await this.blocks();
  }

  request<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    return this.provider.send<T>(method, [...params]);
  }

  get tx(): Calls {
    return this.api.tx as unknown as Calls;
  }

  /** Storage at the head. */
  session(): Promise<Session> {
    return sessionAt(this.context);
  }

  async blocks(count = 1): Promise<void> {
    for (let i = 0; i < count; i++) await this.request('dev_newBlock', [{ count: 1 }]);
  }

  async time(): Promise<number> {
    return Number(await (await this.session()).one('timestamp'));
  }

  /** Sets the head's time; the next block is one block time later. */
  async travel(milliseconds: number): Promise<void> {
    await this.request('dev_timeTravel', [milliseconds]);
  }

  async setStorage(entries: readonly Entry[]): Promise<void> {
    if (entries.length > 0) await this.request('dev_setStorage', [entries]);
  }

  async storage(key: Hex): Promise<Hex | null> {
    return this.request<Hex | null>('state_getStorage', [key]);
  }

  async sign(extrinsic: Extrinsic, { pair, id }: Person, tip: bigint): Promise<Hex> {
    const { api } = this;
    const session = await this.session();
    const [{ nonce }, number] = await Promise.all([session.one('account', id), session.one('blockNumber')]);
    const { genesisHash, runtimeVersion, registry } = api;
    const era = registry.createType('ExtrinsicEra', { current: number, period: 64 });
    const { signedExtensions } = registry;
    return extrinsic.sign(pair, { blockHash: session.hash, genesisHash, runtimeVersion, era, nonce, tip, signedExtensions }).toHex();
  }

  /** Has each person do its call, without a fee, in one block; what is refused changes nothing. */
  async actAs(acts: readonly (readonly [Person, Extrinsic])[]): Promise<void> {
    if (acts.length === 0) return;
    const calls = acts.map(([{ id }, call]) => this.tx.sudo?.sudoAs?.(id, call));
    await this.send(this.tx.utility?.batch?.(calls) as Extrinsic);
  }

  /** Has the sudo key do calls as root in one block. */
  async actAsRoot(calls: readonly Extrinsic[]): Promise<void> {
    await this.send(this.tx.utility?.batch?.(calls.map((call) => this.tx.sudo?.sudo?.(call))) as Extrinsic);
  }

  private async send(extrinsic: Extrinsic): Promise<void> {
    await this.request('author_submitExtrinsic', [await this.sign(extrinsic, sudo, 0n)]);
    await this.blocks();
  }

  async close(): Promise<void> {
    await this.client.disconnect();
    await this.provider.disconnect();
  }
}
