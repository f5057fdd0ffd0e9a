export { type OpenOptions, openContext } from '../chain/open-context.js';
export type { VerifiedRuntimes } from '../chain/runtime.js';
export { createReadsClient, type ReadsClient, type ReadsClientOptions } from './client.js';
export { type Delta, deltaOf } from './delta.js';
export type * from './history/types.js';
export { createReads, type Reads } from './reads.js';
export type { PoolStaker, StakersOptions } from './stakers.js';
export type * from './types.js';
