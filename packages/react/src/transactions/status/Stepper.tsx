import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format';
import { Icon } from '../../ui/Icon';
import type { Progress, Step } from '../progress';

interface StepperProps {
  readonly progress: Progress;
  readonly title: (step: Step) => string;
  /** Below the step where it stands. */
  readonly children?: ReactNode;
}

/** The four steps with their times; none after the one that failed. */
export function Stepper({ progress, title, children }: StepperProps) {
  const format = useFormat();
  const failedAt = progress.steps.findIndex(({ state }) => state === 'failed');
  const steps = failedAt < 0 ? progress.steps : progress.steps.slice(0, failedAt + 1);
  return (
    <ol className="spk-steps">
      {steps.map((step) => {
        const { name, state, at } = step;
        const isCurrent = name === progress.current;
        return (
          <li key={name} className="spk-step" data-state={state} aria-current={isCurrent && state === 'active' ? 'step' : undefined}>
            <span className="spk-step-mark">
              {state === 'done' && <Icon name="check" size={12} />}
              {state === 'failed' && <Icon name="close" size={12} />}
            </span>
            <span className="spk-step-title">{title(step)}</span>
            {at !== null && <span className="spk-step-time">{format.clock(at)}</span>}
            {isCurrent && <div className="spk-step-text">{children}</div>}
          </li>
        );
      })}
    </ol>
  );
}
