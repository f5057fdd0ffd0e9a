import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Skeleton } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { Note } from '../../ui/TroubleBox';
import { AddFields } from './AddFields';
import { BatchProgress } from './BatchProgress';
import { RemoveFields } from './RemoveFields';
import { useWhitelistDialog, type WhitelistDialogOptions, type WhitelistDialogState } from './use-whitelist-dialog';

export interface WhitelistDialogProps extends WhitelistDialogOptions, DialogOpenProps {}

/**
 * Who may contribute to a pool: add one or many, one per line; take off with a checkbox. Several go into one transaction.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-verdicts`, `.spk-verdict` (`data-verdict`), `.spk-checks`,
 * `.spk-check`.
 */
export function WhitelistDialog(props: WhitelistDialogProps) {
  return (
    <Root className="spk-whitelist-dialog">
      <WhitelistBody {...props} />
    </Root>
  );
}

function WhitelistBody({ open, onOpenChange, ...options }: WhitelistDialogProps) {
  const { t } = useTexts();
  const format = useFormat();
  const state = useWhitelistDialog(options);
  const { list, limit, loaded, tab, batch, form } = state;
  const pid = String(options.pid);
  const isUnderWay = batch.progress !== null || form.submission !== null;
  const panel = (close: () => void) =>
    batch.progress === null ? <Fields state={state} onClose={close} /> : <BatchProgress batch={batch} onClose={close} />;
  return (
    <DialogFrame
      title={t('whitelist.title')}
      subject={loaded ? t('whitelist.subject', { pid, count: list?.length ?? -1, limit }) : t('addWorker.pool', { pid })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {(close) =>
        isUnderWay ? (
          panel(close)
        ) : (
          <Tabs
            label={t('whitelist.tabs')}
            value={tab}
            onChange={state.setTab}
            tabs={[
              { value: 'add', label: t('whitelist.add'), panel: tab === 'add' && panel(close) },
              {
                value: 'remove',
                label: (
                  <>
                    {t('whitelist.remove')} {list !== null && <span className="spk-count">{format.integer(list.length)}</span>}
                  </>
                ),
                panel: tab === 'remove' && panel(close),
              },
            ]}
          />
        )
      }
    </DialogFrame>
  );
}

interface FieldsProps {
  readonly state: WhitelistDialogState;
  readonly onClose: () => void;
}

function Fields({ state, onClose }: FieldsProps) {
  const { t } = useTexts();
  const { tab, form, targets, closes, opens, loaded } = state;
  const count = targets.length;
  return (
    <TransactionForm
      state={form}
      label={tab === 'add' ? t('whitelist.submit.add', { count }) : t('whitelist.submit.remove', { count })}
      consequence={tab === 'add' ? t('whitelist.consequence.add') : t('whitelist.consequence.remove')}
      onClose={onClose}
    >
      {tab === 'add' && <AddFields state={state} />}
      {tab === 'remove' && (loaded ? <RemoveFields state={state} /> : <Skeleton rows={3} />)}
      {closes && (
        <Note kind="warning" title={t('whitelist.closes')} code="closes">
          {t('whitelist.closes.text')}
        </Note>
      )}
      {opens && (
        <Note kind="warning" title={t('whitelist.opens')} code="opens">
          {t('whitelist.opens.text')}
        </Note>
      )}
    </TransactionForm>
  );
}
