import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsoleRoute, readRoute, writeRoute } from './routes';

const pid = fc.bigInt(0n, 2n ** 64n - 1n).map(String);
const route = fc.oneof<fc.Arbitrary<ConsoleRoute>[]>(
  fc.constant({ page: 'pools' }),
  pid.map((only) => ({ page: 'pools', only })),
  pid.map((id) => ({ page: 'pool', pid: id })),
  fc.constantFrom('workers', 'stakes', 'transactions', 'settings').map((page) => ({ page })),
);

describe('routes', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(route, (given) => void expect(readRoute(writeRoute(given))).toEqual(given)));
  });

  it('of unknown paths say so, whatever the path', () => {
    expect(readRoute('/pools/abc')).toEqual({ page: 'unknown', path: '/pools/abc' });
    expect(readRoute('/pools/1/2').page).toBe('unknown');
    fc.assert(fc.property(fc.string(), (path) => void writeRoute(readRoute(path))));
  });

  it('may have the hash before them, and begin with the pools', () => {
    expect(readRoute('#/workers')).toEqual({ page: 'workers' });
    expect(readRoute('')).toEqual({ page: 'pools' });
    expect(readRoute('#/pools?only=x')).toEqual({ page: 'pools' });
  });
});
