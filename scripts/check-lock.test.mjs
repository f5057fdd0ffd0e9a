import { describe, expect, it } from 'vitest';
import { checkLock, lockProblems } from './check-lock.mjs';

const lock = (packages) => ({ lockfileVersion: 3, packages });

describe('lockProblems', () => {
  it('finds a platform package that is not in the lockfile', () => {
    const found = lockProblems(
      lock({
        'node_modules/turbo': { optionalDependencies: { '@turbo/linux-64': '1', '@turbo/darwin-arm64': '1' } },
        'node_modules/@turbo/linux-64': { optional: true },
      }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('node_modules/turbo needs @turbo/darwin-arm64');
  });

  it('looks for it as Node does: nested first, then upwards', () => {
    expect(
      lockProblems(
        lock({
          'packages/a/node_modules/b': { optionalDependencies: { c: '1', d: '1', e: '1' } },
          'packages/a/node_modules/b/node_modules/c': {},
          'packages/a/node_modules/d': {},
          'node_modules/e': {},
        }),
      ),
    ).toEqual([]);
  });

  it('does not take a package nested elsewhere for it', () => {
    expect(
      lockProblems(lock({ 'node_modules/b': { optionalDependencies: { c: '1' } }, 'node_modules/x/node_modules/c': {} })),
    ).toHaveLength(1);
  });

  it('refuses download addresses, not workspace links', () => {
    const found = lockProblems(
      lock({
        'node_modules/@stakepool-kit/sdk': { resolved: 'packages/sdk', link: true },
        'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
        'node_modules/b': { resolved: 'git+ssh://git@example.com/b.git' },
      }),
    );
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(['node_modules/a', 'node_modules/b']);
  });
});

it('the lockfile of this repository is complete and free of addresses', () => {
  expect(checkLock()).toEqual([]);
});
