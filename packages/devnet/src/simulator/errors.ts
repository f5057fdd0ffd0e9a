/**
 * What can go wrong while driving a chain.
 * - `rpc-unreachable`, `rpc-closed`, `rpc-timeout`: the connection
 * - `rpc-refused`: the node answered with a JSON-RPC error (`data` holds its code and data)
 * - `metadata-unsupported`, `missing-call`, `missing-storage`, `unknown-signed-extension`: the chain's runtime lacks what is needed
 * - `not-sudo`: the sudo key given is not the chain's; `foreign-master-key`: the chain has another gatekeeper master key
 * - `not-included`: nobody built a block with the transaction in time; `no-effect`: it was included but changed nothing
 * - `worker-not-registered`, `worker-not-in-pool`, `worker-not-mining`: the message would be swallowed, or harm other workers' rewards
 * - `clock-behind`: the chain's clock has not passed what the worker last reported
 * - `bad-argument`: a value outside its range
 */
export type SimulatorErrorCode =
  | 'rpc-unreachable'
  | 'rpc-closed'
  | 'rpc-timeout'
  | 'rpc-refused'
  | 'metadata-unsupported'
  | 'missing-call'
  | 'missing-storage'
  | 'unknown-signed-extension'
  | 'not-sudo'
  | 'foreign-master-key'
  | 'not-included'
  | 'no-effect'
  | 'worker-not-registered'
  | 'worker-not-in-pool'
  | 'worker-not-mining'
  | 'clock-behind'
  | 'bad-argument';

export class SimulatorError extends Error {
  constructor(
    readonly code: SimulatorErrorCode,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
    this.name = 'SimulatorError';
  }
}
