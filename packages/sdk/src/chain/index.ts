export { CALLS, CLAIM_CALLS, capabilitiesOf, constantsOf, generationOf } from './capabilities.js';
export type { ChainContext } from './context.js';
export { DEV_GENESIS_HASH } from './dev-genesis.js';
export { ChainError, type ChainErrorCode, ConnectionError, type ConnectionErrorCode } from './errors.js';
export type * from './generated/index.js';
export { RuntimeMetadata } from './metadata.js';
export { openContext } from './open-context.js';
export { type PhalaApi, type PhalaSubmittables, typed } from './typed.js';
export type { Capabilities, Generation, ModuleErrorEncoding, NetworkInfo, Snapshot } from './types.js';
