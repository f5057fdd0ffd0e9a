import { ConnectionError, messageOf } from '../errors.js';
import { SocketProvider } from './socket-provider.js';
import type { Connection, ConnectionState, ConnectOptions } from './types.js';

const DEFAULTS = { connectTimeout: 10_000, connectAttempts: 2, reconnectAttempts: 10, requestTimeout: 60_000 };
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
const CLOSE_TIMEOUT = 2000;

const delayBefore = (attempt: number): number => Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);

/** @throws ConnectionError `connection.endpoint` for what is no WebSocket address */
export function checkEndpoint(input: string): string {
  const text = String(input).trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'ws:' || url.protocol === 'wss:') && url.hostname) return text;
  throw new ConnectionError({
    code: 'connection.endpoint',
    what: `${JSON.stringify(text.slice(0, 100))} is not the address of a node.`,
    why: url ? `It starts with ${url.protocol} where ws: or wss: is needed.` : 'It is no URL.',
    fix: 'Use an address such as ws://127.0.0.1:9944 or wss://host/path.',
    params: { input: text },
  });
}

export class States implements Pick<Connection, 'state' | 'subscribe'> {
  private readonly listeners = new Set<(state: ConnectionState) => void>();
  private current: ConnectionState;

  constructor(initial: ConnectionState) {
    this.current = initial;
  }

