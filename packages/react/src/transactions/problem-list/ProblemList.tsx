import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { Reason } from '../problems/describe';
import { useWords } from '../words';
import { type ProblemListOptions, useProblemList } from './use-problem-list';

export interface ProblemListProps extends ProblemListOptions {
  /** Quieter while the answer on the newest input is awaited. */
  readonly checking?: boolean;
}

/**
 * Why a transaction would be refused: all reasons at once, numbered, with measured values and a button where an amount alone
 * is the fix; then warnings, with a box to confirm those that have to be.
 *
 * CSS: `.spk-reasons`, `.spk-issues`, `.spk-issues-title`, `.spk-issue`, `.spk-issue-number`, `.spk-issue-body`, `.spk-issue-what`,
 * `.spk-issue-fix`, `.spk-reasons-confirm`. Data: `data-kind` (`problems`, `warnings`), `data-code`, `data-checking`.
 */
export function ProblemList(props: ProblemListProps) {
  return (
    <Root className="spk-reasons" data-checking={props.checking || undefined}>
      <ProblemListBody {...props} />
    </Root>
  );
}

function ProblemListBody(props: ProblemListProps) {
  const { t } = useTexts();
  const { problems, warnings, mustConfirm, confirmProps } = useProblemList(props);
  return (
    <>
      {problems.length > 0 && (
        <section className="spk-issues" data-kind="problems">
          <p className="spk-issues-title">
            <Icon name="failed" />
            {t('transactions.problems.title', { count: problems.length })}
          </p>
          <ol className="spk-list">
            {problems.map(({ code, number, reason, fix }) => (
              <li key={code} className="spk-issue" data-code={code}>
                <span className="spk-issue-number" aria-hidden="true">
                  {number}
                </span>
                <div className="spk-issue-body">
                  <IssueWords reason={reason} />
                  {fix && <Button onClick={fix.apply}>{t('transactions.problems.use', { amount: fix.text })}</Button>}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {warnings.length > 0 && (
        <section className="spk-issues" data-kind="warnings">
          <p className="spk-issues-title">
            <Icon name="warning" />
            {t('transactions.warnings.title', { count: warnings.length })}
          </p>
          <ul className="spk-list">
            {warnings.map(({ code, reason }) => (
              <li key={code} className="spk-issue" data-code={code}>
                <IssueWords reason={reason} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mustConfirm && (
        <label className="spk-reasons-confirm">
          <input className="spk-checkbox" {...confirmProps} /> {t('transactions.warnings.confirm')}
        </label>
      )}
    </>
  );
}

function IssueWords({ reason }: { readonly reason: Reason }) {
  const { what, fix } = useWords().reason(reason);
  return (
    <span className="spk-issue-words">
      <span className="spk-issue-what">{what}</span> <span className="spk-issue-fix">{fix}</span>
    </span>
  );
}
