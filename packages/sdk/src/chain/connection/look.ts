import { openSocket, readGenesis } from './open-socket.js';
import type { Settings } from './settings.js';
import { SocketProvider } from './socket-provider.js';
import { withTimeout } from './timing.js';

/** What a node says of itself. */
export interface Look {
  /** Of its best block; `null` when it does not tell. */
  readonly number: number | null;
  readonly isSyncing: boolean;
}

const numberOf = (header: unknown): number | null => {
  const number = Number((header as { readonly number?: unknown } | null)?.number);
  return Number.isSafeInteger(number) ? number : null;
};

/** Two small requests. A node that refuses one of them tells nothing by it; a lost connection rejects. */
export async function lookAt(provider: SocketProvider): Promise<Look> {
  const orNull = (error: unknown): null => {
    if (!provider.isConnected) throw error;
    return null;
  };
  const [header, health] = await Promise.all([
    provider.send<unknown>('chain_getHeader', []).catch(orNull),
    provider.send<{ readonly isSyncing?: unknown } | null>('system_health', []).catch(orNull),
  ]);
  return { number: numberOf(header), isSyncing: health?.isSyncing === true };
}

/** The same of a node there is no connection to, over a socket that lives as long as that. @throws ConnectionError `connection.…` */
export async function lookAtOther(
  endpoint: string,
  { connectTimeout, requestTimeout }: Pick<Settings, 'connectTimeout' | 'requestTimeout'>,
): Promise<Look & { readonly genesis: string }> {
  const provider = new SocketProvider([endpoint], requestTimeout);
  try {
    await openSocket(provider, 0, connectTimeout);
    const genesis = await readGenesis(provider, endpoint, connectTimeout);
    const look = await withTimeout(lookAt(provider), connectTimeout, () => new Error('It did not tell of its newest block in time.'));
    return { ...look, genesis };
  } finally {
    await provider.disconnect();
  }
}
