import { createFaults, type FaultSettings } from '../rpc/index.js';
import type { ScenarioName, ScenarioOptions } from '../scenarios/index.js';
import { HostError } from './errors.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface CliFlags extends Mutable<ScenarioOptions> {
  scenario: ScenarioName;
  port: number;
  /** Milliseconds from block to block, or blocks only by `dev_newBlock`. */
  blockTime: number | 'manual';
  /** Set from the start; `dev_faults` changes them. */
  faults?: FaultSettings;
  log: boolean;
  help: boolean;
  version: boolean;
}

export const HELP = `stakepool-devnet: a dev chain with Phala's StakePool pallets (runtime 1180), JSON-RPC by WebSocket and HTTP POST

  --port N                  port on 127.0.0.1 (default 9944; 0: a free one)
  --block-time manual|MS    a block every MS milliseconds (default 3000), or only when dev_newBlock asks
  --scenario bare|demo|scale  what the chain starts with (default bare)
  --constants rhala|khala   runtime constants (default: rhala for bare, khala for demo and scale)
  --fund PHA                what each dev account owns at the start, in whole PHA (default 100000)
  --pot PHA                 what the subsidy pool owns at the start, in whole PHA
  --genesis-time ISO        chain time of the genesis, as 2022-06-01T00:00:00Z
  --finality-lag N          blocks that finality stays behind the best block (default 2)
  --keep N                  blocks whose state can still be read
  --clock chain|wall        block time stamps 12 s apart, or following this machine's clock (default chain)
  --faults JSON             what goes wrong from the start, as {"latency": 200}; dev_faults changes it
  --log                     a line on standard error for each block
  --help, --version

Prints one JSON line on standard output when it serves.`;

type Read<T> = (text: string) => T;

/** More PHA than this is a typing error. */
const MAX_PHA_DIGITS = 12;

const fail = (flag: string, expected: string, text: string): HostError =>
  new HostError('BAD_FLAG', `${flag} needs ${expected}, got ${JSON.stringify(text)}. See --help.`);

const whole =
  (flag: string, min: number, max: number): Read<number> =>
  (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw fail(flag, `a whole number from ${min} to ${max}`, text);
    return value;
  };

const oneOf =
  <T extends string>(flag: string, ...values: T[]): Read<T> =>
  (text) => {
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) throw fail(flag, values.join(' or '), text);
    return value;
  };

const pha =
  (flag: string): Read<bigint> =>
  (text) => {
    if (!/^\d+$/.test(text) || text.length > MAX_PHA_DIGITS)
      throw fail(flag, `a whole number of PHA of at most ${MAX_PHA_DIGITS} digits`, text);
    return BigInt(text);
  };

const blockTime: Read<number | 'manual'> = (text) => {
  if (text === 'manual') return text;
  if (!/^\d+$/.test(text)) throw fail('--block-time', 'manual or milliseconds', text);
  return whole('--block-time', 1, 86_400_000)(text);
};

const isoTime: Read<number> = (text) => {
  const ms = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!(ms >= 0)) throw fail('--genesis-time', 'an ISO time such as 2022-06-01T00:00:00Z', text);
  return ms;
};

const READERS: { readonly [flag: string]: (flags: CliFlags, text: string) => void } = {
  '--port': (flags, text) => {
    flags.port = whole('--port', 0, 65_535)(text);
  },
  '--block-time': (flags, text) => {
    flags.blockTime = blockTime(text);
  },
  '--scenario': (flags, text) => {
    flags.scenario = oneOf('--scenario', 'bare', 'demo', 'scale')(text);
  },
  '--constants': (flags, text) => {
    flags.constants = oneOf('--constants', 'rhala', 'khala')(text);
  },
  '--fund': (flags, text) => {
    flags.fund = pha('--fund')(text);
  },
  '--pot': (flags, text) => {
    flags.pot = pha('--pot')(text);
  },
  '--genesis-time': (flags, text) => {
    flags.genesisTime = isoTime(text);
  },
  '--finality-lag': (flags, text) => {
    flags.finalityLag = whole('--finality-lag', 0, 1000)(text);
  },
  '--keep': (flags, text) => {
    flags.keep = whole('--keep', 1, 1_000_000)(text);
  },
  '--faults': (flags, text) => {
    flags.faults = readFaults(text);
  },
  '--clock': (flags, text) => {
    flags.clock = oneOf('--clock', 'chain', 'wall')(text);
  },
};

function readFaults(text: string): FaultSettings {
  try {
    return createFaults(JSON.parse(text)).settings;
  } catch (error) {
    throw fail('--faults', `a JSON object of faults (${error instanceof Error ? error.message : String(error)})`, text);
  }
}

/** Reads command line arguments (`--flag value` or `--flag=value`). Throws `HostError` BAD_FLAG with what to change. */
export function parseFlags(argv: readonly string[]): CliFlags {
  const flags: CliFlags = { port: 9944, blockTime: 3000, scenario: 'bare', log: false, help: false, version: false };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const equals = argument.indexOf('=');
    const name = argument.startsWith('--') && equals > 0 ? argument.slice(0, equals) : argument;
    if (name === '--log' || name === '--help' || name === '--version') {
      if (name !== argument) throw new HostError('BAD_FLAG', `${name} takes no value. See --help.`);
      flags[name.slice(2) as 'log' | 'help' | 'version'] = true;
      continue;
    }
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (!read)
      throw new HostError('BAD_FLAG', `Unknown ${name.startsWith('-') ? 'flag' : 'argument'} ${JSON.stringify(argument)}. See --help.`);
    const value = name === argument ? rest.shift() : argument.slice(equals + 1);
    if (value === undefined || value.startsWith('--')) throw new HostError('BAD_FLAG', `${name} needs a value. See --help.`);
    read(flags, value);
  }
  return flags;
}
