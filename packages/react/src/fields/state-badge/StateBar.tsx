import type { WorkerState } from '@stakepool-kit/sdk/rules';
import { WORKER_STATES } from '../../workers/states';

interface StateBarProps {
  readonly states: Readonly<Record<WorkerState, number>>;
  /** The same in words. */
  readonly label: string;
}

/** Workers by state as a bar; nothing when there are none. CSS: `.spk-state-bar`, `.spk-state-bar-part`. Data: `data-state` on a part. */
export function StateBar({ states, label }: StateBarProps) {
  const present = WORKER_STATES.filter((state) => states[state] > 0);
  if (present.length === 0) return null;
  return (
    <span className="spk-state-bar" role="img" aria-label={label}>
      {present.map((state) => (
        <span key={state} className="spk-state-bar-part" data-state={state} style={{ flexGrow: states[state] }} />
      ))}
    </span>
  );
}
