import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getMetadata } from '@stakepool-kit/devnet';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/generate-types.mjs', import.meta.url));

it('gives the committed types again from the dev chain', () => {
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
}, 60_000);

it('takes a file, and tells when the committed types do not fit it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'generated-types-'));
  try {
    const same = path.join(folder, 'metadata.json');
    writeFileSync(same, JSON.stringify({ result: getMetadata() }));
    expect(spawnSync(process.execPath, [script, '--check', '--file', same]).status).toBe(0);
    const other = path.join(folder, 'metadata.hex');
    const renamed = Buffer.from('StakeLedger').toString('hex');
    writeFileSync(other, getMetadata().replace(renamed, Buffer.from('StakeLodger').toString('hex')));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check', '--file', other], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('query.ts')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
