import type { ReactNode } from 'react';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { FleetStatus } from '../transactions/fleet-status/FleetStatus';
import { type PastTransaction, usePast, usePastTransactions } from '../transactions/past';
import { progressOfAny, type Tone } from '../transactions/progress';
import { TransactionStatus } from '../transactions/status/TransactionStatus';
import { type AnySubmission, useTransactions } from '../transactions/submissions';
import { useWords } from '../transactions/words';
import { Button } from '../ui/Button';
import { CopyKey } from '../ui/CopyKey';
import { Facts } from '../ui/Facts';
import { Empty, Panel } from '../ui/Panel';

interface RowProps {
  readonly tone: Tone;
  readonly deed: string;
  readonly outcome: string | null;
  readonly account: string;
  /** Unix milliseconds. */
  readonly time: number;
  readonly children: ReactNode;
}

function Row({ tone, deed, outcome, account, time, children }: RowProps) {
  const { t } = useTexts();
  const format = useFormat();
  return (
    <li className="spk-transaction">
      <details className="spk-transaction-details">
        <summary className="spk-transaction-summary">
          <span className="spk-tag" data-tone={tone}>
            {t(`console.transactions.${tone}`)}
          </span>
          <span className="spk-grow">
            {deed}
            {outcome !== null && outcome !== deed && <span className="spk-quiet"> · {outcome}</span>}
          </span>
          <span className="spk-quiet">
            <bdi>{account}</bdi> · {format.date(Math.floor(time / 1000))}
          </span>
        </summary>
        <div className="spk-transaction-body">{children}</div>
      </details>
    </li>
  );
}

function Present({ submission }: { readonly submission: AnySubmission }) {
  const words = useWords();
  const { tone } = progressOfAny(submission);
  const isFleet = submission.kind === 'fleet';
  return (
    <Row
      tone={tone}
      deed={isFleet ? words.plan(submission.plan) : words.deed(submission)}
      outcome={isFleet ? null : words.outcome(submission)}
      account={words.account(submission.account)}
      time={submission.startedAt}
    >
      {isFleet ? <FleetStatus id={submission.id} /> : <TransactionStatus id={submission.id} />}
    </Row>
  );
}

function Past({ past }: { readonly past: PastTransaction }) {
  const { t } = useTexts();
  const format = useFormat();
  const words = useWords();
  const { txHash, tone, deed, result, account, startedAt, block, fee } = past;
  return (
    <Row
      tone={tone}
      deed={words.deed({ deed, txHash })}
      outcome={words.outcome({ deed, result })}
      account={words.account(account)}
      time={startedAt}
    >
      <Facts
        items={[
          { label: t('transactions.details.hash'), value: <CopyKey value={txHash} kind="hash" /> },
          { label: t('transactions.details.block'), value: `#${format.integer(block)}` },
          { label: t('transactions.fee.label'), value: <Amount value={fee} unit /> },
        ]}
      />
    </Row>
  );
}

/** What is under way or was submitted since the page was opened, and what this browser sent in earlier visits. */
export function TransactionsPage() {
  const { t } = useTexts();
  const format = useFormat();
  const list = useTransactions();
  const past = usePast();
  const shown = new Set(list.map((item) => (item.kind === 'verb' ? item.record?.txHash : null)));
  const earlier = usePastTransactions().filter(({ txHash }) => !shown.has(txHash as `0x${string}`));
  return (
    <>
      <Panel title={t('console.transactions.present')} count={format.integer(list.length)}>
        {list.length === 0 ? (
          <Empty title={t('console.transactions.none')}>
            <p className="spk-empty-text">{t('console.transactions.noneText')}</p>
          </Empty>
        ) : (
          <ul className="spk-list">
            {list.map((submission) => (
              <Present key={submission.id} submission={submission} />
            ))}
          </ul>
        )}
      </Panel>
      {earlier.length > 0 && (
        <Panel
          title={t('console.transactions.earlier')}
          count={format.integer(earlier.length)}
          tools={
            <>
              <span className="spk-grow" />
              <Button onClick={() => past.clear()}>{t('console.transactions.forget')}</Button>
            </>
          }
        >
          <ul className="spk-list">
            {earlier.map((one) => (
              <Past key={one.txHash} past={one} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
