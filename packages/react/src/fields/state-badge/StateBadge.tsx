import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Countdown } from '../countdown/Countdown';
import { StateShape } from './StateShape';
import { type StateBadgeOptions, useStateBadge } from './use-state-badge';

export interface StateBadgeProps extends StateBadgeOptions {
  /** Tinted, for outside of tables. */
  readonly chip?: boolean;
}

/**
 * A worker's state by shape, word and colour, with its live cool-down.
 *
 * CSS: `.spk-state-badge`, `.spk-state`, `.spk-state-shape`, and those of the countdown. Data: `data-state`, `data-chip` on
 * `.spk-state`; `data-reclaimable` on the badge.
 */
export function StateBadge(props: StateBadgeProps) {
  const { isReclaimable } = useStateBadge(props);
  return (
    <Root inline className="spk-state-badge" data-reclaimable={isReclaimable || undefined}>
      <StateBadgeBody {...props} />
    </Root>
  );
}

function StateBadgeBody({ chip = false, ...options }: StateBadgeProps) {
  const { t } = useTexts();
  const { state, coolsUntil } = useStateBadge(options);
  return (
    <>
      <span className="spk-state" data-state={state} data-chip={chip || undefined}>
        <StateShape state={state} />
        {t(`state.${state}`)}
      </span>
      {coolsUntil !== null && (
        <span className="spk-quiet">
          <Countdown until={coolsUntil} done={t('stateBadge.reclaimable')} />
        </span>
      )}
    </>
  );
}
