import { showClock, showInteger } from '../lib/format';
import { progressOf } from '../tx/progress';
import { Stepper } from '../tx/Stepper';
import { useSubmissionList } from '../tx/submissions';
import { Empty, Panel } from '../ui/Panel';

/** What was submitted since the page was opened. */
export function TransactionsPage() {
  const list = useSubmissionList();
  return (
    <Panel title="Transactions" count={showInteger(list.length)}>
      {list.length === 0 ? (
        <Empty title="No transactions yet">
          <p>What you submit is listed here until the page is closed.</p>
        </Empty>
      ) : (
        <ul className="transactions">
          {list.map((submission) => {
            const { tone, headline } = progressOf(submission);
            return (
              <li key={submission.id}>
                <details>
                  <summary>
                    <span className={`tag tag-${tone}`}>{headline}</span>
                    <span className="grow">{submission.title}</span>
                    <span className="quiet">
                      {submission.accountName} · {showClock(submission.startedAt)}
                    </span>
                  </summary>
                  <Stepper submission={submission} />
                  {submission.status && 'txHash' in submission.status && submission.status.txHash && (
                    <p className="mono wrap quiet">{submission.status.txHash}</p>
                  )}
                </details>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
