import { describe, expect, it } from 'vitest';
import { readRoute } from './route';

describe('readRoute', () => {
  it.each([
    ['', { page: 'pools', only: null }],
    ['#/pools', { page: 'pools', only: null }],
    ['#/pools?only=21', { page: 'pools', only: '21' }],
    ['#/pools?only=<b>', { page: 'pools', only: null }],
    ['#/pools/21', { page: 'pool', pid: '21' }],
    ['#/workers', { page: 'workers' }],
    ['#/stakes', { page: 'stakes' }],
    ['#/transactions', { page: 'transactions' }],
    ['#/settings', { page: 'settings' }],
  ])('reads %s', (hash, route) => expect(readRoute(hash)).toEqual(route));

  it.each(['#/pools/abc', '#/pools/1/2', '#/nowhere', '#/pools/-1'])('does not know %s', (hash) =>
    expect(readRoute(hash).page).toBe('unknown'),
  );
});
