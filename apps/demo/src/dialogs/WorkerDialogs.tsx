import type { PoolWorker } from '@stakepool-kit/sdk';
import { formatAmount, maxStake, minStake, type PoolId, type WorkerKey } from '@stakepool-kit/sdk/rules';
import { useNetwork } from '../connection/context';
import { useMiningRules, usePool, useWorkersOf } from '../data/queries';
import { exactAmount, shortKey, showInteger, showPeriod } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { Amount } from '../ui/Amount';
import { AmountField, useAmount } from '../ui/AmountField';
import { Facts } from '../ui/Facts';
import { Note } from '../ui/TroubleBox';

interface Props {
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  readonly onClose: () => void;
}

function useWorker(pid: PoolId, worker: WorkerKey): PoolWorker | null {
  const workers = useWorkersOf([String(pid)]).data?.value ?? [];
  return workers.find((item) => item.worker === worker) ?? null;
}

const subjectOf = (pid: PoolId, worker: WorkerKey) => (
  <>
    <span className="mono">{shortKey(worker)}</span> · Pool {String(pid)}
  </>
);

/** Smin and Smax of a worker; `null` where they are not known or nothing is accepted. */
function useLimits(found: PoolWorker | null) {
  const tokenomics = useMiningRules().data?.value.tokenomics ?? null;
  const score = found?.registered?.initialScore ?? null;
  if (tokenomics === null || score === null) return { score, smin: null, smax: null };
  return { score, smin: minStake(tokenomics, score), smax: maxStake(tokenomics, score, found?.registered?.confidenceLevel ?? 1) };
}

/** Start, and change stake: the same fields. */
export function StakeWorkerDialog({ pid, worker, onClose, change }: Props & { readonly change: boolean }) {
  const { symbol, decimals } = useNetwork().constants;
  const found = useWorker(pid, worker);
  const pool = usePool(String(pid)).data?.value ?? null;
  const { score, smin, smax } = useLimits(found);
  const amount = useAmount();
  const { value } = amount;
  const verb = change ? 'Change stake' : 'Start';
  const label =
    value === null
      ? verb
      : change
        ? `Change stake to ${exactAmount(value, decimals)} ${symbol}`
        : `Start with ${exactAmount(value, decimals)} ${symbol}`;
  const current = change ? (found?.stake ?? 0n) : 0n;
  const available = pool === null ? null : pool.freeStake + current;
  const most = smax !== null && available !== null && smax < available ? smax : available;
  return (
    <DialogFrame title={change ? 'Change stake' : 'Start mining'} subject={subjectOf(pid, worker)} onClose={onClose}>
      <TransactionForm
        verb={change ? 'changeStake' : 'startMining'}
        input={value === null ? null : { pid, worker, stake: value }}
        trouble={amount.trouble}
        label={label}
        title={`${label}: worker ${shortKey(worker)} in Pool ${pid}`}
        outcome={({ stake }) => `Worker ${shortKey(worker)} mines with ${exactAmount(stake, decimals)} ${symbol}.`}
        onUseAmount={amount.set}
        consequence={
          change
            ? 'The worker restarts with the new stake; its V begins anew. Stake can only be raised this way.'
            : 'The stake cannot be changed while it mines, only raised by a restart. To get it back you stop the worker and wait for the cool-down.'
        }
        onClose={onClose}
      >
        <AmountField
          label="Stake"
          input={amount}
          unit={symbol}
          aside={
            <>
              Pool Free Balance <Amount value={pool?.freeStake} unit />
            </>
          }
          onMax={most === null || most === 0n ? undefined : () => amount.set(most)}
        />
        <Facts
          items={[
            { label: 'Smin', value: <Amount value={smin} rounding="up" unit /> },
            { label: 'Smax', value: <Amount value={smax} unit /> },
            { label: 'Pool Free Balance', value: <Amount value={pool?.freeStake} unit /> },
            { label: 'Score', value: score === null ? '–' : showInteger(score) },
            ...(change ? [{ label: 'Stake now', value: <Amount value={current} unit /> }] : []),
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}

export function StopDialog({ pid, worker, onClose }: Props) {
  const { symbol, decimals } = useNetwork().constants;
  const found = useWorker(pid, worker);
  const coolDown = useMiningRules().data?.value.coolDownPeriod ?? null;
  const stake = found ? `${formatAmount(found.stake, { decimals, fraction: 2 })} ${symbol}` : 'its stake';
  const wait = coolDown === null ? 'the cool-down' : showPeriod(coolDown);
  return (
    <DialogFrame title="Stop mining" subject={subjectOf(pid, worker)} onClose={onClose}>
      <TransactionForm
        verb="stopMining"
        input={{ pid, worker }}
        label="Stop"
        title={`Stop worker ${shortKey(worker)} in Pool ${pid}`}
        outcome={() => `Worker ${shortKey(worker)} cools down for ${wait}.`}
        onClose={onClose}
      >
        <Note kind="warning" title="Stops mining at once.">
          <p>
            {stake} stays locked for {wait} and then needs a Reclaim before it is free again.
          </p>
        </Note>
        <Facts
          items={[
            { label: 'State', value: found?.state ?? '–' },
            { label: 'Stake', value: <Amount value={found?.stake} unit /> },
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}

export function ReclaimDialog({ pid, worker, onClose }: Props) {
  const { symbol, decimals } = useNetwork().constants;
  const found = useWorker(pid, worker);
  return (
    <DialogFrame title="Reclaim" subject={subjectOf(pid, worker)} onClose={onClose}>
      <TransactionForm
        verb="reclaimWorker"
        input={{ pid, worker }}
        label="Reclaim"
        title={`Reclaim worker ${shortKey(worker)} in Pool ${pid}`}
        outcome={({ returned }) => `${exactAmount(returned, decimals)} ${symbol} is back in Pool ${pid}.`}
        consequence="Anybody may do this. The stake goes back to the pool, and to its withdraw queue first."
        onClose={onClose}
      >
        <Facts
          items={[
            { label: 'State', value: found?.state ?? '–' },
            { label: 'Stake to reclaim', value: <Amount value={found?.stake} unit /> },
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}

export function RemoveDialog({ pid, worker, onClose }: Props) {
  const found = useWorker(pid, worker);
  return (
    <DialogFrame title="Remove worker" subject={subjectOf(pid, worker)} onClose={onClose}>
      <TransactionForm
        verb="removeWorker"
        input={{ pid, worker }}
        label="Remove"
        title={`Remove worker ${shortKey(worker)} from Pool ${pid}`}
        outcome={() => `Worker ${shortKey(worker)} is no longer in Pool ${pid}.`}
        consequence="Its Total Reward in this pool is counted anew if it is added again."
        onClose={onClose}
      >
        <Facts
          items={[
            { label: 'State', value: found?.state ?? '–' },
            { label: 'Total Reward', value: <Amount value={found?.mining?.totalReward} unit /> },
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}
