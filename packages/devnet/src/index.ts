export { DEV_GENESIS_HASH } from './engine/chain.js';
export type { Block, Chain, Header, Hex, StateView, TransactionStatus } from './engine/types.js';
export { RpcError } from './engine/types.js';
export { createScenario, type Scenario, type ScenarioName, type ScenarioOptions, type SimulatorControl } from './scenarios/index.js';
