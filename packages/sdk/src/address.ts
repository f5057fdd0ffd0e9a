/** Addresses of accounts, without a chain library. Apart from `/rules`, because it brings a hash function along. */
export { decodeAddress, decodeAnyAddress, encodeAddress } from './model/ss58.js';
