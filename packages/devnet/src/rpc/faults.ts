import type { Disturbance, Hex } from '../engine/types.js';
import { invalidParams, isObject, type Json, show } from './json.js';
import { checkHexList, checkInteger } from './params.js';

/** What a node can do to its clients. Each field is off until it is set; see `createFaults`. */
export interface FaultSettings extends Partial<Disturbance> {
  /**
   * States older than so many blocks are gone: reads at such a hash fail with 4003 `State already discarded`, as on a node that
   * prunes. Headers and hashes still answer. 1: only the head can be read.
   */
  keepBlocks?: number;
  /** Most characters of one response (or batch of them); a longer one becomes −32008 `Response is too big`. A node has 15 MiB by default. */
  responseSize?: number;
  /**
   * Most characters of one message, at least 100. A longer one is answered with −32007 `Request is too big` and id null, so the
   * request itself has no answer; over HTTP with status 413.
   */
  requestSize?: number;
  /** Most subscriptions of one connection; one more is refused with −32006. */
  subscriptions?: number;
  /** Calls of one connection that are served in a time, with bursts as long as the whole; more are refused at once with −32999. */
  rate?: { readonly requests: number; readonly perSeconds: number };
  /** Milliseconds that a request waits before it is served. */
  latency?: number;
  /** Requests are taken and not answered. `answers`: they are served (a transaction is submitted), only the answer is lost. */
  stall?: boolean | 'answers';
  /** New connections are refused; those there are stay. */
  refuseConnections?: boolean;
  /** Notifications (all, or those with these method names) are lost; what was lost is never sent. */
  muteSubscriptions?: boolean | readonly string[];
  /**
   * What several subscriptions of a connection have to tell at once is told by the newest subscription first: a new head after the
   * status `inBlock`, for example. Each subscription by itself stays in order, as with a node.
   */
  reorderSubscriptions?: boolean;
  /** Values under these key prefixes are cut to half their length wherever they are read. */
  corrupt?: readonly Hex[];
  /** Every submitted transaction is refused with this error, such as 1010, 1014 or 1016. */
  rejectTransactions?: { readonly code: number; readonly message: string; readonly data?: Json };
}

/** A change: fields given are set, `null` ones are switched off, the others stay. */
export type FaultChange = { readonly [K in keyof FaultSettings]: FaultSettings[K] | null };

type Check<T> = (value: unknown, name: string) => T;
type Checks = { readonly [K in keyof Required<FaultSettings>]: Check<Required<FaultSettings>[K]> };

const count =
  (min: number): Check<number> =>
  (value, name) =>
    checkInteger(value, name, min, 1_000_000_000);

const flag: Check<boolean> = (value, name) => {
  if (typeof value !== 'boolean') throw invalidParams(`${name} must be true or false, got ${show(value)}`);
  return value;
};

const object: Check<Record<string, unknown>> = (value, name) => {
  if (!isObject(value)) throw invalidParams(`${name} must be an object, got ${show(value)}`);
  return value;
};

const CHECKS: Checks = {
  keepBlocks: count(1),
  responseSize: count(1),
  requestSize: count(100),
  subscriptions: count(0),
  rate: (value, name) => {
    const { requests, perSeconds } = object(value, name);
    return { requests: count(1)(requests, `${name}.requests`), perSeconds: count(1)(perSeconds, `${name}.perSeconds`) };
  },
  latency: count(0),
  stall: (value, name) => (value === 'answers' ? value : flag(value, name)),
  refuseConnections: flag,
  muteSubscriptions: (value, name) => {
    if (!Array.isArray(value)) return flag(value, name);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw invalidParams(`${name} must hold names of notifications, got ${show(item)}`);
      return item;
    });
  },
  reorderSubscriptions: flag,
  corrupt: checkHexList,
  rejectTransactions: (value, name) => {
    const { code, message, data } = object(value, name);
    if (typeof message !== 'string') throw invalidParams(`${name}.message must be a string, got ${show(message)}`);
    const error = { code: checkInteger(code, `${name}.code`, -100_000, 100_000), message };
    return data === undefined ? error : { ...error, data: data as Json };
  },
  holdTransactions: flag,
  dropTransactions: flag,
  finalityStalled: flag,
  finalityTimeout: count(1),
};

/** What holds where a disturbance is switched off. */
const CALM: Disturbance = { holdTransactions: false, dropTransactions: false, finalityStalled: false, finalityTimeout: 512 };

/** What a server does when it is told to. */
export interface FaultActions {
  dropConnections(): void;
  closeSubscriptions(): void;
  disturb(how: Disturbance): void;
}

/**
 * Switches of what goes wrong, for the servers it is given to (`createRpc(chain, { faults })`, `createProvider`, `serve`).
 * Over RPC the same is `dev_faults`. `dev_*` calls are never delayed, limited or stalled.
 */
export class Faults {
  #settings: Readonly<FaultSettings> = {};
  readonly #servers = new Set<FaultActions>();

  /** What is set now. */
  get settings(): Readonly<FaultSettings> {
    return this.#settings;
  }

  /** Merges a change; `null` switches everything off. Throws RpcError −32602, and then nothing has changed. */
  set(change: FaultChange | null): void {
    if (change !== null && !isObject(change)) throw invalidParams(`faults are an object, or null to switch all off, got ${show(change)}`);
    const next: Record<string, unknown> = change === null ? {} : { ...this.settings };
    for (const [name, value] of Object.entries(change ?? {})) {
      const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof Checks] : undefined;
      if (!check) throw invalidParams(`there is no fault ${show(name)}; there are ${Object.keys(CHECKS).join(', ')}`);
      if (value === null || value === undefined) delete next[name];
      else next[name] = check(value, name);
    }
    const before = this.#disturbance();
    this.#settings = next;
    const after = this.#disturbance();
    if (JSON.stringify(before) !== JSON.stringify(after)) for (const server of this.#servers) server.disturb(after);
  }

  clear(): void {
    this.set(null);
  }

  /** Closes all connections at once, as when a node dies; clients may connect again. */
  dropConnections(): void {
    for (const server of this.#servers) server.dropConnections();
  }

  /** Ends all subscriptions; clients are not told. */
  closeSubscriptions(): void {
    for (const server of this.#servers) server.closeSubscriptions();
  }

  /** Called by a server that obeys these faults; returns how to leave. */
  attach(server: FaultActions): () => void {
    this.#servers.add(server);
    const disturbance = this.#disturbance();
    if (JSON.stringify(disturbance) !== JSON.stringify(CALM)) server.disturb(disturbance);
    return () => this.#servers.delete(server);
  }

  /** Whether a notification of this name is lost. */
  mutes(notification: string): boolean {
    const { muteSubscriptions } = this.settings;
    return Array.isArray(muteSubscriptions) ? muteSubscriptions.includes(notification) : muteSubscriptions === true;
  }

  #disturbance(): Disturbance {
    const { holdTransactions, dropTransactions, finalityStalled, finalityTimeout } = { ...CALM, ...this.settings };
    return { holdTransactions, dropTransactions, finalityStalled, finalityTimeout };
  }
}

/** Faults to switch on and off while a test runs: `const faults = createFaults({ latency: 50 }); faults.set({ stall: true })`. */
export function createFaults(settings: FaultSettings = {}): Faults {
  const faults = new Faults();
  faults.set(settings);
  return faults;
}
