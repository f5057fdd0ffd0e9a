import type { AccountId } from '@stakepool-kit/sdk/rules';
import { type TextareaHTMLAttributes, useId, useMemo, useState } from 'react';
import { useNetwork } from '../../provider/context';
import { addressOf } from '../../ui/address';
import type { Trouble } from '../../ui/problem';
import { useAccount } from '../../wallet/accounts';
import { readAddress } from './read-address';

export interface AddressInputOptions {
  /** In the field at first. */
  readonly initial?: AccountId | undefined;
}

export interface AddressInputState {
  /** As it was typed; only the user and the setters change it. */
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The account of an address of any network; `null` while the text is empty or no address. */
  readonly account: AccountId | null;
  readonly trouble: Trouble | null;
  /** The address was typed in another network's form: that network's prefix, and the same account's address here. */
  readonly foreign: { readonly prefix: number; readonly address: string } | null;
  /** Fills in the address of the account in use; `null` where there is none or it stands there already. */
  readonly setMine: (() => void) | null;
  /** For the element that says what was understood, or why not. */
  readonly messageId: string;
  readonly inputProps: Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement & HTMLInputElement>,
    'onChange' | 'autoComplete' | 'spellCheck' | 'autoCapitalize' | 'aria-invalid' | 'aria-describedby'
  > & { readonly id: string; readonly value: string };
}

/** A field for an account, by its address on any network. */
export function useAddressInput({ initial }: AddressInputOptions = {}): AddressInputState {
  const network = useNetwork();
  const selected = useAccount();
  const id = useId();
  const { ss58Prefix } = network.constants;
  const [text, setText] = useState(() => (initial === undefined ? '' : addressOf(network, initial)));
  const { account, trouble, foreignPrefix } = useMemo(() => {
    const read = readAddress(text, ss58Prefix);
    return { ...read, trouble: read.trouble && { ...read.trouble, field: id } };
  }, [text, ss58Prefix, id]);
  const messageId = `${id}-message`;
  return {
    text,
    setText,
    account,
    trouble,
    foreign: account === null || foreignPrefix === null ? null : { prefix: foreignPrefix, address: addressOf(network, account) },
    setMine: selected === null || selected.id === account ? null : () => setText(addressOf(network, selected.id)),
    messageId,
    inputProps: {
      id,
      value: text,
      onChange: (event) => setText(event.target.value),
      autoComplete: 'off',
      autoCapitalize: 'none',
      spellCheck: false,
      'aria-invalid': trouble !== null,
      'aria-describedby': messageId,
    },
  };
}
