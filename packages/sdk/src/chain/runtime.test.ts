import { getMetadata } from '@stakepool-kit/devnet';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BlockHash } from '../model/types.js';
import { ChainError } from './errors.js';
import type { ProviderInterface, ProviderInterfaceCallback } from './provider.js';
import { Rpc } from './rpc.js';
import { Runtime, type VerifiedRuntimes } from './runtime.js';

/** Metadata of the prepared runtime khala 1180, and of one whose pools lie otherwise. */
const KNOWN = getMetadata('khala');
let CHANGED: string;
const UNREADABLE = '0x6d6574610f';

beforeAll(async () => {
  const { chain, provider, blocks } = await createTestChain({ scenario: 'bare' });
  chain.upgrade();
  blocks();
  CHANGED = await provider.send<string>('state_getMetadata', []);
  expect(CHANGED).not.toBe(KNOWN);
}, 60_000);

const versionOf = (specVersion: number) => ({ specName: 'khala', specVersion, transactionVersion: 4 });
/** Value of System.LastRuntimeUpgrade. */
const upgradeOf = (specVersion: number): string => {
  const number = Buffer.alloc(2);
  number.writeUInt16LE(specVersion * 4 + 1);
  return `0x${number.toString('hex')}14${Buffer.from('khala').toString('hex')}`;
};

interface Block {
  /** Of the code in this block's state. */
  readonly code: number;
  readonly metadata: string;
  /** The runtime that migrated the block's storage. */
  readonly migrated: number;
}

/** A node that knows versions and metadata. */
class FakeChain {
  readonly asked: string[] = [];
  readonly blocks: Block[] = [];
  readonly heard = new Map<string, ProviderInterfaceCallback>();
  refuse: (method: string) => string | null = () => null;

  constructor(...blocks: readonly Block[]) {
    this.blocks.push(...blocks);
  }

  hash(number: number): BlockHash {
    return `0x${number.toString(16).padStart(64, '0')}` as BlockHash;
  }

  private answer(method: string, at: unknown): unknown {
    const number = at === undefined ? this.blocks.length - 1 : Number(at);
    const { code, metadata, migrated } = this.blocks[number] as Block;
    switch (method) {
      case 'state_getRuntimeVersion':
        return versionOf(code);
      case 'state_getMetadata':
        return metadata;
      case 'state_getStorage':
        return upgradeOf(migrated);
      case 'chain_getHeader':
        return { parentHash: this.hash(number - 1) };
      case 'chain_getBlockHash':
        return this.hash(0);
      default:
        return method === 'system_chain' ? 'Khala' : null;
    }
  }

  private readonly provider = {
    isConnected: true,
    on: () => () => undefined,
    send: async (method: string, params: readonly unknown[]) => {
      await Promise.resolve();
      this.asked.push(method);
      const refusal = this.refuse(method);
      if (refusal !== null) throw new Error(refusal);
      return this.answer(method, method === 'state_getStorage' ? params[1] : params[0]);
    },
    subscribe: async (type: string, _: string, __: unknown, callback: ProviderInterfaceCallback) => {
      this.heard.set(type, callback);
      return type;
    },
    unsubscribe: async (_: string, __: string, id: string) => this.heard.delete(id),
  };

  async open(memory: VerifiedRuntimes | null = null) {
    const runtime = await Runtime.open(new Rpc(this.provider as unknown as ProviderInterface), memory);
    const changes = vi.fn();
    runtime.onChange(changes);
    return { runtime, changes };
  }

  count(method: string): number {
    return this.asked.filter((name) => name === method).length;
  }
}

