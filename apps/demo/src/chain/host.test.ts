import { createPortProvider, type InProcessProvider } from '@stakepool-kit/devnet/port';
import { afterEach, describe, expect, it } from 'vitest';
import { type HostedChain, hostChain } from './host';
import { type ChainStore, readSaved, type SavedChain } from './saved-state';

class MemoryStore implements ChainStore {
  saves = 0;
  constructor(public kept: unknown = undefined) {}
  async load(): Promise<unknown> {
    return structuredClone(this.kept);
  }
  async save(chain: SavedChain): Promise<void> {
    this.saves++;
    this.kept = structuredClone(chain);
  }
  async clear(): Promise<void> {
    this.kept = undefined;
  }
}

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

/** Blocks come when the test asks for them. */
async function host(store: ChainStore): Promise<HostedChain & { readonly provider: InProcessProvider }> {
  const chain = await hostChain(store, { blockTime: 1_000_000 });
  const { port1, port2 } = new MessageChannel();
  const end = chain.serve(port1);
  running.push(() => {
    end();
    chain.stop();
    port1.close();
  });
  const provider = createPortProvider(port2);
  await provider.connect();
  return { ...chain, provider };
}

const headOf = async ({ provider }: { readonly provider: InProcessProvider }) => {
  const { number } = await provider.send<{ number: string }>('chain_getHeader', []);
  return Number(number);
};

const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';

describe('the chain in the page', () => {
  it('goes on from where it was kept, with the simulated network as it was set', async () => {
    const store = new MemoryStore();
    const first = await host(store);
    await first.provider.send('dev_newBlock', [{ count: 20 }]);
    const { offline } = await first.provider.send<{ offline: readonly string[] }>('dev_simulatorState', []);
    await first.provider.send('dev_simulator', [{ payoutRate: 2.5 }]);
    await first.provider.send('dev_simulator', [{ paused: true }]);
    await first.save();
    const head = await headOf(first);

    const second = await host(store);
    expect(await headOf(second)).toBeGreaterThan(head);
    expect(await second.provider.send('dev_simulatorState', [])).toEqual({ payoutRate: 2.5, paused: true, offline });
    const [before, after] = await Promise.all([first, second].map(({ provider }) => provider.send<string>('state_getStorage', [NOW])));
    expect(Buffer.from(String(after).slice(2), 'hex').readBigUInt64LE()).toBe(
      Buffer.from(String(before).slice(2), 'hex').readBigUInt64LE() + 12_000n,
    );
    await second.provider.send('dev_reset', []);
    expect(await headOf(second)).toBeLessThan(head);
  });

  it('keeps itself a little after a change, once for many', async () => {
    const store = new MemoryStore();
    const { provider } = await host(store);
    await provider.send('dev_newBlock', [{ count: 30 }]);
    expect(store.saves).toBe(0);
    await expect.poll(() => store.saves, { timeout: 5000 }).toBe(1);
    expect(readSaved(store.kept)?.state.number).toBe(await headOf({ provider }));
  });

  it('begins anew where what was kept is of another version, broken or cannot be read', async () => {
    const store = new MemoryStore();
    const first = await host(store);
    const start = await headOf(first);
    await first.save();
    const kept = readSaved(store.kept) as SavedChain;

    expect(await headOf(await host(new MemoryStore({ ...kept, version: 0 })))).toBe(start);
    const broken = new MemoryStore({ ...kept, state: { number: 5000, top: { '0x00': 'nonsense' } } });
    expect(await headOf(await host(broken))).toBe(start);
    expect(broken.kept).toBeUndefined();
    const forbidden: ChainStore = {
      load: () => Promise.reject(new Error('no')),
      save: () => Promise.reject(new Error('no')),
      clear: async () => {},
    };
    const last = await host(forbidden);
    await last.save();
    expect(await headOf(last)).toBe(start);
  });
});

describe('readSaved', () => {
  it('takes nothing but a state of this version', () => {
    const good = { version: 1, genesisTime: 5, state: { number: 3, top: {} }, simulator: { payoutRate: 1, paused: false, offline: [] } };
    expect(readSaved(good)).toEqual(good);
    for (const bad of [
      undefined,
      null,
      'x',
      {},
      { ...good, version: 2 },
      { ...good, genesisTime: '5' },
      { ...good, state: { number: 3 } },
      { ...good, state: null },
      { ...good, simulator: { payoutRate: 1 } },
    ]) {
      expect(readSaved(bad), JSON.stringify(bad)).toBeNull();
    }
  });
});
