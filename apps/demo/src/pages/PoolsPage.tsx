import type { Pool } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useNetwork } from '../connection/context';
import { type Live, useMyStakes, usePools, useTotals, useWorkersOf } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { showInteger } from '../lib/format';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Answer, Empty, Panel } from '../ui/Panel';
import { PoolTable } from './PoolTable';
import { WorkerTable } from './WorkerTable';

type Scope = 'mine' | 'staked' | 'all';
/** Workers of more pools than this are not listed together here; one pool's are, by Show this only. */
const POOLS_AT_ONCE = 60;

export function PoolsPage({ only }: { readonly only: string | null }) {
  const { symbol } = useNetwork().constants;
  const { open } = useDialogs();
  const account = useAccount();
  const pools = usePools();
  const stakes = useMyStakes(account?.id ?? null);
  const totals = useTotals().data?.value;
  const [choice, setChoice] = useState<Scope | null>(null);
  const scope = choice ?? (account === null ? 'all' : 'mine');

  const all = pools.data?.value ?? [];
  const staked = new Set(stakes.data?.value.positions.map(({ pid }) => pid));
  const inScope: Readonly<Record<Scope, readonly Pool[]>> = {
    mine: account === null ? [] : all.filter(({ owner }) => owner === account.id),
    staked: all.filter(({ pid }) => staked.has(pid)),
    all,
  };
  const scopes: readonly (readonly [Scope, string])[] =
    account === null
      ? [['all', 'All']]
      : [
          ['mine', 'My pools'],
          ['staked', 'I stake in'],
          ['all', 'All'],
        ];
  const shown = inScope[scope];
  const create = (
    <Button kind="primary" onClick={() => open({ kind: 'createPool' })}>
      <Icon name="plus" /> Create Pool
    </Button>
  );
  return (
    <>
      <Panel
        title="Pools"
        count={pools.data && showInteger(shown.length)}
        tools={
          <>
            <div className="segmented" role="radiogroup" aria-label="Which pools">
              {scopes.map(([value, label]) => (
                <label key={value} className="segment">
                  <input type="radio" name="scope" checked={scope === value} onChange={() => setChoice(value)} />
                  {label} <span className="count">{pools.data && showInteger(inScope[value].length)}</span>
                </label>
              ))}
            </div>
            <span className="hint">Amounts in {symbol}</span>
            <span className="grow" />
            {shown.length > 0 && create}
          </>
        }
      >
        <Answer of={pools}>
          {() =>
            shown.length === 0 ? (
              <Empty
                title={scope === 'staked' ? 'You have no stake yet' : scope === 'mine' ? 'You have no pools yet' : 'There are no pools yet'}
                actions={
                  <>
                    {create}
                    {scope !== 'all' && all.length > 0 && (
                      <Button onClick={() => setChoice('all')}>Look at all {showInteger(all.length)} pools</Button>
                    )}
                  </>
                }
              >
                <p>
                  {scope === 'staked'
                    ? 'Choose a pool and stake in it, or create your own.'
                    : 'A pool holds your workers and the stake they mine with. Creating one costs the network fee only.'}
                </p>
              </Empty>
            ) : (
              <PoolTable pools={shown} totalIssuance={totals?.totalIssuance ?? null} only={only} />
            )
          }
        </Answer>
      </Panel>
      <PoolWorkers pools={pools} shown={shown} only={only} />
    </>
  );
}

/** Below the pools: the workers of those shown, or of one of them. */
function PoolWorkers({
  pools,
  shown,
  only,
}: {
  readonly pools: Live<readonly Pool[]>;
  readonly shown: readonly Pool[];
  readonly only: string | null;
}) {
  const { open } = useDialogs();
  const account = useAccount();
  const all = pools.data?.value ?? [];
  const one = only === null ? undefined : all.find(({ pid }) => String(pid) === only);
  const tooMany = only === null && shown.length > POOLS_AT_ONCE;
  const of = only !== null ? (one ? [one] : []) : tooMany ? [] : shown;
  const pids = of.map(({ pid }) => String(pid));
  const workers = useWorkersOf(pools.data === undefined ? null : pids);
  const ownsOne = account !== null && (one ? one.owner === account.id : all.some(({ owner }) => owner === account.id));
  const add = (
    <Button onClick={() => open({ kind: 'addWorker', pid: one?.pid ?? null })} disabled={!ownsOne}>
      <Icon name="plus" /> Add Worker
    </Button>
  );
  return (
    <Panel
      title="Workers"
      count={workers.data && showInteger(workers.data.value.length)}
      tools={
        <>
          {only !== null && (
            <a className="chip chip-active" href="#/pools">
              Pool {only} only <Icon name="close" size={12} />
              <span className="sr-only">Show all workers</span>
            </a>
          )}
          <span className="grow" />
          {add}
        </>
      }
    >
      <Answer of={workers}>
        {(list) =>
          list.length > 0 ? (
            <WorkerTable workers={list} pools={of} />
          ) : (
            <Empty
              title={
                only !== null && !one ? `Pool ${only} does not exist` : tooMany ? 'Too many pools to list their workers' : 'No workers here'
              }
              actions={ownsOne && !tooMany && add}
            >
              <p>
                {tooMany
                  ? 'Choose Show this only in the menu of a pool.'
                  : ownsOne
                    ? 'Add Worker needs a worker that is registered with you as its operator.'
                    : 'Workers appear here once a pool has them. Add Worker needs a pool of yours first.'}
              </p>
            </Empty>
          )
        }
      </Answer>
    </Panel>
  );
}
