import { useHead } from '../data/queries';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useClient, useConnectionState } from '../provider/context';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

/** One bar while the chain cannot be reached: figures stay with their block, signing pauses. */
export function ConnectionBar() {
  const { connection } = useClient();
  const state = useConnectionState();
  const head = useHead().data?.value;
  const { t } = useTexts();
  const format = useFormat();
  if (state.status === 'connected') return null;
  const attempt = state.status === 'reconnecting' ? state.attempt : null;
  return (
    <div className="spk-connection-bar" role="alert">
      <Icon name="warning" />
      <span className="spk-grow">
        {attempt === null ? t('console.connection.lost') : t('console.connection.reconnecting', { attempt })}
        {head && ` ${t('console.connection.figures', { block: format.integer(head.number) })}`}
      </span>
      <Button onClick={() => void connection.reconnect().catch(() => undefined)}>{t('console.connection.now')}</Button>
    </div>
  );
}
