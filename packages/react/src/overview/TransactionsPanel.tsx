import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import type { Tone } from '../transactions/progress';
import type { RecentTransaction } from '../transactions/recent';
import { useWords } from '../transactions/words';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { Panel } from '../ui/Panel';
import type { OverviewProps } from './Overview';

const ICONS: Readonly<Record<Tone, IconName>> = {
  working: 'clock',
  success: 'done',
  failure: 'failed',
  declined: 'minus',
  waiting: 'clock',
};

interface TransactionsProps extends Pick<OverviewProps, 'onOpenPlace'> {
  readonly transactions: readonly RecentTransaction[];
}

/** The last transactions of this browser. */
export function TransactionsPanel({ transactions, onOpenPlace }: TransactionsProps) {
  const { t } = useTexts();
  return (
    <Panel
      title={t('overview.transactions')}
      tools={
        onOpenPlace &&
        transactions.length > 0 && (
          <>
            <span className="spk-grow" />
            <Button small kind="quiet" className="spk-link" onClick={() => onOpenPlace('transactions')}>
              {t('overview.transactions.all')}
            </Button>
          </>
        )
      }
    >
      {transactions.length === 0 ? (
        <p className="spk-overview-none">{t('overview.transactions.none')}</p>
      ) : (
        <ul className="spk-list">
          {transactions.map((transaction) => (
            <Line key={transaction.key} transaction={transaction} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Line({ transaction: { tone, startedAt, deed, plan, txHash } }: { readonly transaction: RecentTransaction }) {
  const { t } = useTexts();
  const format = useFormat();
  const words = useWords();
  const text = plan === null ? words.deed({ deed, txHash }) : words.plan(plan);
  return (
    <li className="spk-overview-transaction">
      <span className="spk-overview-tone" data-tone={tone} title={t(`console.transactions.${tone}`)}>
        <Icon name={ICONS[tone]} size={14} />
        <span className="spk-sr-only">{t(`console.transactions.${tone}`)}</span>
      </span>
      <span className="spk-overview-deed" title={text}>
        {text}
      </span>
      <time className="spk-quiet" dateTime={new Date(startedAt).toISOString()}>
        {format.date(startedAt / 1000)}
      </time>
    </li>
  );
}
