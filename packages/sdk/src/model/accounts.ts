/** Accounts and addresses. Apart from `model/index`, because hashing is too heavy for the `/rules` subpath. */
export { blockHash, minerId } from './ids.js';
export { minerAccount } from './miner.js';
export { TREASURY_POT } from './pots.js';
export { decodeAddress, decodeAnyAddress, encodeAddress } from './ss58.js';
