import { version } from '../../package.json';
import type { Block } from '../engine/types.js';
import { createProducer } from '../producer.js';
import { createFaults } from '../rpc/index.js';
import { runtimeVersion } from '../rpc/runtime.js';
import type { Scenario, ScenarioOptions } from '../scenarios/index.js';
import { HostError } from './errors.js';
import { type CliFlags, HELP, parseFlags } from './flags.js';
import { serve } from './server.js';

type CreateScenario = (options: ScenarioOptions) => Promise<Scenario>;

export interface CliIo {
  out(line: string): void;
  err(line: string): void;
}

export interface RunningCli {
  /** Set when there is nothing to wait for. */
  exitCode?: number;
  close(): Promise<void>;
}

const finished = (exitCode: number): RunningCli => ({ exitCode, close: async () => {} });

/** The command: reads the flags, starts the chain and its server, prints the ready line. Bad flags and a taken port end with exit code 2. */
export async function runCli(argv: readonly string[], create: CreateScenario, io: CliIo): Promise<RunningCli> {
  try {
    const flags = parseFlags(argv);
    if (flags.help) io.out(HELP);
    else if (flags.version) io.out(version);
    else return await start(flags, create, io);
    return finished(0);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    io.err(`${error.code}: ${error.message}`);
    return finished(2);
  }
}

async function start(flags: CliFlags, create: CreateScenario, io: CliIo): Promise<RunningCli> {
  const { port, blockTime, scenario, constants, fund, pot, genesisTime, finalityLag, keep, clock, faults, log } = flags;
  const { chain, simulator, onBlock } = await create({ scenario, constants, fund, pot, genesisTime, finalityLag, keep, clock });
  const onError = (error: unknown) => io.err(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (log) chain.on('best', (block) => io.err(logLine(block)));

  const server = await serve(chain, { port, simulator, onBlock, onError, faults: createFaults(faults) });
  const producer = blockTime === 'manual' ? undefined : createProducer(chain, { blockTime, onBlock, onError });
  producer?.start();
  const { specName, specVersion } = runtimeVersion(chain);
  io.out(
    JSON.stringify({
      ready: server.url,
      specName,
      specVersion,
      scenario,
      genesis: chain.genesisHash,
      pid: process.pid,
      bootMs: Math.round(performance.now()),
    }),
  );
  return {
    async close() {
      producer?.stop();
      await server.close();
    },
  };
}

const logLine = ({ hash, header, extrinsics }: Block): string => `block ${header.number} ${hash} ${extrinsics.length} extrinsics`;
