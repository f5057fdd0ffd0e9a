import { ConnectionError, closedError } from '../errors.js';
import { type Log, logTo } from '../log.js';
import { Comparison } from './comparison.js';
import { EndpointList } from './endpoint-list.js';
import { failed, otherChain } from './failures.js';
import { HealthMonitor } from './health.js';
import { openSocket, readGenesis } from './open-socket.js';
import { type Settings, settingsOf } from './settings.js';
import { SocketProvider } from './socket-provider.js';
import { States } from './states.js';
import { delayBefore } from './timing.js';
import type { Connection, ConnectionState, ConnectOptions, EndpointStatus, SeenHead } from './types.js';

/** One connection out of several endpoints, kept up with bounded back-off, and moved to a better one. */
export class EndpointConnection implements Connection {
  readonly provider: SocketProvider;
  private readonly states: States;
  private readonly settings: Settings;
  private readonly list: EndpointList;
  private readonly monitor: HealthMonitor;
  private readonly comparison: Comparison;
  private readonly log: Log;
  private genesis: string | null;
  private closed = false;
  private connecting = false;
  /** Counts attempts to connect; only the newest has a say. */
  private run = 0;
  private wake: (() => void) | null = null;
  private lastEndpoint: string | null = null;
  private lossReason = 'It was closed by the node or the network.';

  constructor(endpoints: readonly string[], options: ConnectOptions, expectedGenesis: string | undefined) {
    this.list = new EndpointList(endpoints);
    this.settings = settingsOf(options);
    this.log = logTo(this.settings.logger);
    this.provider = new SocketProvider(this.list.addresses, this.settings.requestTimeout);
    this.genesis = expectedGenesis?.toLowerCase() ?? null;
    this.states = new States({ status: 'connecting', endpoint: this.endpoint, attempt: 1 });
    this.monitor = new HealthMonitor(this.provider, this.settings, {
      changed: () => this.tellHealth(),
      looked: () => this.lookElsewhere(),
      silent: () => {
        this.lossReason = `The node said nothing for ${this.settings.silenceTimeout / 1000} s.`;
        void this.provider.abandon();
      },
    });
    this.comparison = new Comparison(
      this.list,
      this.monitor,
      this.settings,
      () => this.genesis,
      (error) => this.tellSetAside(error),
    );
    this.provider.on('disconnected', () => this.lost());
  }

  get state(): ConnectionState {
    return this.states.state;
  }

  get endpoint(): string {
    return this.list.current.endpoint;
  }

  get head(): SeenHead | null {
    return this.monitor.head;
  }

  get endpoints(): readonly EndpointStatus[] {
    const { head } = this;
    return this.list.all.map((entry) => (entry.status === 'connected' && head ? { ...entry, head } : entry));
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.states.subscribe(listener);
  }

  /** First connection. @throws ConnectionError with the reason of the last attempt */
  async open(signal?: AbortSignal): Promise<void> {
    await this.rounds(this.settings.connectAttempts, (attempt) => ({ status: 'connecting', endpoint: this.endpoint, attempt }), signal);
  }

  async reconnect(): Promise<void> {
    if (this.state.status === 'connected' || this.closed) return;
    if (this.connecting) this.wake?.();
    else await this.recover(0).catch(() => undefined);
  }

  async switchTo(endpoint: string): Promise<void> {
    if (this.closed) throw closedError();
    const before = this.endpoint;
    if (this.state.status === 'connected' && before === endpoint.trim()) return;
    this.list.choose(endpoint);
    this.leave(before);
    await this.recover(0);
    const target = this.list.all.find((entry) => entry.endpoint === endpoint.trim());
    if (target?.status !== 'connected' && target?.lastError) throw target.lastError;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.run++;
    this.wake?.();
    this.monitor.stop();
    const closing = this.provider.disconnect();
    this.states.set({ status: 'disconnected' });
    this.log('info', 'connection.closed', 'The connection was closed.');
    await closing;
  }

  private leave(endpoint: string): void {
    this.monitor.stop();
    if (this.state.status === 'connected') this.list.note(endpoint, { status: 'reachable', head: this.head });
  }

  private lost(): void {
    if (this.connecting || this.closed) return;
    this.monitor.stop();
    const { endpoint, lossReason: why } = this;
    const error = new ConnectionError({
      code: 'connection.lost',
      what: `The connection to ${endpoint} was lost.`,
      why,
      params: { endpoint },
    });
    this.list.note(endpoint, { status: 'unreachable', head: this.head, lastError: error, triedAt: Date.now() });
    this.log('warn', 'connection.lost', error.message, { endpoint });
    this.lossReason = 'It was closed by the node or the network.';
    // The state says what comes of it; there is no caller to tell.
    this.recover(1).catch(() => undefined);
  }

