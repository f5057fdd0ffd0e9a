import { storageJournal } from '@stakepool-kit/react';
import type { Client } from '@stakepool-kit/sdk';
import { useCallback, useEffect, useState } from 'react';
import type { ChainProgress } from '../chain/protocol';
import { connectThrough } from '../chain/rpc';
import { recall, remember } from '../preferences';
import {
  addRecent,
  approve,
  type Connection,
  type ConnectionChoice,
  currentChoice,
  defaultConnection,
  isApproved,
  saveConnection,
} from './endpoint';

export type Phase =
  | { readonly status: 'connecting'; readonly progress: ChainProgress | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'asking' | 'ready'; readonly client: Client };

const kept = { getItem: recall, setItem: remember, removeItem: (name: string) => remember(name, null) };

const options = {
  // The metadata of a chain that was seen before need not be fetched again to read from it.
  verifiedRuntimes: kept,
  // What was signed before a reload is followed to its end.
  transactions: { journal: storageJournal(kept) },
};

interface Opened {
  readonly client: Client;
  close(): void;
}

async function openEndpoint(endpoint: string, signal: AbortSignal): Promise<Opened> {
  const { createClient } = await import('./create-client');
  const client = await createClient({ ...options, endpoint, signal, connectAttempts: 1, connectTimeout: 8000 });
  return { client, close: () => void client.disconnect() };
}

async function openInBrowser(signal: AbortSignal, onProgress: (progress: ChainProgress) => void): Promise<Opened> {
  onProgress('loading');
  const [{ openChain }, { createClient }] = await Promise.all([import('../chain/in-browser'), import('./create-client')]);
  const chain = await openChain(signal, onProgress);
  try {
    const client = await createClient({ ...options, provider: chain.provider, signal });
    connectThrough(client, chain.provider);
    return { client, close: () => void client.disconnect().finally(() => chain.close()) };
  } catch (error) {
    chain.close();
    throw error;
  }
}

const open = (connection: Connection, signal: AbortSignal, onProgress: (progress: ChainProgress) => void): Promise<Opened> =>
  connection.kind === 'endpoint' ? openEndpoint(connection.url, signal) : openInBrowser(signal, onProgress);

/** A link's endpoint has to be approved once. */
function phaseOf({ connection, source }: ConnectionChoice, client: Client): Phase {
  if (connection.kind === 'in-browser') return { status: 'ready', client };
  const known = source !== 'link' || isApproved(connection.url, client.network.genesisHash);
  if (known) addRecent(connection.url);
  return { status: known ? 'ready' : 'asking', client };
}

export interface ChainState {
  readonly phase: Phase;
  readonly connection: Connection;
  /** Connects elsewhere and keeps that choice. */
  use(connection: Connection): void;
  useDefault(): void;
  retry(): void;
  /** The user accepts the endpoint a link chose. */
  accept(): void;
}

/** The client of the chosen connection. */
export function useChain(): ChainState {
  const [choice, setChoice] = useState(currentChoice);
  const [attempt, setAttempt] = useState(0);
  const [phase, setPhase] = useState<Phase>({ status: 'connecting', progress: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another connection
  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let opened: Opened | null = null;
    setPhase({ status: 'connecting', progress: null });
    const settle = async () => {
      // StrictMode takes its first effect back at once: nothing is opened for it.
      await null;
      if (signal.aborted) return;
      opened = await open(choice.connection, signal, (progress) => {
        if (!signal.aborted) setPhase({ status: 'connecting', progress });
      });
      if (signal.aborted) opened.close();
      else setPhase(phaseOf(choice, opened.client));
    };
    settle().catch((error: unknown) => {
      if (!signal.aborted) setPhase({ status: 'failed', error });
    });
    return () => {
      aborter.abort();
      opened?.close();
    };
  }, [choice, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const use = useCallback((connection: Connection) => {
    saveConnection(connection);
    setChoice({ connection, source: 'settings' });
  }, []);

  return {
    phase,
    connection: choice.connection,
    use,
    useDefault: () => use(defaultConnection),
    retry,
    accept: () => {
      if (phase.status !== 'asking' || choice.connection.kind !== 'endpoint') return;
      approve(choice.connection.url, phase.client.network.genesisHash);
      addRecent(choice.connection.url);
      setPhase({ ...phase, status: 'ready' });
    },
  };
}