const known = (): Block => ({ code: 1180, metadata: KNOWN, migrated: 1180 });
const newer = (): Block => ({ code: 1181, metadata: CHANGED, migrated: 1181 });
/** The new code is in its state, which is still as the old one left it. */
const enacting = (): Block => ({ code: 1181, metadata: CHANGED, migrated: 1180 });
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the runtime when a client starts', () => {
  it('is known at once where its shape is among the prepared ones; its decoders refuse what they do not fully read', async () => {
    const chain = new FakeChain(known());
    const { runtime } = await chain.open();
    expect(chain.asked).not.toContain('state_getMetadata');
    expect(runtime.schema.exact).toBe(true);
    expect(runtime.network).toMatchObject({ chainName: 'Khala', specName: 'khala', specVersion: 1180, transactionVersion: 4 });
    expect(runtime.network.capabilities.generation).toBe('v1');
  });

  it('waits for the metadata of any other', async () => {
    const chain = new FakeChain(newer());
    const { runtime, changes } = await chain.open();
    expect(chain.count('state_getMetadata')).toBe(1);
    expect([runtime.schema.exact, runtime.schema.has('events')]).toEqual([false, true]);
    await runtime.verify();
    await runtime.metadata();
    expect(chain.count('state_getMetadata')).toBe(1);
    expect(changes).not.toHaveBeenCalled();
  });

  it('is refused with a code where its metadata cannot be read', async () => {
    await expect(new FakeChain({ ...newer(), metadata: UNREADABLE }).open()).rejects.toMatchObject({ code: 'chain.unsupported' });
    await expect(new FakeChain({ ...newer(), metadata: 'hello' }).open()).rejects.toMatchObject({ code: 'chain.unsupported' });
  });

  it('is refused with a code, or taken, whatever is wrong in its metadata', async () => {
    const digits = fc.array(fc.tuple(fc.nat(KNOWN.length - 13), fc.nat(15)), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(digits, async (changes) => {
        const wrong = [...KNOWN];
        for (const [at, digit] of changes) wrong[at + 12] = digit.toString(16);
        const opened = new FakeChain({ ...newer(), metadata: wrong.join('') }).open();
        expect(await opened.then(() => null).catch((error: unknown) => error)).toSatisfy(
          (error) => error === null || error instanceof ChainError,
        );
      }),
      { numRuns: 150, examples: [[[[4, 1]]]] },
    );
  });
});

describe('prepared decoders', () => {
  it('are compared with the metadata once, whoever asks for it', async () => {
    const chain = new FakeChain(known());
    const { runtime, changes } = await chain.open();
    runtime.verifyInBackground();
    const [metadata] = await Promise.all([runtime.metadata(), runtime.verify(), runtime.verify()]);
    expect(await runtime.metadata()).toBe(metadata);
    expect(chain.count('state_getMetadata')).toBe(1);
    expect([runtime.schema.exact, runtime.schema.has('events')]).toEqual([false, true]);
    expect(changes).not.toHaveBeenCalled();
  });

  it('give way to those of the metadata where they differ, and everybody is told', async () => {
    const chain = new FakeChain({ ...known(), metadata: CHANGED });
    const { runtime, changes } = await chain.open();
    await runtime.verify();
    expect(changes).toHaveBeenCalledTimes(1);
    expect(await new FakeChain(newer()).open().then((other) => other.runtime.schema.layout)).toEqual(runtime.schema.layout);
  });

  it('can be compared again when it failed, which is not told in the background', async () => {
    const chain = new FakeChain(known());
    const { runtime } = await chain.open();
    chain.refuse = (method) => (method === 'state_getMetadata' ? 'busy' : null);
    runtime.verifyInBackground();
    await rest();
    await expect(runtime.verify()).rejects.toMatchObject({ code: 'chain.rpc' });
    chain.refuse = () => null;
    await runtime.verify();
    expect(runtime.schema.exact).toBe(false);
  });

  it('are not compared again where it is remembered that they agreed, per chain and version', async () => {
    const kept = new Map<string, string>();
    const memory: VerifiedRuntimes = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
    const chain = new FakeChain(known());
    await (await chain.open(memory)).runtime.verify();
    expect([...kept.keys()]).toEqual([`stakepool-kit/runtime/${chain.hash(0)}/khala/1180/4`]);
    const { runtime } = await chain.open(memory);
    expect(runtime.schema.exact).toBe(false);
    runtime.verifyInBackground();
    await rest();
    expect(chain.count('state_getMetadata')).toBe(1);
    for (const key of kept.keys()) kept.set(key, 'of other decoders');
    expect((await chain.open(memory)).runtime.schema.exact).toBe(true);
  });

  it('are not remembered where they differed', async () => {
    const setItem = vi.fn();
    const { runtime } = await new FakeChain({ ...known(), metadata: CHANGED }).open({ getItem: () => null, setItem });
    await runtime.verify();
    expect(setItem).not.toHaveBeenCalled();
  });

  it('do without a memory that fails', async () => {
    const fail = () => {
      throw new Error('The quota has been exceeded');
    };
    const { runtime } = await new FakeChain(known()).open({ getItem: fail, setItem: fail });
    expect(runtime.schema.exact).toBe(true);
    await runtime.verify();
    expect(runtime.schema.exact).toBe(false);
  });
});

