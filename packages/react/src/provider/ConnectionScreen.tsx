import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { troubleOf } from '../ui/problem';
import { TroubleBox } from '../ui/TroubleBox';
import type { ConnectingState } from './context';
import { Root } from './Root';

/** After that long a user wants to know that something is still going on. */
const SLOW_AFTER = 8000;

function Connecting() {
  const { t } = useTexts();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="spk-connection-status" role="status">
      <p>{t('provider.connecting')}</p>
      {slow && <p className="spk-quiet">{t('provider.connecting.slow')}</p>}
    </div>
  );
}

function Screen({ state }: { readonly state: ConnectingState }) {
  const { t } = useTexts();
  if (state.status === 'connecting') return <Connecting />;
  return (
    <TroubleBox title={t('provider.failed')} trouble={troubleOf(state.error)}>
      <Button kind="primary" onClick={state.retry}>
        {t('common.tryAgain')}
      </Button>
    </TroubleBox>
  );
}

/**
 * What a page shows until there is a chain, or when none can be reached: `<StakePoolProvider fallback={ConnectionScreen}>`. It is a
 * component and a fallback function alike, and needs no chain itself.
 *
 * CSS: `.spk-connection`, `.spk-connection-status`. Data: `data-status` (`connecting`, `failed`).
 */
export function ConnectionScreen(state: ConnectingState) {
  return (
    <Root className="spk-connection" data-status={state.status}>
      <Screen state={state} />
    </Root>
  );
}
