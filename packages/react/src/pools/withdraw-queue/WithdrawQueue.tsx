import { Address } from '../../fields/address/Address';
import { Amount } from '../../fields/amount/Amount';
import { Countdown } from '../../fields/countdown/Countdown';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { Icon } from '../../ui/Icon';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable';
import type { QueueRow } from './queue-rows';
import { useWithdrawQueue, type WithdrawQueueOptions, type WithdrawQueueState } from './use-withdraw-queue';
import { describeExpected } from './words';

export interface WithdrawQueueProps extends WithdrawQueueOptions {
  /** Without frame and title, for a dialog or a panel of the host's. */
  readonly bare?: boolean;
}

/**
 * A pool's withdraw queue: who waits for how much, counting down, and what pays it.
 *
 * CSS: `.spk-queue`, `.spk-queue-note`, `.spk-plain`, `.spk-short`. Data: `data-status` (`loading`, `failed`, `missing`, `ready`),
 * `data-pressing` (the chain would stop all workers); on rows `data-mine` and `data-uncovered`.
 */
export function WithdrawQueue({ bare = false, ...options }: WithdrawQueueProps) {
  const state = useWithdrawQueue(options);
  return (
    <Root className="spk-queue" data-status={state.status} data-pressing={state.forceStop !== null || undefined}>
      {bare ? <BareQueue pid={options.pid} state={state} /> : <QueuePanel pid={options.pid} state={state} />}
    </Root>
  );
}

interface QueueProps {
  readonly pid: WithdrawQueueProps['pid'];
  readonly state: WithdrawQueueState;
}

interface QueueBodyProps extends QueueProps {
  readonly bare?: boolean;
}

export function QueuePanel({ pid, state }: QueueProps) {
  const { t } = useTexts();
  return (
    <Panel title={t('queue.title')} {...(state.rows.length > 0 && { count: state.rows.length })} tools={<Short state={state} />}>
      <QueueBody pid={pid} state={state} />
    </Panel>
  );
}

/** The one loud spot: what is missing, and until when. */
function Short({ state: { forceStop } }: { readonly state: WithdrawQueueState }) {
  const { t } = useTexts();
  const format = useFormat();
  if (forceStop === null) return null;
  const amount = format.amount(forceStop.shortfall, { rounding: 'up', unit: true });
  return (
    <span className="spk-short">
      <Icon name="warning" size={14} />
      {t('queue.short', { amount })} <Countdown until={forceStop.at} />
    </span>
  );
}

/** In a dialog there is room for what the manual lists, and for when it is paid. */
function BareQueue({ pid, state }: QueueProps) {
  return (
    <>
      <Short state={state} />
      <QueueBody pid={pid} state={state} bare />
    </>
  );
}

function QueueBody({ pid, state, bare = false }: QueueBodyProps) {
  const { t } = useTexts();
  switch (state.status) {
    case 'loading':
      return <Skeleton rows={2} />;
    case 'failed':
      return <Failed error={state.error} retry={state.retry} />;
    case 'missing':
      return <Empty title={t('pools.detail.missing.title', { pid: String(pid) })}>{t('pools.detail.missing.text')}</Empty>;
    case 'ready':
      if (state.rows.length === 0) return <Empty title={t('queue.empty.title')}>{t('queue.empty.text')}</Empty>;
      return (
        <>
          <QueueTable pid={pid} state={state} bare={bare} />
          <p className="spk-queue-note">{t('queue.note')}</p>
        </>
      );
  }
}

function QueueTable({ pid, state: { rows, totals, account }, bare }: QueueBodyProps) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { symbol } = useNetwork().constants;
  const columns: readonly PlainColumn<QueueRow>[] = [
    { key: 'position', head: t('queue.position'), cell: ({ position }) => position, card: 'none' },
    {
      key: 'staker',
      head: t('queue.staker'),
      cell: ({ user, position }) => (
        <>
          <span className="spk-queue-place" aria-hidden="true">
            {position}
          </span>
          <Address account={user} />
        </>
      ),
      card: 'title',
      total: t('queue.requests', { count: totals.requests }),
    },
    {
      key: 'shares',
      head: t('queue.shares'),
      numeric: true,
      cell: ({ shares }) => <Amount value={shares} />,
      total: <Amount value={totals.shares} />,
    },
    {
      key: 'value',
      head: t('queue.value', { symbol }),
      numeric: true,
      cell: ({ amount }) => <Amount value={amount} />,
      total: <Amount value={totals.amount} />,
    },
    {
      key: 'countdown',
      head: t('queue.countdown'),
      numeric: true,
      cell: ({ dueTime, uncovered }) => (
        <span className={uncovered > 0n ? 'spk-danger' : undefined}>
          <Countdown until={dueTime} done={t('queue.over')} />
        </span>
      ),
    },
    {
      key: 'expected',
      head: t('queue.expected'),
      cell: ({ expected }) => describeExpected(texts, format, expected),
      card: 'wide',
    },
    {
      key: 'uncovered',
      head: t('queue.uncovered', { symbol }),
      numeric: true,
      cell: ({ uncovered }) => <Uncovered value={uncovered} />,
      total: <Uncovered value={totals.uncovered} />,
    },
  ];
  return (
    <PlainTable
      label={t('queue.label', { pid: String(pid) })}
      rows={rows}
      columns={bare ? columns.filter(({ key }) => key !== 'uncovered') : columns}
      rowKey={({ position, user }) => `${position}-${user}`}
      rowData={({ user, uncovered }) => ({
        'data-mine': user === account ? '' : undefined,
        'data-uncovered': uncovered > 0n ? '' : undefined,
      })}
    />
  );
}

const Uncovered = ({ value }: { readonly value: bigint }) => (
  <span className={value > 0n ? 'spk-danger' : undefined}>
    <Amount value={value} rounding="up" />
  </span>
);
