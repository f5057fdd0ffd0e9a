import { DEV_NAMES, devKey, type KeyPair } from '../keys.js';
import { createProvider, type InProcessProvider } from '../provider.js';
import { createFaults, type Faults } from '../rpc/index.js';
import { createScenario, type Scenario, type ScenarioOptions } from '../scenarios/index.js';

export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly seconds?: number;
}

export interface TestChain extends Scenario {
  /** For `new ApiPromise({ provider })` and for the kit's client. */
  readonly provider: InProcessProvider;
  /** What goes wrong for `provider` and its clones. */
  readonly faults: Faults;
  /** Moves chain time on and builds one block; returns its time, unix milliseconds. */
  advance(duration: Duration): number;
  /** Builds blocks; returns the last one's hash. */
  blocks(count?: number): string;
}

const SECOND = 1000;

/** A chain inside the test's own process, with manual blocks. */
export async function createTestChain(options: ScenarioOptions = {}): Promise<TestChain> {
  const scenario = await createScenario(options);
  const { chain } = scenario;
  const faults = createFaults();
  return {
    ...scenario,
    provider: createProvider(chain, { faults }),
    faults,
    advance({ days = 0, hours = 0, seconds = 0 }) {
      const time = chain.time() + (days * 86_400 + hours * 3600 + seconds) * SECOND;
      chain.timeTravel(time - chain.slotDuration);
      chain.build();
      return chain.time();
    },
    blocks: (count = 1) => chain.build({ count }),
  };
}

/** Keys of //Alice … //Ferdie by lower-case name. */
export const devKeys: Readonly<Record<string, KeyPair>> = Object.fromEntries(
  DEV_NAMES.map((name) => [name.toLowerCase(), devKey(`//${name}`)]),
);

export { type SignOptions, signExtrinsic } from './sign.js';
export { devKey, type KeyPair };
