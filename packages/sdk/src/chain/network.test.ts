import { describe, expect, it } from 'vitest';
import { checkChanges, checkHash, shown } from './answers.js';
import { ChainError } from './errors.js';
import type { RuntimeConstants } from './metadata/capabilities.js';
import { checkVersion, networkConstants, readIdentity } from './network.js';
import type { Rpc } from './rpc.js';

const HASH = `0x${'ab'.repeat(32)}`;
const parsed = (text: string): unknown => JSON.parse(text);
const nodeOf = (answers: Readonly<Record<string, unknown>>): Rpc => ({ send: async (method: string) => answers[method] }) as unknown as Rpc;
const identity = (name: unknown, properties: unknown, genesis: unknown = HASH) =>
  readIdentity(nodeOf({ chain_getBlockHash: genesis, system_chain: name, system_properties: properties }));
const runtime = { ss58Prefix: 30 } as RuntimeConstants;
const shape = expect.objectContaining({ code: 'chain.shape' });

describe('what a node says about its chain', () => {
  it.each([
    ['Khala', 'Khala'],
    ['\u202eKhala\u200b\n2', 'Khala 2'],
    [parsed('{"toString":null}'), 'Unnamed chain'],
    [null, 'Unnamed chain'],
    ['\u200b', 'Unnamed chain'],
    [7, 'Unnamed chain'],
  ])('gives a name that can be shown: %j', async (name, expected) => {
    expect((await identity(name, null)).chainName).toBe(expected);
  });

  it('cuts a name of ten million characters', async () => {
    expect((await identity('x'.repeat(10_000_000), null)).chainName).toBe(`${'x'.repeat(99)}…`);
  });

  it.each([null, 7, '', '0x', `${HASH}00`, HASH.toUpperCase(), {}, [HASH]])('refuses a genesis that is no hash: %j', async (genesis) => {
    await expect(identity('Khala', {}, genesis)).rejects.toEqual(shape);
  });

  it.each([null, 7, 'x', [], {}, { tokenSymbol: '<b>', tokenDecimals: 1e300, ss58Format: -1 }, { tokenSymbol: [], tokenDecimals: {} }])(
    'takes the defaults in place of properties that make no sense: %j',
    async (given) => {
      const { properties } = await identity('Khala', given);
      expect(networkConstants(runtime, properties)).toMatchObject({ symbol: 'Unit', decimals: 12, ss58Prefix: 30 });
    },
  );

  it('takes the prefix of the node, else of the runtime, else the general one', () => {
    const prefix = (ss58Format: unknown, ss58Prefix: number) => networkConstants({ ...runtime, ss58Prefix }, { ss58Format }).ss58Prefix;
    expect([prefix(7, 30), prefix([8], 30), prefix('x', 30), prefix('x', 99_999)]).toEqual([7, 8, 30, 42]);
  });
});

describe('checkVersion', () => {
  const version = { specName: 'khala', specVersion: 1180, transactionVersion: 4 };
  it('gives the three that matter', () => {
    expect(checkVersion('m', { ...version, more: 1 })).toEqual(version);
  });
  it.each([null, [], 'khala', ...Object.keys(version).map((name) => ({ ...version, [name]: null })), { ...version, specVersion: 1.5 }])(
    'refuses %j',
    (answer) => {
      expect(() => checkVersion('state_getRuntimeVersion', answer)).toThrow(ChainError);
    },
  );
});

describe('answers', () => {
  it('are shown shortly, however deep or large they are', () => {
    expect(shown({ a: [1, 'x', null, { b: { c: 1 } }] })).toBe('{"a":[1,"x",null,{"b":…}]}');
    const deep = parsed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    for (const value of [deep, 'x'.repeat(10_000_000), Array.from({ length: 1e6 }, () => 'y'), parsed('{"toString":null}')]) {
      expect(shown(value).length).toBeLessThan(200);
    }
  });

  it('are refused by a named error that quotes them', () => {
    expect(() => checkHash('chain_getBlockHash', { x: 1 })).toThrow(
      'The node answered chain_getBlockHash with something else than it should. It sent {"x":1}.',
    );
    expect(checkHash('m', HASH)).toBe(HASH);
    expect(checkChanges('m', { changes: [['0x', null]] })).toEqual([['0x', null]]);
    expect(() => checkChanges('m', { changes: {} })).toThrow(ChainError);
  });
});
