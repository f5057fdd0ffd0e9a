import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useEffect, useRef } from 'react';
import { type AddressInputState, useAddressInput } from '../../fields/address-input/use-address-input';
import { useAccount } from '../../wallet/accounts';

/** Where a claim goes: at first the claiming account itself. */
export interface Target {
  readonly target: AddressInputState;
  /** The claiming account; `null` while none is chosen. */
  readonly own: AccountId | null;
}

export function useTarget(): Target {
  const account = useAccount();
  const target = useAddressInput();
  const { text, setText } = target;
  const own = account?.address ?? null;
  const filled = useRef<string | null>(null);
  useEffect(() => {
    // Another account takes the place of the one before, and nothing that was typed.
    if (own === null || filled.current === own || (text !== '' && text !== filled.current)) return;
    filled.current = own;
    setText(own);
  }, [own, text, setText]);
  return { target, own: account?.id ?? null };
}
