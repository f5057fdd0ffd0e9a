export { multisigAccount } from './multisig-account.js';
export { covers } from './proxy-types.js';
export { originOf, resolveOrigin } from './resolve.js';
export type * from './types.js';
export { type Wrapped, wrapCall } from './wrap.js';
