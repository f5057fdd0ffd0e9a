import { describe, expect, it } from 'vitest';
import type { Hex } from '../src/engine/types.js';
import { StakePools } from '../src/pallets/phala-stake-pool/state.js';
import { Account } from '../src/pallets/system/account.js';
import type { InProcessProvider } from '../src/provider.js';
import { createTestChain, devKeys, type KeyPair, type SignOptions, signExtrinsic } from '../src/testing/index.js';

const alice = devKeys.alice as KeyPair;
const bob = devKeys.bob as KeyPair;
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
const create = { tag: 'PhalaStakePool', value: { tag: 'create', value: undefined } };
const transfer = (value: bigint) => ({
  tag: 'Balances',
  value: { tag: 'transfer', value: { dest: { tag: 'Id', value: bob.publicKey }, value } },
});
const poolKey = StakePools.keyOf(0n);
const accountKey = Account.keyOf(alice.publicKey);

type Status = string | { [kind: string]: unknown };
const kind = (status: Status): string => (typeof status === 'string' ? status : (Object.keys(status)[0] as string));

async function open() {
  const test = await createTestChain();
  const { chain, provider } = test;
  const sign = (options: SignOptions = {}, call: Parameters<typeof signExtrinsic>[2] = create) =>
    signExtrinsic(chain, alice, call, options);
  /** Submits and collects the statuses, as a client. */
  async function watch(extrinsic: Hex): Promise<Status[]> {
    const statuses: Status[] = [];
    await provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', [extrinsic], (_error, status) =>
      statuses.push(status as Status),
    );
    return statuses;
  }
  const kinds = async (statuses: Status[]) => {
    await settle();
    return statuses.map(kind);
  };
  return { ...test, sign, watch, kinds };
}

async function headers(provider: InProcessProvider, notification: string, method: string): Promise<number[]> {
  const seen: number[] = [];
  await provider.subscribe(notification, method, [], (_error, header) => seen.push(Number((header as { number: string }).number)));
  await settle();
  seen.length = 0;
  return seen;
}

