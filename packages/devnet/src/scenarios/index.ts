import { type ChainOptions, DevChain } from '../engine/chain.js';
import type { Chain, Hex } from '../engine/types.js';
import { khala, rhala } from '../pallets/runtime.js';
import type { SimulatorSettings } from '../simulator/ticker.js';
import { createDemo } from './demo.js';
import { type GenesisOptions, genesisStorage, PHA } from './genesis.js';
import { createScale } from './scale.js';

export type { SimulatorSettings } from '../simulator/ticker.js';

export type ScenarioName = 'bare' | 'demo' | 'scale';

export interface ScenarioOptions {
  /** `bare` (default): funded dev accounts and nothing else. `demo`: a living network. `scale`: 3,000 pools, 30,000 workers. */
  readonly scenario?: ScenarioName;
  /** Whose constants; `bare` takes rhala's (grace period 1 h), the others khala's (7 days) by default. */
  readonly constants?: 'rhala' | 'khala';
  /** Whole PHA for each dev account, default 100,000. */
  readonly fund?: bigint;
  /** Whole PHA in the pool that rewards are paid from; default 0 for `bare`, 1,000,000 for the others. */
  readonly pot?: bigint;
  /** Unix milliseconds of block 0; default 2022-06-01T00:00:00Z for `bare`, 30 days ago for `demo`, now for `scale`. */
  readonly genesisTime?: number;
  readonly finalityLag?: number;
  /** States kept. */
  readonly keep?: number;
  /** `wall`: blocks bear the time of the machine; `chain` (default): 12 s from block to block. */
  readonly clock?: 'chain' | 'wall';
}

/** Steering of the simulated network, for scenarios that have one. */
export interface SimulatorControl {
  readonly settings: SimulatorSettings;
  setOnline(worker: Hex, online: boolean): void;
  /** Factor on what workers earn; 1 is the network's own budget. */
  setPayoutRate(rate: number): void;
  setPaused(paused: boolean): void;
  /** The chain was reset or its state replaced: what is remembered of the old one is dropped. */
  restart(): void;
}

export interface Scenario {
  readonly chain: Chain;
  readonly simulator?: SimulatorControl;
  /** To be called after each block; lets the simulated network act. */
  readonly onBlock?: () => void | Promise<void>;
}

const MIN_BLOCK_TIME = 6000;

/** Wall-clock time, but never less than the runtime wants between two blocks. */
const wallTime = (head: number): number => Math.max(Date.now(), head + MIN_BLOCK_TIME);

const YEAR_2022 = Date.parse('2022-06-01T00:00:00Z');
const HISTORY = 30 * 86_400_000;

/** A chain ready to be served. */
export async function createScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { scenario = 'bare', genesisTime, fund = 100_000n, finalityLag, keep } = options;
  const constants = (options.constants ?? (scenario === 'bare' ? 'rhala' : 'khala')) === 'rhala' ? rhala : khala;
  const pot = options.pot ?? (scenario === 'bare' ? 0n : 1_000_000n);
  const chainOptions = {
    constants,
    chainName: 'StakePool Devnet',
    finalityLag,
    keep,
    nextTime: options.clock === 'wall' ? wallTime : undefined,
  };
  switch (scenario) {
    case 'bare':
      return createBare(chainOptions, { constants, time: genesisTime ?? YEAR_2022, fund: fund * PHA, pot: pot * PHA });
    case 'demo':
      if (constants === rhala) {
        throw new Error(
          "The scenario demo needs khala's constants: its workers mine with stakes that are too small for rhala's. Leave the constants out, or take the scenario bare.",
        );
      }
      return createDemo(constants, fund * PHA, pot * PHA, genesisTime ?? wholeSeconds(Date.now()) - HISTORY, chainOptions);
    case 'scale':
      return createScale(chainOptions, { constants, time: genesisTime ?? wholeSeconds(Date.now()), fund: fund * PHA, pot: pot * PHA });
  }
}

const wholeSeconds = (ms: number): number => ms - (ms % 1000);

function createBare(options: Omit<ChainOptions, 'genesis'>, genesis: GenesisOptions): Scenario {
  const chain = new DevChain({ ...options, genesis: genesisStorage(genesis) });
  chain.build();
  chain.markInitial();
  return { chain };
}
