import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { StateBar } from '../fields/state-badge/StateBar';
import { useFormat } from '../i18n/format';
import { type Texts, useTexts } from '../i18n/texts';

type States = Readonly<Record<WorkerState, number>>;

/** How many workers are in each state, in words. */
export const statesText = ({ t }: Texts, states: States): string =>
  t('pools.list.states', {
    mining: states.Mining,
    unresponsive: states.Unresponsive,
    cooling: states.CoolingDown,
    releasing: states.Releasing,
    ready: states.Ready,
  });

interface WorkersFigureProps {
  readonly states: States;
  /** How many the pool lists. */
  readonly total: number;
}

/** A bar by state, and how many of a pool's workers mine. CSS: `.spk-pool-workers`, `.spk-pool-workers-count`, `.spk-state-bar`. */
export function WorkersFigure({ states, total }: WorkersFigureProps) {
  const texts = useTexts();
  const format = useFormat();
  const words = statesText(texts, states);
  return (
    <span className="spk-pool-workers" title={words}>
      <StateBar states={states} label={words} />
      <span className="spk-pool-workers-count" data-zero={total === 0 || undefined}>
        {total === 0 ? '0' : `${format.integer(states.Mining)}/${format.integer(total)}`}
      </span>
    </span>
  );
}
