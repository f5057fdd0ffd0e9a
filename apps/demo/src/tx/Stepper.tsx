import { showClock } from '../lib/format';
import { Icon } from '../ui/Icon';
import { progressOf, type Submission } from './progress';

/** Where a submission stands, announced as it changes. */
export function Stepper({ submission }: { readonly submission: Submission }) {
  const { steps, tone } = progressOf(submission);
  return (
    <div role={tone === 'failure' ? 'alert' : 'status'} aria-live={tone === 'failure' ? 'assertive' : 'polite'} data-tone={tone}>
      <ol className="steps">
        {steps.map(({ title, state, text, at }, i) => (
          <li key={STEP_NAMES[i]} className={`step step-${state}`} aria-current={state === 'active' ? 'step' : undefined}>
            <span className="step-mark">
              {state === 'done' && <Icon name="check" size={12} />}
              {state === 'failed' && <Icon name="close" size={12} />}
            </span>
            <span className="step-title">{title}</span>
            {at !== null && <span className="step-time">{showClock(at)}</span>}
            {text && <span className="step-text">{text}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

const STEP_NAMES = ['sign', 'send', 'block', 'final'] as const;