describe('a reorganisation', () => {
  it('replaces the newest blocks by others, whose states and numbers answer', async () => {
    const { chain, provider, blocks } = await open();
    blocks(2);
    const [old2, old3] = [chain.hashByNumber(2), chain.hashByNumber(3)];
    const head = await provider.send('dev_reorg', [{ depth: 2, blocks: 3 }]);
    expect(chain.head().header.number).toBe(4);
    expect(chain.head().hash).toBe(head);
    expect([chain.hashByNumber(2), chain.hashByNumber(3)]).not.toEqual([old2, old3]);
    expect(await provider.send('chain_getHeader', [old3])).toMatchObject({ number: '0x3', parentHash: old2 });
    expect(await provider.send('state_getStorage', [accountKey, old3])).toMatch(/^0x/);
    let hash: Hex = chain.head().hash;
    for (let number = 4; number > 0; number--) {
      expect(chain.hashByNumber(number)).toBe(hash);
      hash = chain.blockByHash(hash)?.header.parentHash as Hex;
    }
  });

  it('includes the retracted transactions again, and says so', async () => {
    const { chain, sign, watch, kinds, blocks } = await open();
    const statuses = await watch(sign());
    blocks(1);
    const first = chain.head().hash;
    chain.reorg({ depth: 1 });
    blocks(2);
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'inBlock', 'retracted', 'inBlock', 'finalized']);
    const [, , before, retracted, again, finalized] = statuses as { [kind: string]: Hex }[];
    expect([before?.inBlock, retracted?.retracted]).toEqual([first, first]);
    expect(again?.inBlock).toBe(chain.hashByNumber(2));
    expect(again?.inBlock).not.toBe(first);
    expect(finalized?.finalized).toBe(again?.inBlock);
  });

  it('can leave them in the pool for a later block', async () => {
    const { chain, sign, watch, kinds, blocks } = await open();
    const statuses = await watch(sign());
    blocks(1);
    chain.reorg({ depth: 1, blocks: 2, empty: true });
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'inBlock', 'retracted', 'ready', 'broadcast']);
    expect(chain.pendingExtrinsics()).toHaveLength(1);
    expect(chain.stateAt(chain.head().hash).get(poolKey)).toBeNull();
    blocks(1);
    expect((await kinds(statuses)).at(-1)).toBe('inBlock');
    expect(chain.stateAt(chain.head().hash).get(poolKey)).toMatch(/^0x/);
  });

  it('makes invalid what the new branch does not allow', async () => {
    const { chain, sign, watch, kinds, blocks } = await open();
    blocks(1);
    const birth = chain.head();
    // Signed for a block that goes with the branch.
    const era: Hex = `0x${(((birth.header.number % 64) << 4) | 5)
      .toString(16)
      .padStart(4, '0')
      .replace(/(..)(..)/, '$2$1')}`;
    const statuses = await watch(sign({ era, birth: birth.hash }));
    blocks(1);
    chain.reorg({ depth: 2 });
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'inBlock', 'retracted', 'invalid']);
  });

  it('makes invalid what waits in the pool for a block that is no more', async () => {
    const { chain, sign, watch, kinds, blocks } = await open();
    blocks(1);
    const birth = chain.head();
    const era: Hex = `0x${(((birth.header.number % 4) << 4) | 1).toString(16).padStart(2, '0')}00`;
    const mortal = await watch(sign({ nonce: 0, era, birth: birth.hash }));
    const other = await watch(signExtrinsic(chain, bob, create));
    chain.disturb({ holdTransactions: true });
    chain.reorg({ depth: 1, blocks: 1 });
    expect(await kinds(mortal)).toEqual(['ready', 'broadcast', 'invalid']);
    expect(await kinds(other)).toEqual(['ready', 'broadcast']);
  });

  it('leaves the retracted states readable, also for dry runs', async () => {
    const { chain, provider, sign, blocks } = await open();
    chain.submit(sign());
    blocks(1);
    const retracted = chain.head().hash;
    chain.reorg({ depth: 1, empty: true });
    const second = sign({ nonce: 1 });
    expect(await provider.send('state_getStorage', [poolKey, retracted])).toMatch(/^0x/);
    expect(chain.dryRun(second, retracted).map(([key]) => key)).toContain(StakePools.keyOf(1n));
    expect(() => chain.dryRun(second)).toThrow(expect.objectContaining({ code: 1010 }));
  });

  it('tells the subscriptions what a node tells', async () => {
    const { chain, provider, blocks } = await open();
    blocks(2);
    const best = await headers(provider, 'chain_newHead', 'chain_subscribeNewHeads');
    const all = await headers(provider, 'chain_allHead', 'chain_subscribeAllHeads');
    const finalized = await headers(provider, 'chain_finalizedHead', 'chain_subscribeFinalizedHeads');
    chain.reorg({ depth: 2, blocks: 4 });
    await settle();
    // The branch is the best one only once it is as long as what it replaces.
    expect(best).toEqual([3, 4, 5]);
    expect(all).toEqual([2, 3, 4, 5]);
    expect(finalized).toEqual([2, 3]);
  });

  it('tells storage subscriptions what the branch wrote, and not what fell back', async () => {
    const { chain, provider, sign, blocks } = await open();
    const now = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
    const changes: [Hex, Hex | null][][] = [];
    await provider.subscribe('state_storage', 'state_subscribeStorage', [[poolKey, now]], (_error, set) =>
      changes.push((set as { changes: [Hex, Hex | null][] }).changes),
    );
    chain.submit(sign());
    blocks(1);
    await settle();
    expect(
      changes
        .at(-1)
        ?.map(([key]) => key)
        .sort(),
    ).toEqual([poolKey, now].sort());
    changes.length = 0;
    chain.reorg({ depth: 1, empty: true });
    await settle();
    expect(changes.map((set) => set.map(([key]) => key))).toEqual([[now], [now]]);
    expect(await provider.send('state_getStorage', [poolKey])).toBeNull();
  });

  it('follows in chainHead: new blocks, the best one, then the pruned ones', async () => {
    const { chain, provider, blocks } = await open();
    const events: { event: string; [field: string]: unknown }[] = [];
    await provider.subscribe('chainHead_v1_followEvent', 'chainHead_v1_follow', [false], (_error, event) =>
      events.push(event as { event: string }),
    );
    blocks(2);
    await settle();
    events.length = 0;
    const old = [chain.hashByNumber(2), chain.hashByNumber(3)];
    chain.reorg({ depth: 2, blocks: 3 });
    await settle();
    const [n2, n3, n4] = [2, 3, 4].map((number) => chain.hashByNumber(number));
    expect(events).toEqual([
      { event: 'newBlock', blockHash: n2, parentBlockHash: chain.hashByNumber(1) },
      { event: 'newBlock', blockHash: n3, parentBlockHash: n2 },
      { event: 'bestBlockChanged', bestBlockHash: n3 },
      { event: 'newBlock', blockHash: n4, parentBlockHash: n3 },
      { event: 'bestBlockChanged', bestBlockHash: n4 },
      { event: 'finalized', finalizedBlockHashes: [n2], prunedBlockHashes: old },
    ]);
  });

  it('can be undone by another, and never touches what is final', async () => {
    const { chain, provider, sign, blocks } = await open();
    chain.submit(sign());
    blocks(1);
    for (let round = 0; round < 5; round++) chain.reorg({ depth: 1, blocks: 1, empty: round % 2 === 0 });
    expect(chain.head().header.number).toBe(2);
    expect(chain.head().extrinsics).toHaveLength(1);
    blocks(3);
    const final = chain.finalizedHead();
    for (const [how, why] of [
      [{ depth: 3 }, 'from 1 to 2'],
      [{ depth: 0 }, 'whole number'],
      [{ depth: 2, blocks: 1 }, 'at least as many'],
      [{ depths: 1 }, 'there is no "depths"'],
    ] as const) {
      await expect(provider.send('dev_reorg', [how])).rejects.toMatchObject({ code: -32602, message: expect.stringContaining(why) });
    }
    chain.reorg({ depth: 2 });
    expect(chain.hashByNumber(final.header.number)).toBe(final.hash);
  });
});

