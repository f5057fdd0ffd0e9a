import { useState } from 'react';
import type { ChainMessages } from './messages';
import { Action, NumberField, Section } from './parts';
import { readHours } from './reading';
import type { ChainControlsState } from './use-chain-controls';

interface Props {
  readonly words: ChainMessages;
  readonly controls: ChainControlsState;
  /** Why a method cannot be called; null when it can. */
  readonly reasonFor: (method: string) => string | null;
}

const HOUR = 3600;

export function TimeSections({ words, controls, reasonFor }: Props) {
  const { run, build, advance } = controls;
  const [hours, setHours] = useState('12');
  const [refused, setRefused] = useState(false);
  const noBlocks = reasonFor('dev_newBlock');
  const noTravel = reasonFor('dev_timeTravel') ?? noBlocks;
  const steps: readonly (readonly [string, number])[] = [
    [words.hour, HOUR],
    [words.day, 24 * HOUR],
    [words.week, 7 * 24 * HOUR],
  ];
  return (
    <>
      <Section title={words.blocks}>
        <div className="gate-row">
          <Action label={words.buildOne} reason={noBlocks} onPress={() => run(() => build(1))} />
          <Action label={words.buildTen} reason={noBlocks} onPress={() => run(() => build(10))} />
        </div>
      </Section>
      <Section title={words.advance} hint={words.advanceHint}>
        <div className="gate-row">
          {steps.map(([label, seconds]) => (
            <Action key={label} label={label} reason={noTravel} onPress={() => run(() => advance(seconds))} />
          ))}
        </div>
        <NumberField
          label={words.hours}
          value={hours}
          onChange={(text) => {
            setHours(text);
            setRefused(false);
          }}
          trouble={refused ? words.badHours : null}
          submit={words.go}
          reason={noTravel}
          onSubmit={() => {
            const wanted = readHours(hours);
            setRefused(wanted === null);
            if (wanted !== null) run(() => advance(wanted * HOUR));
          }}
        />
      </Section>
    </>
  );
}
