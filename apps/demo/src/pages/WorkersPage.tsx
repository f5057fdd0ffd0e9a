import type { RegisteredWorker, WorkerState } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useNetwork } from '../connection/context';
import { useMyPools, useUnassigned, useWorkersOf } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { showInteger } from '../lib/format';
import { Button } from '../ui/Button';
import { CopyKey } from '../ui/CopyKey';
import { type Column, DataTable } from '../ui/DataTable';
import { Icon } from '../ui/Icon';
import { Answer, Empty, Panel } from '../ui/Panel';
import { STATES, StateWord } from '../ui/WorkerState';
import { NeedsAccount } from './NeedsAccount';
import { WorkerTable } from './WorkerTable';

export function WorkersPage() {
  const { symbol } = useNetwork().constants;
  const { open } = useDialogs();
  const account = useAccount();
  const pools = useMyPools(account?.id ?? null);
  const mine = pools.data?.value ?? [];
  const workers = useWorkersOf(pools.data === undefined ? null : mine.map(({ pid }) => String(pid)));
  const waiting = useUnassigned(account?.id ?? null);
  const [state, setState] = useState<WorkerState | null>(null);
  if (account === null) return <NeedsAccount>Workers of the pools you own are listed here.</NeedsAccount>;
  const list = workers.data?.value ?? [];
  const shown = state === null ? list : list.filter((worker) => worker.state === state);
  const add = (
    <Button kind="primary" onClick={() => open({ kind: 'addWorker', pid: null })}>
      <Icon name="plus" /> Add Worker
    </Button>
  );
  return (
    <>
      <Panel
        title="Workers"
        count={workers.data && showInteger(shown.length)}
        tools={
          <>
            <div className="segmented" role="radiogroup" aria-label="Which state">
              {[null, ...STATES].map((value) => {
                const count = value === null ? list.length : list.filter((worker) => worker.state === value).length;
                return (
                  <label key={value ?? 'all'} className="segment">
                    <input type="radio" name="state" checked={state === value} onChange={() => setState(value)} />
                    {value === null ? 'All' : <StateWord state={value} />} <span className="count">{showInteger(count)}</span>
                  </label>
                );
              })}
            </div>
            <span className="hint">Amounts in {symbol}</span>
            <span className="grow" />
            {list.length > 0 && add}
          </>
        }
      >
        <Answer of={workers}>
          {() =>
            shown.length > 0 ? (
              <WorkerTable workers={shown} pools={mine} />
            ) : list.length > 0 ? (
              <Empty
                title={`No worker is ${state}`}
                actions={<Button onClick={() => setState(null)}>Show all {showInteger(list.length)}</Button>}
              />
            ) : (
              <Empty
                title="You have no workers yet"
                actions={
                  mine.length > 0 ? (
                    add
                  ) : (
                    <Button kind="primary" onClick={() => open({ kind: 'createPool' })}>
                      <Icon name="plus" /> Create Pool
                    </Button>
                  )
                }
              >
                <p>
                  {mine.length > 0
                    ? 'Add a worker that is registered with you as its operator to one of your pools.'
                    : 'A worker needs a pool to mine in. Create one first.'}
                </p>
              </Empty>
            )
          }
        </Answer>
      </Panel>
      {waiting.data !== undefined && waiting.data.value.length > 0 && <Waiting workers={waiting.data.value} />}
    </>
  );
}

const WAITING: readonly Column<RegisteredWorker>[] = [
  { key: 'worker', head: 'Worker Public Key', cell: ({ worker }) => <CopyKey value={worker} noun="worker key" />, card: 'title' },
  { key: 'core', head: 'Mining Core', numeric: true, cell: ({ features }) => (features[0] === undefined ? '–' : showInteger(features[0])) },
  {
    key: 'score',
    head: 'Score',
    numeric: true,
    cell: ({ initialScore }) => (initialScore === null ? <span className="quiet">no benchmark yet</span> : showInteger(initialScore)),
    sort: ({ initialScore }) => initialScore,
  },
  { key: 'confidence', head: 'Confidence', numeric: true, cell: ({ confidenceLevel }) => confidenceLevel },
];

function Waiting({ workers }: { readonly workers: readonly RegisteredWorker[] }) {
  const { open } = useDialogs();
  const columns: readonly Column<RegisteredWorker>[] = [
    ...WAITING,
    {
      key: 'actions',
      head: 'Actions',
      quietHead: true,
      card: 'menu',
      cell: ({ worker }) => (
        <span className="row-actions">
          <Button className="small" onClick={() => open({ kind: 'addWorker', pid: null, worker })}>
            Add Worker
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Panel title="Registered, in no pool" count={showInteger(workers.length)}>
      <DataTable label="Workers in no pool" noun="worker" rows={workers} columns={columns} rowKey={({ worker }) => worker} />
    </Panel>
  );
}
