import { StateBadge } from '@stakepool-kit/react';
import { usePools, useWorkersOf } from '@stakepool-kit/react/hooks';
import { useMemo, useState } from 'react';
import type { ChainMessages } from './messages';
import { Action, NumberField, Section } from './parts';
import { matching, readRate, steerable } from './reading';
import type { ChainControlsState } from './use-chain-controls';

interface Props {
  readonly words: ChainMessages;
  readonly controls: ChainControlsState;
  readonly reasonFor: (method: string) => string | null;
}

/** Listed at a time; a search finds the others. */
const LISTED = 8;

const short = (key: string): string => `${key.slice(0, 8)}…${key.slice(-4)}`;

function Workers({ words, controls, reasonFor }: Props) {
  const { run, setOnline, network } = controls;
  const pools = usePools();
  const pids = useMemo(
    () => pools.data?.value.filter(({ workers }) => workers.length > 0).map(({ pid }) => String(pid)) ?? null,
    [pools.data],
  );
  const { data } = useWorkersOf(pids);
  const [search, setSearch] = useState('');
  const offline = network?.offline ?? [];
  const all = steerable(data?.value ?? [], offline);
  const found = matching(all, search);
  const reason = reasonFor('dev_simulator');
  return (
    <Section title={words.workers} hint={words.workersHint}>
      {all.length > LISTED && (
        <input
          type="search"
          className="gate-input chain-search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {data && all.length === 0 && <p className="chain-hint">{words.noWorkers}</p>}
      {all.length > 0 && found.length === 0 && <p className="chain-hint">{words.noMatch}</p>}
      <ul className="chain-workers">
        {found.slice(0, LISTED).map(({ worker, pid, state }) => {
          const isOff = offline.includes(worker);
          const keyId = `chain-${worker}`;
          return (
            <li key={worker} className="chain-worker" data-offline={isOff || undefined}>
              <span id={keyId} className="chain-worker-name">
                <code title={worker}>{short(worker)}</code> <span className="chain-hint">{words.pool(String(pid))}</span>
              </span>
              <StateBadge state={state} />
              <Action
                label={isOff ? words.bringBack : words.takeOffline}
                describedBy={keyId}
                reason={reason}
                onPress={() => run(() => setOnline(worker, short(worker), isOff))}
              />
            </li>
          );
        })}
      </ul>
      {found.length > LISTED && <p className="chain-hint">{words.more(found.length - LISTED)}</p>}
    </Section>
  );
}

export function NetworkSections(props: Props) {
  const { words, controls, reasonFor } = props;
  const { run, network, setPaused, setPayoutRate } = controls;
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const rate = typed ?? (network ? String(network.payoutRate) : '');
  const reason = reasonFor('dev_simulator');
  const paused = network?.paused ?? false;
  return (
    <>
      <Workers {...props} />
      <Section title={words.network} {...(network && { hint: paused ? words.paused : words.running })}>
        <div className="gate-row">
          <Action label={paused ? words.resume : words.pause} reason={reason} onPress={() => run(() => setPaused(!paused))} />
        </div>
        <NumberField
          label={words.rate}
          hint={words.rateHint}
          value={rate}
          onChange={(text) => {
            setTyped(text);
            setRefused(false);
          }}
          trouble={refused ? words.badRate : null}
          submit={words.setRate}
          reason={reason}
          onSubmit={() => {
            const wanted = readRate(rate);
            setRefused(wanted === null);
            if (wanted !== null) run(() => setPayoutRate(wanted, rate.trim()));
          }}
        />
      </Section>
    </>
  );
}