  private recover(firstWait: number): Promise<void> {
    return this.rounds(this.settings.reconnectAttempts, (attempt) => ({
      status: 'reconnecting',
      endpoint: this.endpoint,
      attempt,
      retryInMs: attempt + firstWait > 1 ? delayBefore(attempt, this.settings.random) : 0,
    }));
  }

  private tellHealth(): void {
    const { state, head } = this;
    const { health } = this.monitor;
    if (state.status !== 'connected') return;
    this.states.set({ ...state, health, head });
    const level = health === 'good' ? 'info' : 'warn';
    this.log(level, 'connection.health', `${this.endpoint} is ${health}.`, { endpoint: this.endpoint, health, head: head?.number ?? null });
  }

  private tellSetAside(error: ConnectionError): void {
    this.log('error', 'connection.setAside', error.message, { ...error.params });
  }

  private async lookElsewhere(): Promise<void> {
    const { run } = this;
    const better = await this.comparison.better();
    if (better === null || run !== this.run || this.closed) return;
    await this.switchTo(better).catch(() => undefined);
  }

  /** Tries every endpoint, then waits and tries again, as often as allowed. */
  private async rounds(attempts: number, announce: (attempt: number) => ConnectionState, signal?: AbortSignal): Promise<void> {
    const run = ++this.run;
    const isOver = () => run !== this.run;
    let failure: ConnectionError | null = null;
    this.wake?.();
    this.connecting = true;
    try {
      for (let attempt = 1; attempt <= attempts && this.list.usable > 0; attempt++) {
        const state = announce(attempt);
        this.states.set(state);
        const wait = state.status === 'reconnecting' ? state.retryInMs : attempt > 1 ? delayBefore(attempt - 1, this.settings.random) : 0;
        this.log('debug', attempt > 1 ? 'connection.retry' : 'connection.connecting', `Connecting to ${this.endpoint}.`, { attempt, wait });
        if (wait > 0) await this.sleep(wait, signal);
        for (let left = this.list.usable; left > 0; left--) {
          if (isOver()) break;
          signal?.throwIfAborted();
          failure = await this.attempt(isOver);
          if (failure === null) return;
        }
        if (isOver()) break;
      }
    } finally {
      if (!isOver()) this.connecting = false;
    }
    if (this.closed) throw closedError();
    if (isOver()) return;
    failure ??= this.list.current.lastError as ConnectionError;
    this.states.set({ status: 'failed', endpoint: this.endpoint, error: failure });
    this.log('error', 'connection.failed', failure.message, { endpoint: this.endpoint, code: failure.code });
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

  /** Returns what went wrong, with the turn passed on to the next endpoint; `null` when it is connected. */
  private async attempt(isOver: () => boolean): Promise<ConnectionError | null> {
    const { endpoint, provider, list } = this;
    const { connectTimeout } = this.settings;
    try {
      await provider.disconnect();
      if (isOver()) return closedError();
      await openSocket(provider, list.index, connectTimeout);
      const genesis = await readGenesis(provider, endpoint, connectTimeout);
      if (isOver()) return closedError();
      this.genesis ??= genesis;
      if (genesis !== this.genesis) throw otherChain(endpoint, this.genesis, genesis);
    } catch (cause) {
      const error = cause instanceof ConnectionError ? cause : failed('connection.unreachable', endpoint, String(cause), cause);
      if (isOver()) return error;
      await provider.disconnect();
      if (list.noteFailure(endpoint, error)) this.tellSetAside(error);
      list.next();
      return error;
    }
    this.connected(endpoint);
    return null;
  }

  private connected(endpoint: string): void {
    const now = Date.now();
    this.connecting = false;
    this.list.note(endpoint, { status: 'connected', lastError: null, triedAt: now });
    this.monitor.start();
    this.states.set({ status: 'connected', endpoint, since: now, health: 'good', head: null });
    const moved = this.lastEndpoint !== null && this.lastEndpoint !== endpoint;
    if (moved) this.comparison.switched();
    this.log('info', moved ? 'connection.switched' : 'connection.connected', `Connected to ${endpoint}.`, {
      endpoint,
      from: this.lastEndpoint,
    });
    this.lastEndpoint = endpoint;
  }
}
