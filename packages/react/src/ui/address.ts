import type { NetworkInfo } from '@stakepool-kit/sdk';
import { decodeAnyAddress, encodeAddress } from '@stakepool-kit/sdk/address';
import type { AccountId } from '@stakepool-kit/sdk/rules';

/** Public key of an address of whichever network, as wallets give them; `null` for what is none. */
export function idOfAddress(address: string): AccountId | null {
  try {
    return decodeAnyAddress(address).account;
  } catch {
    return null;
  }
}

/** The account's address on the connected network. */
export const addressOf = ({ constants }: NetworkInfo, account: AccountId): string => encodeAddress(account, constants.ss58Prefix);
