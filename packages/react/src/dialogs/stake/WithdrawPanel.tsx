import type { Pool } from '@stakepool-kit/sdk/rules';
import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { Countdown } from '../../fields/countdown/Countdown';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { LearnLink } from '../../network/LearnLink';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { type Fact, Facts } from '../../ui/Facts';
import { Icon } from '../../ui/Icon';
import type { QueuedRequest } from './preview';
import { SharePrice } from './SharePrice';
import type { WithdrawState } from './use-withdraw';

interface WithdrawPanelProps {
  readonly state: WithdrawState;
  /** `null` until it is read. */
  readonly pool: Pool | null;
  readonly onClose: () => void;
}

export function WithdrawPanel({ state, pool, onClose }: WithdrawPanelProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { form, amount, worth, held, queued, preview, shares, price } = state;
  const exact = amount.value === null ? null : format.amount(amount.value, { exact: true, unit: true });
  const withAmount = exact === null ? t('stake.withdraw') : t('stake.withdraw.with', { amount: exact });
  return (
    <TransactionForm
      state={form}
      label={preview?.replaces ? t('stake.withdraw.replace') : withAmount}
      after={<Facts title={t('stake.changes')} items={useChanges(state, pool)} />}
      consequence={<Sequence state={state} />}
      onUseAmount={amount.set}
      onClose={onClose}
    >
      {queued && <Standing queued={queued} count={pool?.withdrawQueue.length ?? 0} />}
      <AmountInput
        input={amount}
        label={t('stake.withdraw.amount')}
        aside={
          <>
            {t('stake.withdraw.worth')} <Amount value={worth} unit />
          </>
        }
        hints={
          <>
            {shares !== null && (
              <span>{rich('stake.withdraw.shares', { shares: <Amount value={shares} />, price: <SharePrice price={price} /> })}</span>
            )}
            {held > 0n && <span>{rich('stake.withdraw.all', { shares: <Amount value={held} /> })}</span>}
          </>
        }
      />
    </TransactionForm>
  );
}

/** The request that waits already. */
function Standing({ queued, count }: { readonly queued: QueuedRequest; readonly count: number }) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { shares, amount, place, due, paidBy } = queued;
  const parts = { shares: <Amount value={shares} />, place: t('stake.place', { place, count }) };
  return (
    <div className="spk-stake-standing" data-queued="">
      <Icon name="clock" />
      <div className="spk-grow">
        <p className="spk-stake-standing-title">
          <span>{rich('stake.queued.title', { amount: <Amount value={amount} unit /> })}</span>
          <Countdown until={due} />
        </p>
        <p className="spk-quiet">
          {paidBy === null ? rich('stake.queued.uncovered', parts) : rich('stake.queued.text', { ...parts, date: format.date(paidBy) })}
        </p>
      </div>
    </div>
  );
}

function useChanges({ preview, gracePeriod }: WithdrawState, pool: Pool | null): readonly Fact[] {
  const { t } = useTexts();
  const format = useFormat();
  const { before = null, after = null } = preview?.request ?? {};
  const count = preview?.queueLength ?? 0;
  const old = before !== null && preview?.replaces === true ? before : null;
  const place = (request: QueuedRequest) => t('stake.place', { place: request.place, count });
  const paidBy = (request: QueuedRequest) => (request.paidBy === null ? t('stake.changes.never') : format.date(request.paidBy));
  /** A text about the request, with what it was where it changes. */
  const change = (text: (request: QueuedRequest) => string): Pick<Fact, 'value' | 'next'> => {
    if (after === null) return { value: '–' };
    return old === null || text(old) === text(after) ? { value: text(after) } : { value: text(old), next: text(after) };
  };
  const countdown = (): Pick<Fact, 'value' | 'next'> => {
    if (after === null) return { value: '–' };
    if (preview?.request.before === after) return { value: <Countdown until={after.due} /> };
    const anew = format.period(gracePeriod ?? 0);
    return old === null ? { value: anew } : { value: <Countdown until={old.due} />, next: anew };
  };
  const noFree = preview !== null && preview.paidAtOnce === 0n && pool?.freeStake === 0n;
  return [
    {
      label: t('stake.changes.paid'),
      value: <Amount value={preview?.paidAtOnce} unit />,
      ...(noFree && { note: t('stake.changes.noFree') }),
    },
    {
      label: t('stake.changes.queued'),
      value: <Amount value={(old ?? after)?.amount} unit={old === null} />,
      ...(old && { next: <Amount value={after?.amount} unit /> }),
    },
    { label: t('stake.changes.place'), ...change(place) },
    { label: t('stake.changes.countdown'), ...countdown() },
    { label: t('stake.changes.paidBy'), ...change(paidBy) },
  ];
}

/** In which order a withdrawal is paid, and how long that can take: the chain's own periods. */
function Sequence({ state: { gracePeriod, coolDown, running } }: { readonly state: WithdrawState }) {
  const { t } = useTexts();
  const format = useFormat();
  if (gracePeriod === null || coolDown === null) return null;
  return (
    <>
      <p className="spk-sequence-title">{t('stake.steps.title', { wait: format.period(gracePeriod + coolDown) })}</p>
      <ol className="spk-sequence">
        <li className="spk-sequence-step">{t('stake.steps.free')}</li>
        <li className="spk-sequence-step">{t('stake.steps.queue', { grace: format.period(gracePeriod) })}</li>
        <li className="spk-sequence-step" data-pressing="">
          {t('stake.steps.stop', { count: running, coolDown: format.period(coolDown) })}
        </li>
        <li className="spk-sequence-step">{t('stake.steps.reclaim')}</li>
      </ol>
      <p className="spk-sequence-note">{t('stake.steps.replace')}</p>
      <LearnLink topic="withdraw" />
    </>
  );
}
