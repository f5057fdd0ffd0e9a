import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { type FieldHelpOptions, useFieldHelp } from './use-field-help';

export type FieldHelpProps = FieldHelpOptions;

/**
 * A question mark that explains a field.
 *
 * CSS: `.spk-help`, `.spk-help-button`, `.spk-help-text`, and those of the popover. Data: `data-field`.
 */
export function FieldHelp(props: FieldHelpProps) {
  return (
    <Root inline className="spk-help" data-field={props.field}>
      <FieldHelpBody {...props} />
    </Root>
  );
}

function FieldHelpBody(props: FieldHelpProps) {
  const { t } = useTexts();
  const { titleKey, textKey, manualName } = useFieldHelp(props);
  const title = t(titleKey);
  const button = (
    <button type="button" className="spk-help-button" aria-label={t('help.about', { field: title })}>
      <Icon name="help" size={14} />
    </button>
  );
  return (
    <Popover trigger={button} title={title}>
      {t(textKey)
        .split('\n')
        .map((paragraph) => (
          <p key={paragraph} className="spk-help-text">
            {paragraph}
          </p>
        ))}
      {manualName !== null && manualName !== title && <p className="spk-help-text spk-quiet">{t('help.inManual', { name: manualName })}</p>}
    </Popover>
  );
}
