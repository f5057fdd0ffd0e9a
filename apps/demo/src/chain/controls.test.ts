import type { PoolWorker } from '@stakepool-kit/sdk';
import { describe, expect, it } from 'vitest';
import { chainMessages } from './messages';
import { readCommand, readNews } from './protocol';
import { matching, readHours, readRate, steerable } from './reading';
import { fileNameOf, readStateFile } from './state-file';

const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';

describe('what is typed', () => {
  it('is whole hours', () => {
    for (const [text, hours] of [
      ['1', 1],
      [' 24 ', 24],
      ['9999', 9999],
    ] as const)
      expect(readHours(text)).toBe(hours);
    for (const text of ['', '0', '-1', '1.5', '10000', 'a', '1e3', '０']) expect(readHours(text), text).toBeNull();
  });

  it('is a rate, with a comma or a point', () => {
    for (const [text, rate] of [
      ['0', 0],
      ['1', 1],
      ['0,5', 0.5],
      ['2.25 ', 2.25],
      ['1000', 1000],
    ] as const)
      expect(readRate(text)).toBe(rate);
    for (const text of ['', '-1', '1001', '1000.5', '1.2.3', '.5', '1e2', 'Infinity', 'NaN']) expect(readRate(text), text).toBeNull();
  });
});

describe('the workers to switch', () => {
  const worker = (key: string, state: PoolWorker['state'], pid = 1n) => ({ worker: key, state, pid }) as unknown as PoolWorker;
  const all = [
    worker('0xaa', 'Mining'),
    worker('0xbb', 'Ready'),
    worker('0xcc', 'Unresponsive', 21n),
    worker('0xd2', 'CoolingDown'),
    worker('0xee', 'Mining', 2n),
  ];

  it('are those that mine, first the ones that are silent or switched off', () => {
    expect(steerable(all, ['0xee', '0xd2']).map((one) => one.worker)).toEqual(['0xcc', '0xd2', '0xee', '0xaa']);
  });

  it('are found by a part of the key, or by the number of the pool', () => {
    expect(matching(all, ' 0XEE ').map((one) => one.worker)).toEqual(['0xee']);
    expect(matching(all, '2').map((one) => one.worker)).toEqual(['0xee']);
    expect(matching(all, '')).toBe(all);
  });
});

describe('readStateFile', () => {
  const top = { [NOW]: `0x${'11'.repeat(8)}`, '0xaa': '0x' };

  it('takes what dev_exportState gives', () => {
    const state = { number: 7, top };
    expect(readStateFile(JSON.stringify(state))).toEqual(state);
    expect(fileNameOf(state)).toBe('stakepool-chain-7.json');
  });

  it('tells what is wrong with anything else', () => {
    expect(readStateFile('{')).toBe('notJson');
    for (const value of [
      null,
      5,
      [],
      {},
      { number: 7 },
      { number: -1, top },
      { number: 1.5, top },
      { number: 2 ** 40, top },
      { number: 7, top: {} },
      { number: 7, top: [] },
    ]) {
      expect(readStateFile(JSON.stringify(value)), JSON.stringify(value)).toBe('notState');
    }
    for (const bad of [
      { ...top, zz: '0x' },
      { ...top, '0xa': '0x' },
      { ...top, '0xaa': 5 },
      { ...top, '0xaa': '0xzz' },
    ]) {
      expect(readStateFile(JSON.stringify({ number: 7, top: bad }))).toBe('notState');
    }
    expect(readStateFile(JSON.stringify({ number: 7, top: { '0xaa': '0x01' } }))).toBe('otherChain');
  });
});

describe('what goes over the port besides JSON-RPC', () => {
  it('is read, and anything else is left alone', () => {
    expect(readNews({ news: 'ready' })).toEqual({ news: 'ready' });
    expect(readNews({ news: 'failed', why: 'x' })).toEqual({ news: 'failed', why: 'x' });
    expect(readCommand({ command: 'leave' })).toBe('leave');
    for (const other of [null, 5, 'ready', {}, { devnet: 'text', connection: 1, text: '' }, { news: 'x' }, { command: 'x' }]) {
      expect([readNews(other), readCommand(other)]).toEqual([null, null]);
    }
  });
});

it('says one block and many', () => {
  expect(Object.values(chainMessages).map(({ built }) => [built(1, '5'), built(10, '15')].every((text) => /5/.test(text)))).toEqual([
    true,
    true,
    true,
  ]);
  expect(chainMessages.en.built(1, '5')).toBe('Block #5 produced.');
});
