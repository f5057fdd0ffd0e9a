import { abortable, ConnectionError } from '../chain/errors.js';
import { createClient } from './create-client.js';
import type { Client, ClientOptions } from './types.js';

export type ShareOptions = ClientOptions & {
  /** Milliseconds that the client stays open after its last user has left (default 2000), for those who come right back. */
  readonly linger?: number;
};

/** A client that others may use too. `disconnect` is the same as `release`: it closes the client with the last user. */
export interface SharedClient extends Client {
  /** Leaves the client. What is asked of this handle afterwards throws `connection.released`. */
  release(): void;
}

const LINGER = 2000;

interface Entry {
  readonly opening: Promise<Client>;
  users: number;
  lingering: ReturnType<typeof setTimeout> | undefined;
}

const entries = new Map<string, Entry>();
const identities = new WeakMap<object, number>();
let known = 0;

function identityOf(value: object): number {
  const identity = identities.get(value) ?? ++known;
  identities.set(value, identity);
  return identity;
}

/** Same text for options that lead to the same client: functions and objects by identity, addresses as they are understood. */
function keyOf({ signal: _, linger: __, ...options }: ShareOptions & { readonly signal?: AbortSignal }): string {
  const address = (value: string) => (URL.canParse(value.trim()) ? new URL(value.trim()).href : value.trim());
  const shown = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]): [string, unknown] => {
      if (name === 'endpoint') return ['endpoints', [address(String(value))]];
      if (name === 'endpoints') return [name, (value as readonly string[]).map(address)];
      if (name === 'expectedGenesis') return [name, String(value).toLowerCase()];
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      return [name, isObject ? { identity: identityOf(value as object) } : value];
    });
  return JSON.stringify(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function enter(key: string, options: ClientOptions): Entry {
  const found = entries.get(key);
  if (found) {
    clearTimeout(found.lingering);
    found.users++;
    return found;
  }
  // One caller's signal does not end what others wait for.
  const { signal: _, ...shared } = options;
  const entry: Entry = { opening: createClient(shared as ClientOptions), users: 1, lingering: undefined };
  entries.set(key, entry);
  entry.opening.catch(() => {
    clearTimeout(entry.lingering);
    if (entries.get(key) === entry) entries.delete(key);
  });
  return entry;
}

function leave(key: string, entry: Entry, linger: number): void {
  entry.users--;
  if (entry.users > 0 || entries.get(key) !== entry) return;
  entry.lingering = setTimeout(() => {
    entries.delete(key);
    entry.opening.then((client) => client.disconnect()).catch(() => undefined);
  }, linger);
}

const released = (): ConnectionError =>
  new ConnectionError({
    code: 'connection.released',
    what: 'This handle of the shared client was released.',
    why: 'The client may be closed by now.',
    fix: 'Call shareClient again for a new handle.',
  });

function handleOf(client: Client, leaveOnce: () => void): SharedClient {
  let isReleased = false;
  const release = () => {
    if (isReleased) return;
    isReleased = true;
    leaveOnce();
  };
  const handle = { release, disconnect: async () => release() };
  for (const name of Object.keys(client) as (keyof Client)[]) {
    if (name in handle) continue;
    const get = () => {
      if (isReleased) throw released();
      return client[name];
    };
    Object.defineProperty(handle, name, { get, enumerable: true });
  }
  return handle as unknown as SharedClient;
}

/**
 * A client for many parts of a page: who asks with the same endpoints, genesis and options gets the same connection. The
 * first caller opens it, those who come meanwhile wait for the same opening, and it closes a little after the last has
 * released it. An opening that failed is not kept: the next caller tries anew.
 * @throws as `createClient`; ConnectionError `connection.aborted` when this caller's signal aborts
 */
export async function shareClient({ linger = LINGER, ...options }: ShareOptions): Promise<SharedClient> {
  const key = keyOf(options as ShareOptions);
  const entry = enter(key, options as ClientOptions);
  const leaveOnce = () => leave(key, entry, linger);
  try {
    return handleOf(await abortable(entry.opening, options.signal), leaveOnce);
  } catch (error) {
    leaveOnce();
    throw error;
  }
}
