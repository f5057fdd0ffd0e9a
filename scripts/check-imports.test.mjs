import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { checkImports, importProblem, importsOf } from './check-imports.mjs';

describe('importsOf', () => {
  it.each([
    ["import { a } from 'x';", 'x'],
    ["import type { A } from 'x';", 'x'],
    ["import 'x';", 'x'],
    ["export * from 'x';", 'x'],
    ["export type { A } from 'x';", 'x'],
    ["const a = await import('x');", 'x'],
    ["type A = import('x').A;", 'x'],
    ["const a = require('x');", 'x'],
  ])('%s', (text, name) => {
    expect(importsOf(text)).toEqual([name]);
  });

  it('does not read comments and strings', () => {
    expect(importsOf("// import 'x';\nconst a = \"import 'y'\";")).toEqual([]);
  });
});

describe('importProblem', () => {
  it.each([
    ['packages/sdk', 'src/rules/price.ts', '../model'],
    ['packages/sdk', 'src/rules/price.ts', '../model/index.js'],
    ['packages/sdk', 'src/rules/price.ts', '../errors/codes'],
    ['packages/sdk', 'src/errors.ts', './model'],
    ['packages/sdk', 'src/reads/pool.ts', '../chain'],
    ['packages/sdk', 'src/chain/typed.ts', '@polkadot/api'],
    ['packages/sdk', 'src/client/index.ts', '../transactions'],
    ['packages/sdk', 'src/index.ts', './client'],
    ['packages/sdk', 'src/reads/pool.test.ts', '@stakepool-kit/devnet/testing'],
    ['packages/sdk', 'scripts/generate-types.mjs', '@stakepool-kit/devnet'],
    ['packages/devnet', 'src/node/server.ts', 'node:http'],
    ['packages/devnet', 'src/node/server.ts', '../engine'],
    ['packages/devnet', 'src/engine/storage.ts', 'sorted-btree'],
    ['packages/devnet', 'src/engine/storage.test.ts', 'node:fs'],
    ['packages/devnet', 'src/simulator/test-support.ts', 'node:fs'],
    ['packages/devnet', 'test/rpc.test.ts', '../src/node/server'],
    ['packages/react', 'src/hooks/pool.ts', '@stakepool-kit/sdk/reads'],
    ['apps/demo', 'src/main.tsx', '@stakepool-kit/react'],
    ['apps/demo', 'src/chain/worker.ts', '@stakepool-kit/devnet'],
    ['apps/demo', '.storybook/preview.tsx', '../../../packages/react/stories/dev-chain'],
    ['apps/demo', 'test/manual.test.ts', '@stakepool-kit/devnet/node'],
    ['examples', 'src/walkthrough.mjs', '@stakepool-kit/devnet/simulator'],
  ])('%s/%s may import %s', (folder, path, specifier) => {
    expect(importProblem(folder, path, specifier)).toBeUndefined();
  });

  it.each([
    ['packages/sdk', 'src/model/ids.ts', '../rules/price', 'the layer model may import no other layer, not rules'],
    ['packages/sdk', 'src/errors/index.ts', '../rules', 'not rules'],
    ['packages/sdk', 'src/rules/price.ts', '../chain', 'not chain'],
    ['packages/sdk', 'src/chain/typed.ts', '../reads/pool', 'not reads'],
    ['packages/sdk', 'src/reads/pool.ts', '../transactions', 'not transactions'],
    ['packages/sdk', 'src/transactions/contribute.ts', '../client', 'not client'],
    ['packages/sdk', 'src/model/ids.ts', '@polkadot/util', 'without a chain library'],
    ['packages/sdk', 'src/rules/price.ts', '@polkadot/types/types', 'without a chain library'],
    ['packages/sdk', 'src/errors/index.ts', '@polkadot/api', 'without a chain library'],
    ['packages/sdk', 'src/helpers/hex.ts', './x', 'no layer of the SDK'],
    ['packages/sdk', 'src/reads/pool.ts', '@stakepool-kit/devnet', 'no package of ours'],
    ['packages/sdk', 'src/reads/pool.ts', '@stakepool-kit/sdk/rules', 'no package of ours'],
    ['packages/sdk', 'test/a.test.ts', '@stakepool-kit/react', 'may import @stakepool-kit/devnet, @stakepool-kit/sdk here'],
    ['apps/demo', 'src/a.tsx', '../../../packages/react/src/index', 'leaves its package'],
    ['apps/demo', '.storybook/preview.tsx', '../../../packages/sdk/src/index', 'leaves its package'],
    ['packages/sdk', 'test/a.test.ts', '../../devnet/src/engine', 'leaves its package'],
    ['packages/sdk', 'src/reads/pool.ts', '../../scripts/helper', 'from outside src'],
    ['packages/sdk', 'src/reads/pool.ts', '../../test/helper', 'belongs to tests'],
    ['packages/devnet', 'test/a.test.ts', '@stakepool-kit/sdk', 'may import @stakepool-kit/devnet here'],
    ['packages/devnet', 'src/engine/storage.ts', 'node:crypto', 'also runs in browsers'],
    ['packages/devnet', 'src/pallets/sudo/calls.ts', 'fs', 'also runs in browsers'],
    ['packages/devnet', 'src/rpc/state.ts', 'ws', 'also runs in browsers'],
    ['packages/devnet', 'src/scale/codec.ts', '../node/server', 'only src/node may use src/node'],
    ['packages/devnet', 'src/simulator/run.ts', './test-support', 'belongs to tests'],
    ['packages/devnet', 'src/index.ts', './node', 'only src/node may use src/node'],
    ['packages/react', 'src/hooks/pool.ts', '@stakepool-kit/devnet', 'may import @stakepool-kit/sdk here'],
    ['apps/demo', 'src/main.tsx', '@stakepool-kit/devnet', 'may import @stakepool-kit/sdk, @stakepool-kit/react here'],
  ])('%s/%s may not import %s', (folder, path, specifier, reason) => {
    expect(importProblem(folder, path, specifier)).toContain(reason);
  });
});

describe('checkImports', () => {
  let root;
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function tree(files) {
    root = mkdtempSync(join(tmpdir(), 'imports-'));
    for (const folder of ['packages', 'apps']) mkdirSync(join(root, folder));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  it('names file, import and reason; leaves out what is built or installed', () => {
    const found = checkImports(
      tree({
        'packages/sdk/src/model/ids.ts': "import { price } from '../rules';",
        'packages/sdk/src/index.ts': "export * from './model/ids';",
        'packages/sdk/dist/index.js': "import '@stakepool-kit/devnet';",
        'packages/devnet/node_modules/x/index.js': "import '@stakepool-kit/sdk';",
      }),
    );
    expect(found).toEqual({
      problems: ['packages/sdk/src/model/ids.ts imports ../rules: the layer model may import no other layer, not rules.'],
      files: 2,
    });
  });

  it('asks for a rule for a new package', () => {
    expect(checkImports(tree({ 'packages/vue/src/index.ts': '' })).problems).toEqual([
      'packages/vue: has no rule in scripts/lib/import-rules.mjs',
    ]);
  });
});

it('this repository imports in the one allowed direction', () => {
  const { problems, files } = checkImports(fileURLToPath(new URL('..', import.meta.url)));
  expect(problems).toEqual([]);
  expect(files).toBeGreaterThan(20);
});