describe('a chain that keeps few states', () => {
  it('serves followers, and refuses to go back further than it has states', async () => {
    const test = await createTestChain({ keep: 2, finalityLag: 5 });
    const events: { event: string }[] = [];
    test.blocks(6);
    await test.provider.subscribe('chainHead_v1_followEvent', 'chainHead_v1_follow', [true], (_error, event) =>
      events.push(event as { event: string }),
    );
    test.blocks(1);
    await settle();
    expect(events[0]).toMatchObject({ event: 'initialized', finalizedBlockRuntime: { spec: { specVersion: 1180 } } });
    expect(events.at(-1)).toMatchObject({ event: 'finalized' });
    expect(() => test.chain.reorg({ depth: 2 })).toThrow('State already discarded');
    test.chain.reorg({ depth: 1 });
  });
});

describe('finality', () => {
  it('stalls while blocks go on, and catches up', async () => {
    const { chain, provider, sign, watch, kinds, blocks } = await open();
    await provider.send('dev_finality', [{ stalled: true }]);
    const statuses = await watch(sign());
    blocks(10);
    expect(chain.finalizedHead().header.number).toBe(0);
    expect(await provider.send('chain_getFinalizedHead', [])).toBe(chain.genesisHash);
    expect((await kinds(statuses)).at(-1)).toBe('inBlock');
    chain.reorg({ depth: 10 });
    await provider.send('dev_finality', [{ stalled: false }]);
    expect(chain.finalizedHead().header.number).toBe(10);
    expect((await kinds(statuses)).slice(-3)).toEqual(['retracted', 'inBlock', 'finalized']);
  });

  it('is given up after as many blocks as a node waits for', async () => {
    const { faults, sign, watch, kinds, blocks, chain } = await open();
    faults.set({ finalityStalled: true, finalityTimeout: 5 });
    const statuses = await watch(sign());
    blocks(1);
    const included = chain.head().hash;
    blocks(4);
    expect((await kinds(statuses)).at(-1)).toBe('inBlock');
    blocks(1);
    expect((await kinds(statuses)).at(-1)).toBe('finalityTimeout');
    expect(statuses.at(-1)).toEqual({ finalityTimeout: included });
    faults.clear();
    blocks(3);
    expect((await kinds(statuses)).at(-1)).toBe('finalityTimeout');
  });

  it('waits 512 blocks by itself', async () => {
    const { faults, sign, watch, kinds, blocks } = await open();
    faults.set({ finalityStalled: true });
    const statuses = await watch(sign());
    blocks(512);
    expect((await kinds(statuses)).at(-1)).toBe('inBlock');
    blocks(1);
    expect((await kinds(statuses)).at(-1)).toBe('finalityTimeout');
  });
});

describe('the pool', () => {
  it('holds transactions back, and lets them go', async () => {
    const { faults, sign, watch, kinds, blocks } = await open();
    faults.set({ holdTransactions: true });
    const statuses = await watch(sign());
    blocks(3);
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast']);
    faults.clear();
    blocks(1);
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'inBlock']);
  });

  it('holds them back through a reorganisation', async () => {
    const { faults, sign, watch, kinds, blocks, chain } = await open();
    const statuses = await watch(sign());
    blocks(1);
    faults.set({ holdTransactions: true });
    chain.reorg({ depth: 1 });
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'inBlock', 'retracted', 'ready', 'broadcast']);
  });

  it('drops them', async () => {
    const { faults, sign, watch, kinds, blocks, chain } = await open();
    faults.set({ dropTransactions: true });
    const statuses = await watch(sign());
    blocks(1);
    expect(await kinds(statuses)).toEqual(['ready', 'broadcast', 'dropped']);
    expect(chain.pendingExtrinsics()).toEqual([]);
    faults.clear();
    blocks(1);
    expect(chain.head().extrinsics).toHaveLength(1);
  });

  it('usurps, promotes and expires as a node', async () => {
    const { sign, watch, kinds, blocks, chain, provider } = await open();
    const weak = await watch(sign({ nonce: 0 }));
    const later = await watch(sign({ nonce: 2 }));
    const strong = await watch(sign({ nonce: 0, tip: 10n ** 12n }, transfer(10n ** 12n)));
    expect(await kinds(weak)).toEqual(['ready', 'broadcast', 'usurped']);
    expect(await kinds(later)).toEqual(['future']);
    await expect(provider.send('author_submitExtrinsic', [sign({ nonce: 0 }, transfer(1n))])).rejects.toMatchObject({ code: 1014 });
    await watch(sign({ nonce: 1 }));
    expect(await kinds(later)).toEqual(['future', 'ready', 'broadcast']);
    expect(await kinds(strong)).toEqual(['ready', 'broadcast']);
    blocks(1);
    const era: Hex = `0x${(((chain.head().header.number % 4) << 4) | 1).toString(16).padStart(2, '0')}00`;
    chain.disturb({ holdTransactions: true });
    const mortal = await watch(sign({ nonce: 3, era, birth: chain.head().hash }));
    blocks(4);
    expect(await kinds(mortal)).toEqual(['ready', 'broadcast', 'invalid']);
  });
});
