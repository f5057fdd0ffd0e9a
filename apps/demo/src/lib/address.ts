import type { Client } from '@stakepool-kit/sdk';
import { type AccountId, accountId } from '@stakepool-kit/sdk/rules';

/** Public key of an address of whichever network, as wallets give them; `null` for what is none. */
export function idOfAddress(api: Client['api'], address: string): AccountId | null {
  try {
    return accountId(api.registry.createType('AccountId32', address).toHex());
  } catch {
    return null;
  }
}

/** The account's address on the connected network. */
export const addressOf = (api: Client['api'], account: AccountId): string => api.registry.createType('AccountId32', account).toString();
