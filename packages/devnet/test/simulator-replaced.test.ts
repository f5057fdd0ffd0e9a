import { describe, expect, it } from 'vitest';
import { createProvider } from '../src/provider.js';
import { createScenario, type Scenario } from '../src/scenarios/index.js';
import { ChainState, MINER_STATES } from '../src/simulator/chain-state.js';
import { Runtime } from '../src/simulator/runtime.js';

/** The demo network as a host runs it: each block followed by a step of the network. */
async function network() {
  const scenario: Scenario = await createScenario({ scenario: 'demo', genesisTime: Date.UTC(2026, 0, 1) });
  const { chain, simulator } = scenario;
  if (!simulator) throw new Error('the demo has no simulated network');
  const { onBlock } = scenario;
  const provider = createProvider(chain, { simulator, onBlock });
  const rpc = { request: (method: string, params: readonly unknown[]) => provider.send(method, [...params]) };
  const state = new ChainState(rpc, await Runtime.load(rpc));
  const miners = async () => {
    const { hash } = await state.head();
    const keys = await state.boundWorkers(1000, undefined, hash);
    const found = await state.workers(keys, hash);
    return keys.map((key, i) => ({ key, miner: found[i]?.miner, state: MINER_STATES[found[i]?.miner?.state ?? -1] }));
  };
  const earned = async () => (await miners()).reduce((sum, { miner }) => sum + (miner?.totalReward ?? 0n), 0n);
  return { simulator, send: rpc.request, miners, earned, blocks: (count: number) => rpc.request('dev_newBlock', [{ count }]) };
}

/** Blocks after which a worker's return is on the chain; fewer than those after which a message counts as lost. */
const SOON = 3;

describe('the simulated network on a chain whose state is replaced', () => {
  it('goes on at once after a reset', async () => {
    const { simulator, send, blocks, miners } = await network();
    const [silent] = (await miners()).filter(({ state }) => state === 'MiningUnresponsive');
    if (!silent) throw new Error('every worker answers');
    const stateOf = async () => (await miners()).find(({ key }) => key === silent.key)?.state;
    for (let round = 0; round < 2; round++) {
      expect(await stateOf()).toBe('MiningUnresponsive');
      simulator.setOnline(silent.key, true);
      await blocks(SOON);
      expect(await stateOf()).toBe('MiningIdle');
      await send('dev_reset', []);
    }
  }, 60_000);

  it('forgets who was switched off, but for those that the chain shows as unresponsive', async () => {
    const { send, blocks, miners, simulator } = await network();
    const silent = (await miners()).filter(({ state }) => state === 'MiningUnresponsive').map(({ key }) => key);
    expect(silent.length).toBeGreaterThan(0);
    const mining = (await miners()).find(({ state }) => state === 'MiningIdle');
    if (!mining) throw new Error('nobody mines');
    simulator.setOnline(mining.key, false);
    await send('dev_reset', []);
    expect(await send('dev_simulatorState', [])).toEqual({ payoutRate: 1, paused: false, offline: [] });
    await blocks(1);
    expect(new Set(simulator.settings.offline)).toEqual(new Set(silent));
    await send('dev_simulator', [{ worker: silent[0], online: true }]);
    await blocks(SOON);
    expect((await miners()).find(({ key }) => key === silent[0])?.state).toBe('MiningIdle');
  }, 60_000);

  it('goes on in a new process on exported state', async () => {
    const before = await network();
    await before.blocks(11);
    const state = await before.send('dev_exportState', []);
    const after = await network();
    await after.send('dev_importState', [state]);
    const earned = await after.earned();
    expect(earned).toBe(await before.earned());
    await after.blocks(12);
    expect(await after.earned()).toBeGreaterThan(earned);
  }, 60_000);
});
