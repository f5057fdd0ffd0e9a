import { accountId } from '../model/ids.js';
import { decodeAddress } from '../model/ss58.js';
import type { AccountId } from '../model/types.js';

/** A public key in hex, or an address of the network with this prefix. @throws InputError `input.accountId`, `input.address.…` */
export const toAccount = (input: AccountId | string, ss58Prefix: number): AccountId =>
  input.trim().startsWith('0x') ? accountId(input) : decodeAddress(input, ss58Prefix);
