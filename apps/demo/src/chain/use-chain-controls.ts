import { useFormat } from '@stakepool-kit/react';
import { useClient } from '@stakepool-kit/react/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ChainMessages } from './messages';
import { rpcOf, type SendRpc } from './rpc';
import { type ChainStateFile, readStateFile } from './state-file';

export interface Outcome {
  readonly tone: 'done' | 'failed';
  readonly text: string;
}

/** How the simulated network is set, as `dev_simulatorState` tells. */
export interface NetworkSettings {
  readonly payoutRate: number;
  readonly paused: boolean;
  readonly offline: readonly string[];
}

export type Advance = (seconds: number) => Promise<string>;

/** What the chain can do, and doing it. Actions resolve to a sentence on what they did. */
export interface ChainControlsState {
  /** Null as long as the chain was not asked. */
  readonly methods: ReadonlySet<string> | null;
  /** Null as long as it is not known, and where there is none. */
  readonly network: NetworkSettings | null;
  readonly hasNetwork: boolean | null;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** Runs one action; nothing while another one runs. */
  run(action: () => Promise<string>): void;
  build(count: number): Promise<string>;
  advance: Advance;
  setOnline(worker: string, shown: string, online: boolean): Promise<string>;
  setPayoutRate(rate: number, shown: string): Promise<string>;
  setPaused(paused: boolean): Promise<string>;
  reset(): Promise<string>;
  exportState(): Promise<ChainStateFile>;
  importState(state: ChainStateFile): Promise<string>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function askNetwork(send: SendRpc): Promise<NetworkSettings | null> {
  try {
    return (await send('dev_simulatorState')) as NetworkSettings;
  } catch {
    return null;
  }
}

/** The controls of the connected dev chain; asks the chain what it can do when first used. */
export function useChainControls(words: ChainMessages): ChainControlsState {
  const client = useClient();
  const format = useFormat();
  const send = useMemo(() => rpcOf(client), [client]);
  const [methods, setMethods] = useState<ReadonlySet<string> | null>(null);
  const [network, setNetwork] = useState<NetworkSettings | null>(null);
  const [hasNetwork, setHasNetwork] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const look = useCallback(async () => {
    const settings = await askNetwork(send);
    setNetwork(settings);
    setHasNetwork(settings !== null);
  }, [send]);

  useEffect(() => {
    let over = false;
    const ask = async () => {
      const answer = (await send('rpc_methods')) as { readonly methods: readonly string[] };
      if (over) return;
      setMethods(new Set(answer.methods));
      await look();
    };
    ask().catch((error: unknown) => {
      if (!over) setOutcome({ tone: 'failed', text: words.failed(messageOf(error)) });
    });
    return () => {
      over = true;
    };
  }, [send, look, words]);

  const head = async () => (await client.reads.head().get()).value;
  const number = async () => format.integer((await head()).number);

  return {
    methods,
    network,
    hasNetwork,
    busy,
    outcome,
    run: (action) => {
      if (busy) return;
      setBusy(true);
      setOutcome(null);
      const settle = async () => {
        try {
          setOutcome({ tone: 'done', text: await action() });
        } catch (error) {
          setOutcome({ tone: 'failed', text: words.failed(messageOf(error)) });
        }
        await look();
        setBusy(false);
      };
      void settle();
    },
    build: async (count) => {
      await send('dev_newBlock', [{ count }]);
      return words.built(count, await number());
    },
    advance: async (seconds) => {
      // The block that shows the new time moves it on once more.
      const { timestamp } = await head();
      await send('dev_timeTravel', [timestamp + seconds * 1000 - client.network.constants.blockTime]);
      await send('dev_newBlock', [{ count: 1 }]);
      return words.advanced(format.date(Math.floor((await head()).timestamp / 1000)));
    },
    setOnline: async (worker, shown, online) => {
      await send('dev_simulator', [{ worker, online }]);
      return online ? words.cameBack(shown) : words.wentOffline(shown);
    },
    setPayoutRate: async (rate, shown) => {
      await send('dev_simulator', [{ payoutRate: rate }]);
      return words.rateSet(shown);
    },
    setPaused: async (paused) => {
      await send('dev_simulator', [{ paused }]);
      return paused ? words.didPause : words.didResume;
    },
    reset: async () => {
      await send('dev_reset');
      return words.didReset;
    },
    exportState: async () => {
      const state = readStateFile(JSON.stringify(await send('dev_exportState')));
      if (typeof state === 'string') throw new Error(words.trouble.notState);
      return state;
    },
    importState: async (state) => {
      await send('dev_importState', [state]);
      try {
        await send('dev_newBlock', [{ count: 1 }]);
      } catch (error) {
        throw new Error(words.importedBroken(messageOf(error)));
      }
      return words.imported(await number());
    },
  };
}