  get state(): ConnectionState {
    return this.current;
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(state: ConnectionState): void {
    this.current = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}

/** One connection out of several endpoints, kept up with bounded back-off. */
export class EndpointConnection implements Connection {
  readonly provider: SocketProvider;
  private readonly states: States;
  private readonly options: Required<ConnectOptions>;
  private next = 0;
  private genesis: string | null;
  private closed = false;
  private connecting = false;
  private hasSocket = false;
  private wake: (() => void) | null = null;

  constructor(endpoints: readonly string[], options: ConnectOptions, expectedGenesis: string | undefined) {
    const checked = endpoints.map(checkEndpoint);
    if (checked.length === 0) checkEndpoint('');
    this.options = { ...DEFAULTS, ...options };
    this.provider = new SocketProvider(checked, this.options.requestTimeout);
    this.genesis = expectedGenesis?.toLowerCase() ?? null;
    this.states = new States({ status: 'connecting', endpoint: checked[0] ?? null, attempt: 1 });
    this.provider.on('disconnected', () => {
      this.hasSocket = false;
      if (!this.connecting && !this.closed) void this.recover(1);
    });
  }

  get state(): ConnectionState {
    return this.states.state;
  }

  get endpoint(): string {
    return this.provider.endpoints[this.next % this.provider.endpoints.length] as string;
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.states.subscribe(listener);
  }

  /** First connection. @throws ConnectionError with the reason of the last attempt */
  async open(signal?: AbortSignal): Promise<void> {
    await this.rounds(this.options.connectAttempts, (attempt) => ({ status: 'connecting', endpoint: this.endpoint, attempt }), signal);
  }

  async reconnect(): Promise<void> {
    if (this.state.status === 'connected' || this.closed) return;
    if (this.connecting) this.wake?.();
    else await this.recover(0);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake?.();
    await this.closeSocket();
    this.states.set({ status: 'disconnected' });
  }

  private async recover(firstWait: number): Promise<void> {
    try {
      const state = (attempt: number): ConnectionState => ({
        status: 'reconnecting',
        endpoint: this.endpoint,
        attempt,
        retryInMs: attempt + firstWait > 1 ? delayBefore(attempt) : 0,
      });
      await this.rounds(this.options.reconnectAttempts, state);
    } catch {
      // The state says why; there is no caller to tell.
    }
  }

  /** Tries every endpoint, then waits and tries again, as often as allowed. */
  private async rounds(attempts: number, announce: (attempt: number) => ConnectionState, signal?: AbortSignal): Promise<void> {
    let failure: ConnectionError | null = null;
    this.connecting = true;
    try {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const state = announce(attempt);
        this.states.set(state);
        const wait = state.status === 'reconnecting' ? state.retryInMs : attempt > 1 ? delayBefore(attempt - 1) : 0;
        if (wait > 0) await this.sleep(wait, signal);
        for (const _ of this.provider.endpoints) {
          if (this.closed) return;
          signal?.throwIfAborted();
          try {
            await this.attempt();
            return this.states.set({ status: 'connected', endpoint: this.endpoint });
          } catch (error) {
            failure = error as ConnectionError;
            this.next++;
          }
        }
        if (failure?.code === 'connection.otherChain') break;
      }
    } finally {
      this.connecting = false;
    }
    if (this.closed || !failure) return;
    this.states.set({ status: 'failed', endpoint: this.endpoint, error: failure });
    throw failure;
  }

  private sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
      this.wake = done;
    });
  }

  private async attempt(): Promise<void> {
    const { endpoint } = this;
    const limit = <T>(work: Promise<T>, onTime: () => ConnectionError) => withTimeout(work, this.options.connectTimeout, onTime);
    try {
      await limit(this.openSocket(), () =>
        failed('connection.timeout', endpoint, `It did not accept a connection within ${this.options.connectTimeout / 1000} s.`),
      );
      const genesis = await limit(this.readGenesis(), () =>
        failed('connection.notSubstrate', endpoint, 'It accepted the connection but did not answer a Substrate request.'),
      );
      this.checkGenesis(genesis);
    } catch (error) {
      await this.closeSocket();
      throw error instanceof ConnectionError ? error : failed('connection.unreachable', endpoint, messageOf(error), error);
    }
  }

  /** The provider takes no new socket before the old one is gone. */
  private async closeSocket(): Promise<void> {
    if (!this.hasSocket) return;
    const gone = new Promise<void>((resolve) => {
      const off = this.provider.on('disconnected', () => {
        off();
        resolve();
      });
    });
    await this.provider.disconnect();
    await withTimeout(gone, CLOSE_TIMEOUT, () => new Error('not closed')).catch(() => undefined);
  }

  private async openSocket(): Promise<void> {
    const { provider, endpoint } = this;
    await new Promise<void>((resolve, reject) => {
      const off = [
        provider.on('connected', () => settle(resolve)),
        provider.on('disconnected', () =>
          settle(() => reject(failed('connection.unreachable', endpoint, 'Nothing accepts WebSocket connections there.'))),
        ),
      ];
      const settle = (act: () => void) => {
        for (const stop of off) stop();
        act();
      };
      this.hasSocket = true;
      provider.connectTo(this.next % provider.endpoints.length).catch((error) => settle(() => reject(error)));
    });
  }

  private async readGenesis(): Promise<string> {
    const { provider, endpoint } = this;
    const genesis = await provider.send<unknown>('chain_getBlockHash', [0]).catch((error) => {
      throw failed(
        'connection.notSubstrate',
        endpoint,
        `It answers, but not as a Substrate node: ${messageOf(error).split('\n')[0]}`,
        error,
      );
    });
    if (typeof genesis === 'string' && /^0x[0-9a-f]{64}$/i.test(genesis)) return genesis.toLowerCase();
    throw failed('connection.notSubstrate', endpoint, 'It answers, but not as a Substrate node: it gave no genesis hash.');
  }

  private checkGenesis(genesis: string): void {
    this.genesis ??= genesis;
    if (genesis !== this.genesis) throw otherChain(this.endpoint, this.genesis, genesis);
  }
}

export const otherChain = (endpoint: string | null, expected: string, found: string): ConnectionError =>
  new ConnectionError({
    code: 'connection.otherChain',
    what: `${endpoint ?? 'The node'} serves another chain.`,
    why: `Its genesis is ${found}, expected was ${expected}.`,
    fix: 'Connect to a node of the expected chain, or expect this one.',
    params: { endpoint, expected, found },
  });

function failed(
  code: 'connection.unreachable' | 'connection.timeout' | 'connection.notSubstrate',
  endpoint: string,
  why: string,
  cause?: unknown,
) {
  const fix =
    code === 'connection.notSubstrate'
      ? 'Use the WebSocket address of a Substrate node.'
      : 'Check the address, that the node runs, and that your network allows the connection.';
  return new ConnectionError({ code, what: `No connection to ${endpoint}.`, why, fix, params: { endpoint }, cause });
}

async function withTimeout<T>(work: Promise<T>, ms: number, onTime: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTime()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
