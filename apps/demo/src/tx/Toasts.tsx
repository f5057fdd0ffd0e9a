import { useEffect } from 'react';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { progressOf, type Submission, type Tone } from './progress';
import { useSubmissions, useToasts } from './submissions';

const ICONS: Readonly<Record<Tone, IconName>> = { working: 'clock', success: 'done', failure: 'failed', declined: 'minus' };
const SUCCESS_STAYS = 8000;
const MOST = 3;

function Toast({ submission }: { readonly submission: Submission }) {
  const submissions = useSubmissions();
  const { tone, headline, text, steps } = progressOf(submission);
  const { id } = submission;
  useEffect(() => {
    if (tone !== 'success') return;
    const timer = setTimeout(() => submissions.dismiss(id), SUCCESS_STAYS);
    return () => clearTimeout(timer);
  }, [tone, id, submissions]);
  return (
    <li className={`toast toast-${tone}`} role={tone === 'failure' ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div className="grow">
        <p className="toast-title">{headline}</p>
        <p className="toast-text">
          {submission.title}. {text}
        </p>
        {tone === 'working' && (
          <div className="toast-bar" aria-hidden="true">
            {steps.map(({ title, state }) => (
              <span key={title} className={`bar-${state}`} />
            ))}
          </div>
        )}
      </div>
      <Button kind="quiet" className="icon-button" aria-label={`Dismiss: ${headline}`} onClick={() => submissions.dismiss(id)}>
        <Icon name="close" size={14} />
      </Button>
    </li>
  );
}

/** Submissions whose dialog is closed. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <section className="toasts" aria-live="polite" aria-label="Transactions under way">
      <ol>
        {toasts.slice(0, MOST).map((submission) => (
          <Toast key={submission.id} submission={submission} />
        ))}
      </ol>
      {toasts.length > MOST && (
        <a className="toast toast-rest" href="#/transactions">
          {toasts.length - MOST} more
        </a>
      )}
    </section>
  );
}
