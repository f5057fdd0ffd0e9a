import { Address } from '../../fields/address/Address';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { type Fact, Facts } from '../../ui/Facts';
import { type RemoveProxyDialogOptions, useRemoveProxyDialog } from './use-remove-proxy-dialog';

export interface RemoveProxyDialogProps extends RemoveProxyDialogOptions, DialogOpenProps {}

/** Ends what one account, or all, may do for the one in use. CSS: those of the dialog frame and the transaction form. */
export function RemoveProxyDialog(props: RemoveProxyDialogProps) {
  return (
    <Root inline>
      <RemoveProxyBody {...props} />
    </Root>
  );
}

function RemoveProxyBody({ open, onOpenChange, ...options }: RemoveProxyDialogProps) {
  const { t } = useTexts();
  const { form, relation, deposit } = useRemoveProxyDialog(options);
  const title = t(relation === 'all' ? 'transactions.button.removeProxies' : 'transactions.button.removeProxy');
  const facts: readonly Fact[] = deposit
    ? [
        {
          label: t('settings.proxies.deposit'),
          value: <Amount value={deposit.before} rounding="up" />,
          next: <Amount value={deposit.after} rounding="up" unit />,
        },
      ]
    : [];
  return (
    <DialogFrame title={title} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={title}
          after={<Facts title={t('stake.after')} items={facts} />}
          consequence={t('settings.proxies.remove.consequence')}
          onClose={close}
        >
          {relation === 'all' ? (
            <p>{t('settings.proxies.remove.all')}</p>
          ) : (
            <Facts
              items={[
                { label: t('settings.proxies.delegate'), value: <Address account={relation.delegate} /> },
                { label: t('settings.proxies.type'), value: relation.type },
              ]}
            />
          )}
        </TransactionForm>
      )}
    </DialogFrame>
  );
}
