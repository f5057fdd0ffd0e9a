import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { candidates, findChrome } from './find-chrome.mjs';
import { isInstalled, markInstalled } from './lib/install.mjs';
import { openLongState } from './lib/long-state.mjs';
import { countReport, totalsLine, vitestTotals } from './lib/totals.mjs';

let folder;
function tree(files) {
  folder = mkdtempSync(join(tmpdir(), 'repo-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('totals', () => {
  it('counts tests, and a file that broke outside its tests as one failure', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'pending'),
      file('failed', 'passed', 'failed', 'failed'),
      file('failed'),
      file('failed', 'skipped', 'passed'),
    ];
    expect(countReport({ testResults })).toEqual({ passed: 4, failed: 4, skipped: 2 });
  });

  it.each([
    ['a good run', JSON.stringify({ testResults: [file('passed', 'passed')] }), 0, { passed: 1, failed: 0, skipped: 0 }],
    ['a bad exit code', JSON.stringify({ testResults: [file('passed', 'passed')] }), 1, { passed: 1, failed: 1, skipped: 0 }],
    ['failures', JSON.stringify({ testResults: [file('failed', 'failed', 'failed')] }), 1, { passed: 0, failed: 2, skipped: 0 }],
    ['no test', JSON.stringify({ testResults: [] }), 0, { passed: 0, failed: 1, skipped: 0 }],
    ['only skipped tests', JSON.stringify({ testResults: [file('passed', 'pending')] }), 0, { passed: 0, failed: 1, skipped: 1 }],
    ['a report cut off', '{"testResults":', 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('of %s', (_, report, code, expected) => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(vitestTotals(join(tree({ 'report.json': report }), 'report.json'), code)).toEqual(expected);
  });

  it('of a crash without a report', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(vitestTotals(join(tree({}), 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('are one line, skipped only where so', () => {
    expect(totalsLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(totalsLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('isInstalled', () => {
  const hidden = 'node_modules/.package-lock.json';
  const olderThanLock = (root) => utimesSync(join(root, hidden), 1, 1);

  it('is false without node_modules, and after an interrupted npm ci', () => {
    expect(isInstalled(tree({ 'package-lock.json': '{}' }))).toBe(false);
    expect(isInstalled(tree({ 'package-lock.json': '{}', 'node_modules/a/index.js': '' }))).toBe(false);
  });

  it('is true after an installation by hand', () => {
    const root = tree({ 'package-lock.json': '{}', [hidden]: '{}' });
    utimesSync(join(root, 'package-lock.json'), 1, 1);
    expect(isInstalled(root)).toBe(true);
  });

  it('follows the content of the lockfile once marked, whatever its age', () => {
    const root = tree({ 'package-lock.json': '{}', [hidden]: '{}' });
    olderThanLock(root);
    expect(isInstalled(root)).toBe(false);
    markInstalled(root);
    expect(isInstalled(root)).toBe(true);
    writeFileSync(join(root, 'package-lock.json'), '{"changed":true}');
    expect(isInstalled(root)).toBe(false);
  });
});

describe('the state of long suites', () => {
  it('is kept for the same sources and dropped for others', () => {
    const root = tree({ 'package-lock.json': '{}', 'packages/sdk/src/a.ts': 'a', 'packages/sdk/dist/a.js': 'a' });
    const first = openLongState(root);
    writeFileSync(join(first, 'suite.json'), '{}');
    writeFileSync(join(root, 'packages/sdk/dist/a.js'), 'built again');
    expect(openLongState(root)).toBe(first);
    expect(readdirSync(first)).toEqual(['suite.json']);

    writeFileSync(join(root, 'packages/sdk/src/a.ts'), 'b');
    const second = openLongState(root);
    expect(second).not.toBe(first);
    expect(readdirSync(second)).toEqual([]);
    expect(readdirSync(dirname(second))).toHaveLength(1);
  });
});

describe('findChrome', () => {
  const find = (env, working, platform = 'linux') => findChrome({ env, platform, works: (path) => working.includes(path), install: false });

  it('takes CHROME_PATH before all others, and does not pass over a wrong one', () => {
    expect(find({ CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, ['/opt/c', '/usr/bin/chromium'])).toBe('/opt/c');
    expect(() => find({ CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, ['/usr/bin/chromium'])).toThrow('CHROME_PATH is /opt/c');
  });

  it('then one on PATH that starts', () => {
    expect(find({ PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/google-chrome'])).toBe('/usr/bin/google-chrome');
  });

  it('then the usual place of the platform', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find({ PATH: '/usr/bin', HOME: '/Users/a' }, [app], 'darwin')).toBe(app);
    expect(candidates({ PROGRAMFILES: 'C:/P' }, 'win32')[0]).toContain('chrome.exe');
  });

  it('else says what to do', () => {
    expect(() => find({ PATH: '/usr/bin' }, [])).toThrow('Install Chromium');
  });
});
