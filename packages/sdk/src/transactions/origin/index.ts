export { multisigAccount } from './multisig-account.js';
export { covers } from './proxy-types.js';
export { resolveOrigin } from './resolve.js';
export type * from './types.js';
export { type Wrapped, wrapCall } from './wrap.js';
