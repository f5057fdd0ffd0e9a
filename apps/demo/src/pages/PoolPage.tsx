import { capOf, type Pool, sharePrice } from '@stakepool-kit/sdk/rules';
import { useAccount } from '../accounts/accounts';
import { useNetwork } from '../connection/context';
import { useDescription, useMyStakes, usePool, useTotals, useWhitelist, useWorkersOf } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { YourStake } from '../dialogs/StakeDialog';
import { plural, showCommission, showInteger } from '../lib/format';
import { linkParts } from '../lib/links';
import { simpleCapGap } from '../lib/pool';
import { ActionMenu } from '../ui/ActionMenu';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { Strip } from '../ui/Facts';
import { Icon } from '../ui/Icon';
import { Answer, Empty, Panel } from '../ui/Panel';
import { Who } from '../ui/Who';
import { WithdrawQueue } from '../ui/WithdrawQueue';
import { usePoolActions } from './actions';
import { WorkerTable } from './WorkerTable';

export function PoolPage({ pid }: { readonly pid: string }) {
  const pool = usePool(pid);
  return (
    <Answer of={pool} rows={6}>
      {(found) =>
        found === null ? (
          <Empty title={`Pool ${pid} does not exist`} actions={<a href="#/pools">All pools</a>}>
            <p>Ids are given in order, beginning with 0.</p>
          </Empty>
        ) : (
          <PoolView pool={found} />
        )
      }
    </Answer>
  );
}

/** The owner's words are anybody's words: text only, and links to the web only. */
function Description({ text }: { readonly text: string }) {
  return (
    <p className="description">
      {linkParts(text).map((part, i) =>
        part.href === null ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
          <a key={i} href={part.href} target="_blank" rel="noreferrer noopener nofollow">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}

function PoolView({ pool }: { readonly pool: Pool }) {
  const { pid, owner } = pool;
  const text = String(pid);
  const { capabilities, constants } = useNetwork();
  const { open } = useDialogs();
  const account = useAccount();
  const actions = usePoolActions();
  const workers = useWorkersOf([text]);
  const whitelist = useWhitelist(text, capabilities.whitelist);
  const description = useDescription(text, capabilities.description).data?.value;
  const issuance = useTotals().data?.value.totalIssuance;
  const stakes = useMyStakes(account?.id ?? null).data?.value;
  const cap = issuance === undefined ? pool.cap : capOf(pool, issuance);
  const price = sharePrice(pool);
  const mining = workers.data?.value.filter(({ state }) => state === 'Mining').length ?? 0;
  const list = whitelist.data?.value ?? null;
  const mine = account?.id === owner;
  return (
    <>
      <div className="page-tools">
        <span className="quiet">Owner</span> <Who account={owner} />
        {mine && <span className="tag tag-accent">Your pool</span>}
        <span className="tag">{list === null ? 'Open to all' : `Whitelist · ${list.length}`}</span>
        <span className="grow" />
        <Button onClick={() => open({ kind: 'stake', pid })}>Stake</Button>
        <Button onClick={() => open({ kind: 'claim', pid })}>Claim</Button>
        {mine && <Button onClick={() => open({ kind: 'addWorker', pid })}>Add Worker</Button>}
        <ActionMenu label={`Actions of Pool ${text}`} actions={actions(pool)} />
      </div>
      {description && <Description text={description} />}
      <Strip
        items={[
          {
            label: 'Total Stake',
            value: <Amount value={pool.totalStake} unit />,
            note:
              cap === null ? (
                'no cap'
              ) : (
                <>
                  cap <Amount value={cap} />
                </>
              ),
          },
          { label: 'Cap Gap', value: cap === null ? '∞' : <Amount value={simpleCapGap(pool)} unit /> },
          { label: 'Free Stake', value: <Amount value={pool.freeStake} unit /> },
          { label: 'Releasing Stake', value: <Amount value={pool.releasingStake} unit /> },
          { label: 'Total Shares', value: <Amount value={pool.totalShares} />, note: price === null ? 'no price yet' : undefined },
          { label: 'Commission', value: showCommission(pool.commission ?? 0), note: 'Payout Pref' },
          { label: 'Owner Reward', value: <Amount value={pool.ownerReward} unit /> },
          { label: 'Workers', value: showInteger(pool.workers.length), note: `${showInteger(mining)} mining` },
        ]}
      />
      <Panel
        title="Workers"
        count={workers.data && showInteger(workers.data.value.length)}
        tools={<span className="hint">Amounts in {constants.symbol}</span>}
      >
        <Answer of={workers}>
          {(items) =>
            items.length === 0 ? (
              <Empty
                title="No workers in this pool"
                actions={
                  mine && (
                    <Button onClick={() => open({ kind: 'addWorker', pid })}>
                      <Icon name="plus" /> Add Worker
                    </Button>
                  )
                }
              />
            ) : (
              <WorkerTable workers={items} pools={[pool]} />
            )
          }
        </Answer>
      </Panel>
      <Panel title="Withdraw Queue" count={pool.withdrawQueue.length > 0 ? plural(pool.withdrawQueue.length, 'request') : undefined}>
        <WithdrawQueue pid={pid} />
      </Panel>
      {account !== null && (
        <div className="columns">
          <Panel title="Your Stake Info">
            <div className="panel-body">
              <YourStake title={false} position={stakes?.positions.find((position) => position.pid === pid) ?? null} />
            </div>
          </Panel>
          {capabilities.whitelist && (
            <Panel
              title="Whitelist"
              count={list?.length}
              tools={mine && <Button onClick={() => open({ kind: 'whitelist', pid })}>Change</Button>}
            >
              <div className="panel-body">
                {list === null ? (
                  <p>Everybody may contribute.</p>
                ) : (
                  <ul className="plain-list">
                    {list.map((staker) => (
                      <li key={staker}>
                        <Who account={staker} />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </Panel>
          )}
        </div>
      )}
    </>
  );
}
