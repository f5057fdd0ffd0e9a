import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAKING_TOPICS } from '../network/topics';
import { POOL_TABS } from '../pools/pool-detail/tabs';
import { POOL_SCOPES } from '../pools/pool-list/scopes';
import { WORKER_STATES } from '../workers/states';
import { type ConsoleRoute, POOL_DIALOGS, readRoute, writeRoute } from './routes';

const pid = fc.bigInt(0n, 2n ** 64n - 1n).map(String);
const search = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme-ascii' });
const maybe = { requiredKeys: ['page'] as ['page'] };
const route: fc.Arbitrary<ConsoleRoute> = fc.oneof(
  fc.record({ page: fc.constantFrom('overview', 'stakes', 'transactions', 'settings') }),
  fc.record({ page: fc.constant('pools'), only: pid, scope: fc.constantFrom(...POOL_SCOPES), search }, maybe),
  fc.record(
    { page: fc.constant('pool'), pid, tab: fc.constantFrom(...POOL_TABS), open: fc.constantFrom(...POOL_DIALOGS) },
    { requiredKeys: ['page', 'pid'] },
  ),
  fc.record({ page: fc.constant('workers'), search, state: fc.constantFrom(...WORKER_STATES) }, maybe),
  fc.record({ page: fc.constant('network'), topic: fc.constantFrom(...STAKING_TOPICS) }, maybe),
) as fc.Arbitrary<ConsoleRoute>;

describe('routes', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(route, (given) => void expect(readRoute(writeRoute(given))).toEqual(given)));
  });

  it('of unknown paths say so, whatever the path', () => {
    expect(readRoute('/pools/abc')).toEqual({ page: 'unknown', path: '/pools/abc' });
    expect(readRoute('/pools/1/2').page).toBe('unknown');
    expect(readRoute('/stakes/1').page).toBe('unknown');
    fc.assert(fc.property(fc.string(), (path) => void writeRoute(readRoute(path))));
  });

  it('may have the hash before them, and begin with the overview', () => {
    expect(readRoute('#/workers')).toEqual({ page: 'workers' });
    expect(readRoute('')).toEqual({ page: 'overview' });
    expect(readRoute('#/pools?only=x&scope=none')).toEqual({ page: 'pools' });
    expect(readRoute('#/pools/7?open=contribute&tab=x')).toEqual({ page: 'pool', pid: '7', open: 'contribute' });
  });
});
