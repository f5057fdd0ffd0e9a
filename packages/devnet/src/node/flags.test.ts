import { describe, expect, it } from 'vitest';
import { HostError } from './errors.js';
import { HELP, parseFlags } from './flags.js';

const refusal = (...argv: string[]): string => {
  try {
    parseFlags(argv);
  } catch (error) {
    if (error instanceof HostError && error.code === 'BAD_FLAG') return error.message;
    throw error;
  }
  throw new Error(`accepted ${argv.join(' ')}`);
};

describe('parseFlags', () => {
  it('has defaults', () => {
    expect(parseFlags([])).toEqual({ port: 9944, blockTime: 3000, scenario: 'bare', log: false, help: false, version: false });
  });

  it('reads every flag, in both forms', () => {
    const text =
      '--faults {"latency":9} --port 0 --block-time=manual --scenario demo --constants khala --fund 15 --pot=0 --genesis-time 2022-06-01T00:00:00Z --finality-lag 0 --keep=10 --clock wall --log';
    expect(parseFlags(text.split(' '))).toEqual({
      port: 0,
      blockTime: 'manual',
      scenario: 'demo',
      constants: 'khala',
      fund: 15n,
      pot: 0n,
      genesisTime: Date.UTC(2022, 5, 1),
      finalityLag: 0,
      keep: 10,
      clock: 'wall',
      faults: { latency: 9 },
      log: true,
      help: false,
      version: false,
    });
    for (const flag of text.match(/--[a-z-]+/g) ?? []) expect(HELP).toContain(flag);
  });

  it.each([
    ['--port', 'x'],
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', '1.5'],
    ['--port', ''],
    ['--block-time', '0'],
    ['--block-time', 'fast'],
    ['--scenario', 'toString'],
    ['--constants', 'phala'],
    ['--fund', '-1'],
    ['--fund', '1e3'],
    ['--fund', '1.5'],
    ['--pot', '1,000'],
    ['--pot', '9'.repeat(13)],
    ['--genesis-time', 'yesterday'],
    ['--genesis-time', '2022-13-01T00:00:00Z'],
    ['--genesis-time', '5'],
    ['--finality-lag', '-2'],
    ['--keep', '0'],
    ['--clock', 'sun'],
    ['--faults', 'slow'],
    ['--faults', '[]'],
    ['--faults', '{"latency":-1}'],
  ])('refuses %s %s and names the flag', (flag, value) => {
    expect(refusal(`${flag}=${value}`)).toContain(flag);
  });

  it('refuses what it does not know and values that are missing', () => {
    expect(refusal('--prot', '5')).toContain('Unknown flag "--prot"');
    expect(refusal('5')).toContain('Unknown argument "5"');
    expect(refusal('--constructor', '5')).toContain('Unknown flag');
    expect(refusal('--port')).toContain('--port needs a value');
    expect(refusal('--port', '--log')).toContain('--port needs a value');
    expect(refusal('--log=yes')).toContain('--log takes no value');
  });
});
