import { decodeAnyAddress } from '@stakepool-kit/sdk/address';
import { type AccountId, accountId } from '@stakepool-kit/sdk/rules';
import { type Trouble, troubleOf } from '../../ui/problem';

interface ReadAddress {
  /** `null` while the text is empty or no address. */
  readonly account: AccountId | null;
  /** Why the text is no address; `null` while it is empty. */
  readonly trouble: Trouble | null;
  /** Set for an address in another network's form: its prefix. */
  readonly foreignPrefix: number | null;
}

const KEY = /^0x[0-9a-f]{64}$/i;

/** An ss58 address of whichever network, or a public key in hex, with the account it stands for. */
export function readAddress(text: string, ss58Prefix: number): ReadAddress {
  if (text.trim() === '') return { account: null, trouble: null, foreignPrefix: null };
  if (KEY.test(text.trim())) return { account: accountId(text.trim().toLowerCase()), trouble: null, foreignPrefix: null };
  try {
    const { account, prefix } = decodeAnyAddress(text);
    return { account, trouble: null, foreignPrefix: prefix === ss58Prefix ? null : prefix };
  } catch (error) {
    return { account: null, trouble: troubleOf(error), foreignPrefix: null };
  }
}
