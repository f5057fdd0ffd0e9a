import { type AccountId, InputError } from '@stakepool-kit/sdk/rules';

/** More pieces than this are not looked at: a whitelist holds far fewer. */
const MAX_PIECES = 1000;
const SHOWN = 70;
const PIECE = /[^\s,;"'`[\]\p{Cf}]+/gu;

/** One piece of the pasted text. */
export type AddressRow =
  | { readonly verdict: 'account'; readonly text: string; readonly account: AccountId }
  | { readonly verdict: 'duplicate' | 'listed' | 'full'; readonly text: string; readonly account: AccountId }
  | { readonly verdict: 'invalid'; readonly text: string; readonly error: InputError };

interface AddressList {
  readonly rows: readonly AddressRow[];
  /** Those that can be added, in their order. */
  readonly accounts: readonly AccountId[];
  /** More than is looked at; then there are no rows. */
  readonly tooMany: boolean;
}

interface AddressListOptions {
  /** @throws InputError for what is no address of this network */
  readonly read: (text: string) => AccountId;
  /** Those the list has already. */
  readonly listed: readonly AccountId[];
  /** Most accounts it may hold. */
  readonly limit: number;
}

/** Reads addresses between any separators, and says of each whether it can be added. Never throws. */
export function parseAddresses(text: string, { read, listed, limit }: AddressListOptions): AddressList {
  const pieces = [...text.matchAll(PIECE)].slice(0, MAX_PIECES + 1).map(([piece]) => piece);
  if (pieces.length > MAX_PIECES) return { rows: [], accounts: [], tooMany: true };
  const present = new Set(listed);
  const accounts = new Set<AccountId>();
  const judge = (piece: string): AddressRow => {
    const shown = piece.slice(0, SHOWN).replace(/\p{C}/gu, '\ufffd');
    let account: AccountId;
    try {
      account = read(piece);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { verdict: 'invalid', text: shown, error };
    }
    if (present.has(account)) return { verdict: 'listed', text: shown, account };
    if (accounts.has(account)) return { verdict: 'duplicate', text: shown, account };
    if (present.size + accounts.size >= limit) return { verdict: 'full', text: shown, account };
    accounts.add(account);
    return { verdict: 'account', text: shown, account };
  };
  const rows = pieces.map(judge);
  return { rows, accounts: [...accounts], tooMany: false };
}