describe('an upgrade', () => {
  it('is taken over when the storage was migrated, one block after the code came', async () => {
    const chain = new FakeChain(known(), known());
    const { runtime, changes } = await chain.open();
    const { schema } = runtime;
    chain.blocks.push(enacting());
    await runtime.reconsider();
    expect([runtime.network.specVersion, changes.mock.calls.length]).toEqual([1180, 0]);
    expect(runtime.schema).toBe(schema);
    chain.blocks.push(newer());
    await Promise.all([runtime.reconsider(), runtime.reconsider()]);
    expect([runtime.network.specVersion, changes.mock.calls.length]).toEqual([1181, 1]);
    expect(runtime.schema.layout).not.toEqual(schema.layout);
  });

  it('is noticed by the node telling of the version or of the migration, until the client closes', async () => {
    const chain = new FakeChain(known());
    const { runtime, changes } = await chain.open();
    const close = new AbortController();
    runtime.follow(close.signal);
    await rest();
    chain.asked.length = 0;
    chain.heard.get('state_runtimeVersion')?.(null, versionOf(1180));
    chain.heard.get('state_storage')?.(null, { changes: [['0x', upgradeOf(1180)]] });
    await rest();
    expect(chain.asked).toEqual([]);
    chain.blocks.push(enacting());
    chain.heard.get('state_runtimeVersion')?.(null, versionOf(1181));
    await rest();
    expect([chain.count('state_getRuntimeVersion'), changes.mock.calls.length]).toEqual([2, 0]);
    chain.blocks.push(newer());
    chain.heard.get('state_storage')?.(null, { changes: [['0x', upgradeOf(1181)]] });
    await vi.waitFor(() => expect(changes).toHaveBeenCalledTimes(1));
    close.abort();
    await rest();
    expect(chain.heard.size).toBe(0);
  });

  it('to a runtime that is not supported becomes the error of whoever reads, until the chain is back', async () => {
    const chain = new FakeChain(known());
    const { runtime, changes } = await chain.open();
    chain.blocks.push({ ...newer(), metadata: UNREADABLE });
    await runtime.reconsider();
    expect(() => runtime.schema).toThrow(expect.objectContaining({ code: 'chain.unsupported' }));
    expect(changes).toHaveBeenCalledTimes(1);
    chain.blocks.pop();
    await runtime.reconsider();
    expect(runtime.schema.has('pool')).toBe(true);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('that cannot be looked at now is looked at again later', async () => {
    const chain = new FakeChain(known());
    const { runtime, changes } = await chain.open();
    chain.blocks.push(newer());
    chain.refuse = (method) => (method === 'state_getMetadata' ? 'busy' : null);
    await runtime.reconsider();
    expect([runtime.schema.exact, changes.mock.calls.length]).toEqual([true, 0]);
    chain.refuse = () => null;
    await runtime.reconsider();
    expect([runtime.network.specVersion, changes.mock.calls.length]).toEqual([1181, 1]);
  });
});

describe('storage at a block', () => {
  it('is read as it lay then, with the metadata of then asked for once', async () => {
    const old = (): Block => ({ code: 7, metadata: KNOWN, migrated: 7 });
    const chain = new FakeChain(old(), old(), newer());
    const { runtime } = await chain.open();
    const [first, second, last] = await Promise.all([0, 1, 2].map((number) => runtime.schemaAt(chain.hash(number))));
    expect(last).toBe(runtime.schema);
    expect(first).toBe(second);
    expect(first?.layout).not.toEqual(runtime.schema.layout);
    expect(chain.count('state_getMetadata')).toBe(2);
    expect(runtime.network.specVersion).toBe(1181);
  });

  it('is still the old in the block that brought the new code', async () => {
    const chain = new FakeChain({ code: 7, metadata: KNOWN, migrated: 7 }, { ...enacting(), migrated: 7 }, newer());
    const { runtime } = await chain.open();
    const enacted = await runtime.schemaAt(chain.hash(1));
    expect(enacted.layout).not.toEqual(runtime.schema.layout);
    expect(enacted).toBe(await runtime.schemaAt(chain.hash(0)));
  });
});
