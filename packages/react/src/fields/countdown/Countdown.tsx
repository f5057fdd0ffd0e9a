import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format';
import { Root } from '../../provider/Root';
import { type CountdownOptions, useCountdown } from './use-countdown';

export interface CountdownProps extends CountdownOptions {
  /** Instead of the time when it is over. Default: a quiet 0. */
  readonly done?: ReactNode;
}

/**
 * A live countdown on chain time. It announces nothing by itself; pointing at it or a tap shows the date, also in UTC.
 *
 * CSS: `.spk-countdown`. Data: `data-status` (`unknown`, `running`, `done`), `data-until` (unix seconds).
 */
export function Countdown({ until, done }: CountdownProps) {
  const { status, text, dateTime } = useCountdown({ until });
  const { countdown } = useFormat();
  return (
    <Root inline className="spk-countdown" data-status={status} data-until={until}>
      {status === 'done' ? (done ?? countdown(0)) : <time dateTime={dateTime}>{text || '–'}</time>}
    </Root>
  );
}
