import { storageJournal } from '@stakepool-kit/react';
import { type Client, createClient } from '@stakepool-kit/sdk';
import { useCallback, useEffect, useState } from 'react';
import { recall, remember } from '../preferences';
import { approve, currentChoice, DEFAULT_ENDPOINT, type EndpointChoice, isApproved, saveEndpoint } from './endpoint';

type Phase =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'asking' | 'ready'; readonly client: Client };

const kept = { getItem: recall, setItem: remember, removeItem: (name: string) => remember(name, null) };

async function connect({ endpoint, source }: EndpointChoice, signal: AbortSignal): Promise<Phase> {
  const client = await createClient({
    endpoint,
    signal,
    connectAttempts: 1,
    connectTimeout: 8000,
    // The metadata of a chain that was seen before need not be fetched again to read from it.
    verifiedRuntimes: kept,
    // What was signed before a reload is followed to its end.
    transactions: { journal: storageJournal(kept) },
  });
  const known = source !== 'link' || isApproved(endpoint, client.network.genesisHash);
  return { status: known ? 'ready' : 'asking', client };
}

export interface ChainState {
  readonly phase: Phase;
  readonly endpoint: string;
  /** Connects elsewhere and keeps that choice. */
  use(endpoint: string): void;
  useDefault(): void;
  retry(): void;
  /** The user accepts the endpoint a link chose. */
  accept(): void;
}

/** The client of the chosen endpoint. */
export function useChain(): ChainState {
  const [choice, setChoice] = useState(currentChoice);
  const [attempt, setAttempt] = useState(0);
  const [phase, setPhase] = useState<Phase>({ status: 'connecting' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another connection
  useEffect(() => {
    const aborter = new AbortController();
    let client: Client | null = null;
    setPhase({ status: 'connecting' });
    connect(choice, aborter.signal).then(
      (next) => {
        if ('client' in next) client = next.client;
        if (aborter.signal.aborted) void client?.disconnect();
        else setPhase(next);
      },
      (error: unknown) => {
        if (!aborter.signal.aborted) setPhase({ status: 'failed', error });
      },
    );
    return () => {
      aborter.abort();
      void client?.disconnect();
    };
  }, [choice, attempt]);

  const use = useCallback((endpoint: string) => {
    saveEndpoint(endpoint);
    setChoice(currentChoice());
    setAttempt((count) => count + 1);
  }, []);

  return {
    phase,
    endpoint: choice.endpoint,
    use,
    useDefault: () => use(DEFAULT_ENDPOINT),
    retry: () => setAttempt((count) => count + 1),
    accept: () => {
      if (phase.status !== 'asking') return;
      approve(choice.endpoint, phase.client.network.genesisHash);
      setPhase({ ...phase, status: 'ready' });
    },
  };
}
