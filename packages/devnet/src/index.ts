export { DEV_GENESIS_HASH } from './engine/chain.js';
export type {
  Block,
  Chain,
  Disturbance,
  Header,
  Hex,
  Reorganisation,
  RuntimeUpgrade,
  StateView,
  TransactionStatus,
} from './engine/types.js';
export { RpcError } from './engine/types.js';
export { DEV_NAMES, devKey, type KeyPair } from './keys.js';
export { createPortProvider, type PortLike, serveOnPort } from './port/index.js';
export { createProducer, type Producer, type ProducerOptions } from './producer.js';
export { createJsonRpcProvider, createProvider, type InProcessProvider } from './provider.js';
export {
  ConnectionRefused,
  createFaults,
  createRpc,
  type FaultChange,
  type FaultSettings,
  type Faults,
  type RpcOptions,
  type RpcServer,
} from './rpc/index.js';
export { getMetadata, type NetworkConstants } from './runtime.js';
export {
  createScenario,
  type Scenario,
  type ScenarioName,
  type ScenarioOptions,
  type SimulatorControl,
  type SimulatorSettings,
} from './scenarios/index.js';
