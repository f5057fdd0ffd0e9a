export { devKey, type KeyPair } from '../keys.js';
export { SimulatorError, type SimulatorErrorCode } from './errors.js';
export { bitsFromPlanck, PHA, planckFromBits } from './fixed.js';
export {
  createSimulator,
  type Registration,
  type SettleItem,
  type Simulator,
  type SimulatorOptions,
  SUBSIDY_POOL,
  type WorkerRef,
} from './network.js';
export {
  type ConnectOptions,
  connectWs,
  type JsonRpc,
  type JsonRpcConnection,
  type WebSocketConstructor,
  type WebSocketLike,
} from './rpc.js';
export type { SimulatorSettings, TickReport } from './ticker.js';
export type { SimulatedWorker } from './worker.js';
