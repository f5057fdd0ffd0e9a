import type { Planck } from '@stakepool-kit/sdk/rules';
import { type InputHTMLAttributes, useId, useState } from 'react';
import type { Change } from '../../dialogs/stake/preview';
import { type AddressInputState, useAddressInput } from '../../fields/address-input/use-address-input';
import type { CallDeed } from '../../transactions/calls';
import { useCallForm } from '../../transactions/form/use-call-form';
import type { FormState } from '../../transactions/form/use-transaction-form';
import { depositFor } from './read-proxies';
import { proxyProblems, readDelay } from './rules';
import { useProxySettings } from './use-proxy-settings';

export interface AddProxyDialogOptions {
  readonly onDone?: (() => void) | undefined;
}

export interface AddProxyDialogState {
  readonly form: FormState;
  readonly delegate: AddressInputState;
  /** Kinds of proxies of the runtime, and the chosen one; empty until they are read. */
  readonly types: readonly string[];
  readonly type: string;
  setType(type: string): void;
  readonly delay: {
    /** Blocks; `null` while the text is no such number. */
    readonly value: number | null;
    readonly inputProps: Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'inputMode' | 'aria-invalid'> & {
      readonly id: string;
      readonly value: string;
    };
  };
  /** Planck reserved for all proxies, now and then; `null` until it is read. */
  readonly deposit: Change<Planck> | null;
}

/** Of a kind of proxy that may run pools but not move money: the least that makes one useful here. */
const FIRST_CHOICE = 'StakePoolManager';

/** Lets another account act for the one in use. */
export function useAddProxyDialog({ onDone }: AddProxyDialogOptions): AddProxyDialogState {
  const { account, rules, relations, deposit, retry } = useProxySettings();
  const delegate = useAddressInput();
  const [chosen, setType] = useState<string | null>(null);
  const [text, setText] = useState('0');
  const delayId = useId();
  const types = rules?.types ?? [];
  const type = chosen ?? types.find((name) => name === FIRST_CHOICE) ?? types[0] ?? '';
  const delay = readDelay(text);
  const after = rules && depositFor(rules, relations.length + 1);
  const relation = delegate.account === null || delay === null || type === '' ? null : { delegate: delegate.account, type, delay };
  const deed: CallDeed | null = relation && { verb: 'addProxy', input: relation };
  const form = useCallForm({
    deed,
    problems: rules && account && relation ? proxyProblems({ account: account.id, relation, relations, most: rules.most }) : [],
    trouble: delegate.trouble ?? (delay === null ? { code: 'input.delay', field: delayId } : null),
    deposit: after === null || after < deposit ? 0n : after - deposit,
    onDone: () => {
      retry();
      onDone?.();
    },
  });
  return {
    form,
    delegate,
    types,
    type,
    setType,
    delay: {
      value: delay,
      inputProps: {
        id: delayId,
        value: text,
        onChange: (event) => setText(event.target.value),
        inputMode: 'numeric',
        'aria-invalid': delay === null,
      },
    },
    deposit: after === null ? null : { before: deposit, after },
  };
}
