export * from './advice/index.js';
export * from './chain/index.js';
export * from './client/index.js';
export * from './errors/index.js';
export * from './model/accounts.js';
export * from './reads/index.js';
export * from './rules/index.js';
export type * from './transactions/index.js';
export {
  decodeCall,
  decodeExtrinsicCall,
  failuresOf,
  isFinal,
  multisigAccount,
  readDispatchError,
  readOutcome,
  TRANSITIONS,
} from './transactions/index.js';
export * from './view/index.js';
