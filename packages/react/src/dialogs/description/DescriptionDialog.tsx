import { type RefObject, useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Skeleton } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import { Note } from '../../ui/TroubleBox';
import { DescriptionPreview } from './DescriptionPreview';
import { CONTACT_FIELDS } from './draft';
import { type DescriptionDialogOptions, type DescriptionDialogState, useDescriptionDialog } from './use-description-dialog';

export interface DescriptionDialogProps extends DescriptionDialogOptions, DialogOpenProps {}

/**
 * What a pool says of itself: contacts and an announcement as the official console stores them, or plain text.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-description-contacts`, `.spk-bytes` (`data-over`), `.spk-preview`,
 * `.spk-preview-text`, `.spk-preview-contacts`.
 */
export function DescriptionDialog(props: DescriptionDialogProps) {
  return (
    <Root className="spk-description-dialog">
      <DescriptionBody {...props} />
    </Root>
  );
}

function DescriptionBody({ open, onOpenChange, ...options }: DescriptionDialogProps) {
  const { t } = useTexts();
  const state = useDescriptionDialog(options);
  const { draft, form, changed, bytes } = state;
  return (
    <DialogFrame
      title={t('description.title')}
      subject={t('addWorker.pool', { pid: String(options.pid) })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <TransactionForm
          state={form}
          label={changed && bytes === 0 ? t('description.submit.clear') : t('description.submit')}
          after={<DescriptionPreview description={state.preview} />}
          consequence={t('description.consequence')}
          onClose={close}
        >
          {state.unreadable && (
            <Note kind="warning" title={t('description.unreadable')}>
              {t('description.unreadable.text')}
            </Note>
          )}
          <div className="spk-row">
            <Segmented
              label={t('description.form')}
              value={draft.form}
              onChange={state.setForm}
              options={[
                { value: 'official', label: t('description.form.official') },
                { value: 'text', label: t('description.form.text') },
              ]}
            />
          </div>
          {state.loaded ? <DescriptionFields state={state} /> : <Skeleton rows={4} />}
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function Bytes({ state: { bytes, limit } }: { readonly state: DescriptionDialogState }) {
  const { t } = useTexts();
  const format = useFormat();
  return (
    <span className="spk-bytes" data-over={bytes > limit || undefined}>
      {t('description.bytes', { bytes: format.integer(bytes), limit: format.integer(limit) })}
    </span>
  );
}

/** The text is read after the dialog has opened: the focus comes to the first field then, unless the reader moved it. */
function useLateFocus(): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = fields.current?.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot) || window.matchMedia('(pointer: coarse)').matches) return;
    if (root.activeElement?.closest('.spk-dialog-head')) fields.current?.querySelector('textarea')?.focus();
  }, []);
  return fields;
}

function DescriptionFields({ state }: { readonly state: DescriptionDialogState }) {
  const fields = useLateFocus();
  return (
    <div ref={fields} className="spk-description-fields">
      <FormFields state={state} />
    </div>
  );
}

function FormFields({ state }: { readonly state: DescriptionDialogState }) {
  const { t } = useTexts();
  const { draft, kept } = state;
  if (draft.form === 'text') {
    return <TextField label={t('description.text')} text={draft.text} onText={state.setText} lines={6} aside={<Bytes state={state} />} />;
  }
  return (
    <>
      <TextField
        label={t('description.field', { field: 'announcement' })}
        text={draft.fields.announcement ?? ''}
        onText={(text) => state.setField('announcement', text)}
        lines={4}
        aside={<Bytes state={state} />}
      />
      <fieldset className="spk-fieldset">
        <legend className="spk-field-label">{t('description.contacts')}</legend>
        <p className="spk-hint">{t('description.contacts.hint')}</p>
        <div className="spk-description-contacts">
          {CONTACT_FIELDS.map((field) => (
            <TextField
              key={field}
              label={t('description.field', { field })}
              text={draft.fields[field] ?? ''}
              onText={(text) => state.setField(field, text)}
            />
          ))}
        </div>
      </fieldset>
      {kept.length > 0 && (
        <p className="spk-hint" dir="auto">
          {t('description.kept', { names: kept.join(', ') })}
        </p>
      )}
    </>
  );
}
