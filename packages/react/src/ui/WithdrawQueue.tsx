import type { PoolId, QueueForecast } from '@stakepool-kit/sdk/rules';
import { useChainTime } from '../data/chain-clock';
import { useWithdrawQueue } from '../data/queries';
import { showCountdown, showDate } from '../ui/format';
import { Amount } from './Amount';
import { type Column, DataTable } from './DataTable';
import { Answer, Empty } from './Panel';
import { Who } from './Who';

function Countdown({ request }: { readonly request: QueueForecast }) {
  const now = useChainTime();
  const left = now === null ? request.countdown : request.dueTime - now;
  return (
    <span className={request.shortfall > 0n ? 'spk-danger' : undefined} title={`Due ${showDate(request.dueTime)}`}>
      {showCountdown(left)}
    </span>
  );
}

const COLUMNS: readonly Column<QueueForecast>[] = [
  { key: 'staker', head: 'Staker', cell: ({ user }) => <Who account={user} />, card: 'title' },
  { key: 'shares', head: 'Shares', numeric: true, cell: ({ shares }) => <Amount value={shares} /> },
  { key: 'value', head: 'Value', numeric: true, cell: ({ amount }) => <Amount value={amount} /> },
  { key: 'countdown', head: 'Countdown', numeric: true, cell: (request) => <Countdown request={request} /> },
  {
    key: 'short',
    head: 'Uncovered',
    numeric: true,
    cell: ({ shortfall }) => <Amount value={shortfall} rounding="up" />,
    hint: 'Part that neither free nor releasing stake covers. If it is left when the countdown ends, all workers of the pool stop.',
  },
];

/** Requests in the order the chain serves them. */
export function WithdrawQueue({ pid }: { readonly pid: PoolId }) {
  const queue = useWithdrawQueue(String(pid));
  return (
    <Answer of={queue} rows={2}>
      {(requests) =>
        requests === null || requests.length === 0 ? (
          <Empty title="The withdraw queue is empty">
            <p>Withdrawals that the free stake does not cover wait here.</p>
          </Empty>
        ) : (
          <DataTable label="Withdraw Queue" noun="request" rows={requests} columns={COLUMNS} rowKey={({ user }) => user} />
        )
      }
    </Answer>
  );
}
