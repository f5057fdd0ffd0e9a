import type { Client, ClientOptions } from '@stakepool-kit/sdk';
import { useCallback, useEffect, useState } from 'react';
import { storageJournal } from '../transactions/journal';
import type { ConnectingState, ConnectionValue } from './context';
import type { KitStorage } from './storage';

/** A client of the host's, or where the kit shall connect by itself. */
export type ClientSource =
  | { readonly client: Client }
  | { readonly endpoint: string | readonly string[]; readonly options?: ConnectOptions };

/** Options of the SDK's `createClient` besides the endpoint. They count when a connection is made. */
export type ConnectOptions = Omit<Extract<ClientOptions, { readonly endpoint: string }>, 'endpoint' | 'endpoints' | 'provider' | 'api'>;

type Phase = ConnectingState | ({ readonly status: 'ready' } & Omit<ConnectionValue, 'network'>);

/** What became of a source. */
interface Outcome {
  /** The client that was given, or the endpoint as text. */
  readonly of: Client | string;
  readonly phase: Phase;
}

async function connect(
  endpoint: string | readonly string[],
  given: ConnectOptions | undefined,
  storage: KitStorage,
  signal: AbortSignal,
): Promise<Client> {
  const { createClient } = await import('./create-client');
  // What is signed outlives a reload.
  const transactions = { journal: storageJournal(storage), ...given?.transactions };
  const options = { signal, ...given, transactions };
  return typeof endpoint === 'string' ? createClient({ ...options, endpoint }) : createClient({ ...options, endpoints: endpoint });
}

const close = (client: Client | null): void => void client?.disconnect().catch(() => undefined);

/**
 * The client of a source. One that the kit made is disconnected when nobody uses it any more, and what it signs is kept in
 * `storage` until its end is known; the host's is left alone.
 */
export function useClientOf(source: ClientSource, storage: KitStorage): Phase {
  const given = 'client' in source ? source.client : null;
  const of = 'client' in source ? source.client : JSON.stringify(source.endpoint);
  const options = 'client' in source ? undefined : source.options;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setOutcome(null);
    setAttempt((count) => count + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: options count when a connection is made; `attempt` asks for another one
  useEffect(() => {
    let own: Client | null = null;
    let over = false;
    const leaving = new AbortController();
    const settle = async () => {
      // StrictMode takes its first effect back at once: nothing is opened for it.
      await null;
      if (over) return;
      if (typeof of === 'string') own = await connect(JSON.parse(of), options, storage, leaving.signal);
      const client = typeof of === 'string' ? own : of;
      if (over || client === null) return close(own);
      const devChain = await client.isDevChain().catch(() => false);
      if (!over) setOutcome({ of, phase: { status: 'ready', client, devChain } });
    };
    settle().catch((error: unknown) => {
      if (!over) setOutcome({ of, phase: { status: 'failed', error, retry } });
    });
    return () => {
      over = true;
      leaving.abort();
      close(own);
    };
  }, [of, attempt, retry, storage]);

  // An outcome of the source before says nothing about this one.
  if (outcome?.of === of) return outcome.phase;
  // A client that is given is ready at once, so that the first paint has its components; the dev chain is found out soon after.
  return given === null ? { status: 'connecting' } : { status: 'ready', client: given, devChain: false };
}
