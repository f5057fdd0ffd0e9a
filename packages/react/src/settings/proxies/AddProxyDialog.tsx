import { useId } from 'react';
import { AddressInput } from '../../fields/address-input/AddressInput';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { Note } from '../../ui/TroubleBox';
import { type AddProxyDialogOptions, useAddProxyDialog } from './use-add-proxy-dialog';

export interface AddProxyDialogProps extends AddProxyDialogOptions, DialogOpenProps {}

/**
 * Lets another account act for the one in use: which, as what kind of proxy, after how many blocks of notice; with the deposit.
 *
 * CSS: those of the dialog frame, the transaction form and the fields.
 */
export function AddProxyDialog(props: AddProxyDialogProps) {
  return (
    <Root inline>
      <AddProxyBody {...props} />
    </Root>
  );
}

function AddProxyBody({ open, onOpenChange, ...options }: AddProxyDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const { form, delegate, types, type, setType, delay, deposit } = useAddProxyDialog(options);
  return (
    <DialogFrame title={t('settings.proxies.add.title')} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={t('transactions.button.addProxy')}
          after={
            deposit && (
              <Facts
                title={t('stake.after')}
                items={[
                  {
                    label: t('settings.proxies.deposit'),
                    value: <Amount value={deposit.before} rounding="up" />,
                    next: <Amount value={deposit.after} rounding="up" unit />,
                  },
                ]}
              />
            )
          }
          consequence={t('settings.proxies.add.consequence')}
          onClose={close}
        >
          <AddressInput input={delegate} label={t('settings.proxies.delegate')} />
          <div className="spk-field">
            <label className="spk-field-label" htmlFor={id}>
              {t('settings.proxies.type')}
            </label>
            <select
              id={id}
              className="spk-input"
              value={type}
              onChange={({ target }) => setType(target.value)}
              aria-describedby={`${id}-hint`}
            >
              {types.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <p className="spk-hint" id={`${id}-hint`}>
              {t('settings.proxies.covers', { type })}
            </p>
          </div>
          <div className="spk-field">
            <label className="spk-field-label" htmlFor={delay.inputProps.id}>
              {t('settings.proxies.delay')}
            </label>
            <input className="spk-input" type="text" autoComplete="off" {...delay.inputProps} aria-describedby={`${id}-delay`} />
            <p className="spk-hint" id={`${id}-delay`}>
              {delay.value === null ? (
                <span className="spk-field-error">{t('settings.proxies.delay.wrong')}</span>
              ) : (
                t('settings.proxies.delay.hint', { blocks: delay.value })
              )}
            </p>
          </div>
          {type === 'Any' && <Note kind="warning" title={t('settings.proxies.any')} code="any" />}
        </TransactionForm>
      )}
    </DialogFrame>
  );
}
