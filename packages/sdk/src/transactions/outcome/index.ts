export { type CallNode, decodeCall, decodeExtrinsicCall } from './call-tree.js';
export type { Carrier } from './carriers.js';
export { readDispatchError } from './dispatch-error.js';
export { failuresOf } from './failures-of.js';
export { locateFailures, locateInBatchAll } from './locate.js';
export { readOutcome } from './read-outcome.js';
export type { CallOutcome, CallStatus, LocatedFailure } from './types.js';
export { type DeclaredWeight, declaredWeights } from './weights.js';
