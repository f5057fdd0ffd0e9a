import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { wordsOf } from '../../ui/problem';
import { Address } from '../address/Address';
import { type AddressInputOptions, type AddressInputState, useAddressInput } from './use-address-input';

export interface AddressInputProps extends AddressInputOptions {
  readonly label: ReactNode;
  /** The state of a form that holds it; without it the field has its own. */
  readonly input?: AddressInputState | undefined;
  readonly hints?: ReactNode;
  /** Told of every change: `null` while the text is no address. */
  readonly onAccount?: ((account: AddressInputState['account']) => void) | undefined;
}

/** Networks whose addresses are likely to be pasted, by prefix: names in the message. */
const NETWORKS: Readonly<Record<number, string>> = { 0: 'Polkadot', 2: 'Kusama', 5: 'Astar', 30: 'phala', 42: 'Substrate' };

/**
 * A field for an account that says whose address it is.
 *
 * CSS: `.spk-field`, `.spk-field-head`, `.spk-field-label`, `.spk-input`, `.spk-understood`, `.spk-field-error`, `.spk-hint`, and
 * those of the address. Data: `data-invalid`, `data-code`, `data-foreign`.
 */
export function AddressInput({ input, onAccount, label, hints, ...options }: AddressInputProps) {
  const own = useAddressInput(options);
  const state = input ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of changes of the account only
  useEffect(() => onAccount?.(state.account), [state.account]);
  return (
    <Root
      className="spk-field"
      data-invalid={state.trouble !== null || undefined}
      data-code={state.trouble?.code}
      data-foreign={state.foreign?.prefix}
    >
      <AddressInputBody state={state} label={label} hints={hints} />
    </Root>
  );
}

function AddressInputBody({ state, label, hints }: Pick<AddressInputProps, 'label' | 'hints'> & { readonly state: AddressInputState }) {
  const texts = useTexts();
  const { t } = texts;
  const { account, foreign, inputProps, messageId, setMine, trouble } = state;
  const words = trouble && wordsOf(texts, trouble);
  return (
    <>
      <div className="spk-field-head">
        <label className="spk-field-label" htmlFor={inputProps.id}>
          {label}
        </label>
        {setMine && (
          <Button kind="quiet" small onClick={setMine}>
            {t('addressInput.mine')}
          </Button>
        )}
      </div>
      <input className="spk-input spk-mono" type="text" {...inputProps} />
      <div className="spk-understood spk-hint" id={messageId} aria-live="polite">
        {words && <span className="spk-field-error">{`${words.what} ${words.fix}`}</span>}
        {foreign && (
          <span className="spk-text">
            {t('addressInput.foreign', { network: NETWORKS[foreign.prefix] ?? 'other', prefix: foreign.prefix })}
          </span>
        )}
        {account && <Address account={account} full={foreign !== null} />}
      </div>
      {hints && <div className="spk-hint spk-hints">{hints}</div>}
    </>
  );
}
