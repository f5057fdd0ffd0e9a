import type { VerbInput, VerbResult } from '@stakepool-kit/sdk';
import type { Planck, Verb } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useConnectionState, useNetwork } from '../connection/context';
import { useDialogs } from '../dialogs/context';
import { showAmount } from '../lib/format';
import type { Trouble } from '../lib/problem';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { Note, TroubleBox } from '../ui/TroubleBox';
import { acceptedAmount } from './fixes';
import { progressOf } from './progress';
import { Stepper } from './Stepper';
import { useSubmissionList, useSubmissions } from './submissions';
import { useCheck } from './useCheck';

interface Props<V extends Verb> {
  readonly verb: V;
  /** `null` while the fields do not hold a complete input. */
  readonly input: VerbInput[V] | null;
  /** Why what was typed cannot be used. */
  readonly trouble?: Trouble | null;
  /** The verb with its amount, on the button: `Contribute 2,000 PHA`. */
  readonly label: string;
  /** The whole deed, for the list of transactions: `Contribute 2,000 PHA to Pool 7`. */
  readonly title: string;
  readonly outcome: (result: VerbResult<V>) => string;
  /** What the user is told before the button: locks, times, what cannot be undone. */
  readonly consequence?: ReactNode;
  /** Puts an amount into the form that the chain would accept. */
  readonly onUseAmount?: (amount: Planck) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Body and footer of every dialog that submits: fields, problems, fee, button, then the progress in their place. */
export function TransactionForm<V extends Verb>(props: Props<V>) {
  const { verb, input, trouble = null, label, title, outcome, consequence, onUseAmount, onClose, children } = props;
  const account = useAccount();
  const { open } = useDialogs();
  const { constants } = useNetwork();
  const { decimals, symbol } = constants;
  const connected = useConnectionState().status === 'connected';
  const submissions = useSubmissions();
  const [id, setId] = useState<number | null>(null);
  const submission = useSubmissionList().find((item) => item.id === id) ?? null;
  const verdict = useCheck(verb, submission === null && trouble === null ? input : null, account);
  const reasons = useRef<HTMLDivElement>(null);
  const [confirmed, setConfirmed] = useState(false);
  const toConfirm = verdict.warnings.filter(({ confirm }) => confirm).map(({ code }) => code);

  useEffect(() => (id === null ? undefined : submissions.inDialog(id)), [id, submissions]);

  if (submission !== null) {
    const { tone } = progressOf(submission);
    return (
      <>
        <div className="dialog-body">
          <p className="quiet">
            {submission.title} as {submission.accountName}
          </p>
          <Stepper submission={submission} />
        </div>
        <footer className="dialog-foot">
          <span className="grow quiet">{tone === 'working' && 'You can close this; it goes on.'}</span>
          {(tone === 'failure' || tone === 'declined') && (
            <Button
              kind="primary"
              onClick={() => {
                submissions.dismiss(submission.id);
                setId(null);
              }}
            >
              Try again
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
        </footer>
      </>
    );
  }

  const ready = verdict.status === 'ok' && connected && (toConfirm.length === 0 || confirmed);
  const send = () => {
    if (!ready || input === null || account === null) return reasons.current?.focus();
    setId(submissions.submit({ verb, input, account, title, outcome, confirmed: toConfirm }));
  };
  const blocked = trouble ?? verdict.trouble;
  return (
    <form
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="dialog-body">
        {children}
        <div ref={reasons} tabIndex={-1} aria-live="polite" className="problems" data-status={verdict.status}>
          {account === null && (
            <Note kind="info" title="Choose an account first">
              <p>It pays the fee and signs.</p>
              <Button onClick={() => open({ kind: 'account' })}>Choose account</Button>
            </Note>
          )}
          {blocked && <TroubleBox trouble={blocked} />}
          {verdict.problems.length > 0 && (
            <ol className="note note-danger problem-list">
              {verdict.problems.map((problem) => {
                const { message, fix } = problem;
                const accepted = onUseAmount ? acceptedAmount(problem) : null;
                return (
                  <li key={problem.code} data-code={problem.code}>
                    <span className="note-title">{message}</span> {fix}
                    {accepted !== null && (
                      <Button className="fix" onClick={() => onUseAmount?.(accepted.amount)}>
                        Use {showAmount(accepted.amount, decimals, accepted.rounding)} {symbol}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ol>
          )}
          {verdict.warnings.length > 0 && (
            <ul className="note note-warning problem-list">
              {verdict.warnings.map(({ code, message, fix }) => (
                <li key={code} data-code={code}>
                  {message} {fix}
                </li>
              ))}
            </ul>
          )}
          {toConfirm.length > 0 && (
            <label className="confirm">
              <input type="checkbox" checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)} /> I understand and want to
              go on.
            </label>
          )}
          {!connected && <Note kind="warning" title="The connection is lost. Signing pauses until it is back." />}
        </div>
        {consequence && <div className="consequence">{consequence}</div>}
      </div>
      <footer className="dialog-foot">
        <span className="grow fee">
          Network fee <Amount value={verdict.fee} exact unit />
        </span>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" aria-disabled={!ready} aria-busy={verdict.status === 'checking'}>
          {label}
        </Button>
      </footer>
    </form>
  );
}
