import { setTimeout as sleep } from 'node:timers/promises';
import { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { type Chain, createFaults, createProvider, type Faults, type Hex } from '@stakepool-kit/devnet';
import { type DevnetServer, serve } from '@stakepool-kit/devnet/node';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import { type Client, createClient, type PendingTransaction } from '../../../src/index.js';
import { findOffers, type Offer } from './offers.js';
import { SwitchChain } from './switch-chain.js';

/** Milliseconds between two looks of a client; everything else is counted in blocks and looks. */
const POLL = 2;
/** Milliseconds after which the impatient client gives a request up. */
const IMPATIENCE = 250;

export type Kind = 'patient' | 'impatient' | 'socket' | 'tab';
type Provider = ReturnType<typeof createProvider>;

/** A client and how it is connected again. */
export interface Connected {
  readonly client: Client;
  readonly kind: Kind;
  reconnect(): Promise<void>;
  /** Listeners it has at its provider; `null` where that cannot be seen. */
  listeners(): number | null;
}

const asInterface = (provider: Provider) => provider as unknown as ProviderInterface;

interface Shared {
  readonly api: ApiPromise;
  readonly provider: Provider;
}

function countListeners(provider: Provider): () => number {
  let open = 0;
  const on = provider.on.bind(provider);
  provider.on = (...args) => {
    const stop = on(...args);
    open++;
    let isOpen = true;
    return () => {
      if (isOpen) open--;
      isOpen = false;
      return stop();
    };
  };
  return () => open;
}

/** A network, clients of it, and what goes wrong between them. All runs of a process share it; each begins with the same chain. */
export class World {
  readonly faults: Faults = createFaults();
  readonly journal = new Map<string, PendingTransaction>();
  readonly hostErrors: unknown[] = [];
  readonly chain: SwitchChain;
  /** Stands between the node and its pool. */
  onSubmit: ((submit: () => Hex) => Hex) | null = null;
  /** How often clients looked at the chain. */
  looks = 0;
  /** How often clients asked for anything. */
  asked = 0;
  private readonly clients = new Map<Kind, Connected>();
  private readonly closers: (() => Promise<unknown>)[] = [];
  private server: DevnetServer | null = null;
  private shared: Shared | null = null;
  private readonly node: Chain;

  private constructor(
    private readonly start: Chain,
    readonly offers: readonly Offer[],
  ) {
    this.chain = new SwitchChain(start.fork());
    const { shown } = this.chain;
    this.node = new Proxy(shown, {
      get: (_, name: keyof Chain) => {
        this.asked++;
        if (name === 'finalizedHead') this.looks++;
        if (name !== 'submit') return shown[name];
        return (bytes: Hex) => (this.onSubmit ? this.onSubmit(() => shown.submit(bytes)) : shown.submit(bytes));
      },
    });
  }

  static async create(): Promise<World> {
    const { chain, provider } = await createTestChain({ scenario: 'demo', keep: 4000 });
    const client = await createClient({ provider: asInterface(provider) });
    const offers = await findOffers(client);
    await client.disconnect();
    await provider.disconnect();
    return new World(chain, offers);
  }

  async close(): Promise<void> {
    for (const { client } of this.clients.values()) await client.disconnect();
    for (const close of this.closers.reverse()) await close();
    await this.server?.close();
  }

  /** The chain as it was, and nothing wrong with it. */
  begin(): Chain {
    this.journal.clear();
    this.hostErrors.length = 0;
    this.calm();
    this.chain.to(this.start.fork());
    return this.chain.current;
  }

  /**
   * Clients that lost sight of a transaction would refuse to send its like until a block of a chain that is gone now: others take
   * their place.
   */
  async renew(): Promise<void> {
    if (this.journal.size === 0) return;
    for (const { client } of this.clients.values()) await client.disconnect();
    this.clients.clear();
  }

  calm(): void {
    this.onSubmit = null;
    this.faults.clear();
    this.chain.current.disturb({ finalityTimeout: 512 });
  }

  private get transactions() {
    return {
      pollInterval: POLL,
      journal: {
        save: (record: PendingTransaction) =>
          void this.journal.set(record.txHash, JSON.parse(JSON.stringify(record)) as PendingTransaction),
        remove: (txHash: string) => void this.journal.delete(txHash),
      },
    };
  }

  async client(kind: Kind): Promise<Connected> {
    if (kind === 'tab') return this.tab();
    const known = this.clients.get(kind);
    if (known) return known;
    const made = kind === 'socket' ? await this.overSocket() : await this.inProcess(kind);
    await made.client.api();
    this.clients.set(kind, made);
    return made;
  }

  private provider(): Provider {
    const provider = createProvider(this.node, { faults: this.faults });
    this.closers.push(() => provider.disconnect());
    return provider;
  }

  private async inProcess(kind: Kind): Promise<Connected> {
    const provider = this.provider();
    const listeners = countListeners(provider);
    const requestTimeout = kind === 'impatient' ? { requestTimeout: IMPATIENCE } : {};
    const client = await createClient({ provider: asInterface(provider), ...requestTimeout, transactions: this.transactions });
    return { client, kind, reconnect: () => provider.connect(), listeners };
  }

  private async overSocket(): Promise<Connected> {
    this.server ??= await serve(this.node, { port: 0, faults: this.faults });
    const options = { reconnectAttempts: 1, random: () => 1, transactions: this.transactions };
    const client = await createClient({ endpoint: this.server.url, ...options });
    return { client, kind: 'socket', reconnect: () => client.connection.reconnect(), listeners: () => null };
  }

  /** One that ends with the run, over an api that others use too. */
  private async tab(): Promise<Connected> {
    this.shared ??= await this.openShared();
    const { api, provider } = this.shared;
    await this.steady(provider);
    const client = await createClient({ api, transactions: this.transactions });
    return { client, kind: 'tab', reconnect: () => provider.connect(), listeners: () => null };
  }

  /** Its connection may be lost a moment after faults were switched off. */
  private async steady(provider: Provider): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = provider.isConnected ? quiet + 1 : 0) {
      await sleep(1);
      await provider.connect();
    }
  }

  private async openShared(): Promise<Shared> {
    const provider = this.provider();
    const signedExtensions = { CheckMqSequence: { extrinsic: {}, payload: {} } };
    const api = new ApiPromise({ provider: asInterface(provider), noInitWarn: true, signedExtensions });
    await api.isReadyOrError;
    this.closers.push(() => api.disconnect());
    return { api, provider };
  }

  /** Connections of all clients that have lost theirs. */
  async reconnect(): Promise<void> {
    for (const { client, reconnect } of this.clients.values()) {
      if (client.connection.state.status !== 'connected') await reconnect().catch(() => undefined);
    }
    await this.shared?.provider.connect().catch(() => undefined);
  }

  /** Transactions that are watched at the node. */
  get watched(): number {
    return this.chain.listeners('transaction');
  }
}
