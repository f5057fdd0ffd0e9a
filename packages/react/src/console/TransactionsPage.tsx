import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { FleetStatus } from '../transactions/fleet-status/FleetStatus';
import { progressOfAny } from '../transactions/progress';
import { TransactionStatus } from '../transactions/status/TransactionStatus';
import { type AnySubmission, useTransactions } from '../transactions/submissions';
import { useWords } from '../transactions/words';
import { Empty, Panel } from '../ui/Panel';

function Item({ submission }: { readonly submission: AnySubmission }) {
  const { t } = useTexts();
  const format = useFormat();
  const words = useWords();
  const { tone } = progressOfAny(submission);
  return (
    <li className="spk-transaction">
      <details className="spk-transaction-details">
        <summary className="spk-transaction-summary">
          <span className="spk-tag" data-tone={tone}>
            {t(`console.transactions.${tone}`)}
          </span>
          <span className="spk-grow">{submission.kind === 'fleet' ? words.plan(submission.plan) : words.deed(submission)}</span>
          <span className="spk-quiet">
            {submission.account.name && `${submission.account.name} · `}
            {format.clock(submission.startedAt)}
          </span>
        </summary>
        <div className="spk-transaction-body">
          {submission.kind === 'fleet' ? <FleetStatus id={submission.id} /> : <TransactionStatus id={submission.id} />}
        </div>
      </details>
    </li>
  );
}

/** What was submitted since the page was opened, and what a visit before left unfinished. */
export function TransactionsPage() {
  const { t } = useTexts();
  const format = useFormat();
  const list = useTransactions();
  return (
    <Panel title={t('console.place.transactions')} count={format.integer(list.length)}>
      {list.length === 0 ? (
        <Empty title={t('console.transactions.none')}>
          <p className="spk-empty-text">{t('console.transactions.noneText')}</p>
        </Empty>
      ) : (
        <ul className="spk-list">
          {list.map((submission) => (
            <Item key={submission.id} submission={submission} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
