import { RpcError } from '../engine/types.js';
import { Gate } from './gate.js';
import { CODE, errorObject, isObject, type Json, responseTooBig, show } from './json.js';
import { Params } from './params.js';
import type { Emitter, Method, RpcHost, Session } from './types.js';

type Task = () => void;
type Response = { readonly [key: string]: Json };

interface Subscription {
  readonly id: string;
  readonly notification: string;
  /** Notifications that wait until the client has been told the id. */
  waiting: string[] | null;
  ended: boolean;
  stop: () => void;
}

export interface ConnectionContext {
  readonly host: RpcHost;
  readonly methods: ReadonlyMap<string, Method>;
  readonly nextSubscriptionId: () => string;
  /** Subscriptions need a connection that stays open. */
  readonly allowSubscriptions: boolean;
}

const failure = (id: Json, error: unknown): Response => ({ jsonrpc: '2.0', id, error: errorObject(error) });
const isId = (value: unknown): value is string | number | null => value === null || typeof value === 'string' || typeof value === 'number';

/** One client: its requests in, its responses and notifications out. */
export class Connection {
  readonly #subscriptions = new Map<string, Subscription>();
  /** Notifications of this turn by subscription, while a fault has them reordered. */
  readonly #held = new Map<string, string[]>();
  readonly #gate: Gate;
  #closed = false;

  constructor(
    private readonly context: ConnectionContext,
    private readonly send: (message: string) => void,
  ) {
    this.#gate = new Gate(context.host.faults);
  }

  /** Takes one message. Never throws: whatever is wrong with it is answered. */
  receive(text: string): void {
    if (this.#closed) return;
    const after: Task[] = [];
    const deliver = (response: Response | Response[] | undefined) => {
      if (response !== undefined) this.#deliver(this.#encode(response));
      for (const task of after) task();
    };
    const response = this.#answer(text, after);
    if (response instanceof Promise) void response.then(deliver);
    else deliver(response);
  }

  /** Answers one message by itself; `undefined` when there is nothing to answer. Never rejects. */
  async respond(text: string): Promise<string | undefined> {
    const response = await this.#answer(text, []);
    return response === undefined ? undefined : this.#encode(response);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.endSubscriptions();
  }

  /** Ends all subscriptions without a word. */
  endSubscriptions(): void {
    for (const id of [...this.#subscriptions.keys()]) this.#stop(id);
  }

  #answer(text: string, after: Task[]): Response | Response[] | undefined | Promise<Response | Response[] | undefined> {
    const { limits } = this.context.host;
    if (text.length > limits.messageSize) {
      return failure(null, new RpcError(CODE.requestTooBig, 'Request is too big', `Exceeded max limit of ${limits.messageSize}`));
    }
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return failure(null, new RpcError(CODE.parse, 'Parse error: the message is not JSON'));
    }
    if (!Array.isArray(message)) return this.#call(message, after);
    if (message.length === 0) return failure(null, new RpcError(CODE.invalidRequest, 'Invalid request: the batch is empty'));
    if (message.length > limits.batchLength) {
      return failure(
        null,
        new RpcError(CODE.batchTooBig, 'The batch request was too large', `Exceeded max limit of ${limits.batchLength}`),
      );
    }
    const answers = message.map((item) => this.#call(item, after));
    const collect = (all: (Response | undefined)[]) => {
      const present = all.filter((answer) => answer !== undefined);
      return present.length > 0 ? present : undefined;
    };
    const settled = answers.filter((answer): answer is Response | undefined => !(answer instanceof Promise));
    return settled.length === answers.length ? collect(settled) : Promise.all(answers).then(collect);
  }

  /** Answers one request; `undefined` for a notification, which gets no answer. */
  #call(request: unknown, after: Task[]): Response | undefined | Promise<Response | undefined> {
    if (!isObject(request))
      return failure(null, new RpcError(CODE.invalidRequest, `Invalid request: expected an object, got ${show(request)}`));
    const id = isId(request.id) ? request.id : null;
    const succeed = (result: Json): Response | undefined => (request.id === undefined ? undefined : { jsonrpc: '2.0', id, result });
    const fail = (error: unknown): Response | undefined => {
      if (!(error instanceof RpcError)) this.context.host.options.onError?.(error);
      return request.id === undefined ? undefined : failure(id, error);
    };
    const malformed = this.#malformed(request);
    if (malformed) return failure(id, new RpcError(CODE.invalidRequest, `Invalid request: ${malformed}`));
    try {
      const name = String(request.method);
      const run = () => this.#run(name, request.params, after);
      const result = name.startsWith('dev_') ? run() : this.#gate.pass(run);
      return result instanceof Promise ? result.then(succeed, fail) : succeed(result);
    } catch (error) {
      return fail(error);
    }
  }

  #malformed(request: Record<string, unknown>): string | undefined {
    if (request.jsonrpc !== '2.0') return 'jsonrpc must be "2.0"';
    if (typeof request.method !== 'string') return 'method must be a string';
    if (request.id !== undefined && !isId(request.id)) return 'id must be a number, a string or null';
    return undefined;
  }

  #run(name: string, params: unknown, after: Task[]): Json | Promise<Json> {
    const method = this.context.methods.get(name);
    if (!method) throw new RpcError(CODE.methodNotFound, `Method not found: ${name.slice(0, 100)}`);
    const values = params ?? [];
    if (!Array.isArray(values)) throw new RpcError(CODE.invalidParams, 'Invalid params: give them by position, as an array');
    return method(new Params(values), this.#session(name, after));
  }

  #session(method: string, after: Task[]): Session {
    const has = (notification: string, id: string) => this.#subscriptions.get(id)?.notification === notification;
    return {
      subscribe: (notification, start) => {
        const subscription = this.#open(method, notification, start);
        after.push(() => this.#announce(subscription));
        return subscription.id;
      },
      unsubscribe: (notification, id) => has(notification, id) && this.#stop(id),
      has,
      afterResponse: (task) => after.push(task),
    };
  }

  #open(method: string, notification: string, start: (emitter: Emitter, id: string) => () => void): Subscription {
    const { host, allowSubscriptions, nextSubscriptionId } = this.context;
    if (!allowSubscriptions) throw new RpcError(CODE.methodNotFound, `Method not found: ${method} needs a WebSocket connection`);
    if (this.#closed) throw new RpcError(CODE.server, 'The connection was closed');
    if (this.#subscriptions.size >= host.limits.subscriptions) {
      throw new RpcError(
        CODE.tooManySubscriptions,
        'Too many subscriptions on the connection',
        `Exceeded max limit of ${host.limits.subscriptions}`,
      );
    }
    const subscription: Subscription = { id: nextSubscriptionId(), notification, waiting: [], ended: false, stop: () => {} };
    this.#subscriptions.set(subscription.id, subscription);
    try {
      subscription.stop = start(this.#emitter(subscription), subscription.id);
    } catch (error) {
      this.#subscriptions.delete(subscription.id);
      throw error;
    }
    if (subscription.ended) subscription.stop();
    return subscription;
  }

  #emitter(subscription: Subscription): Emitter {
    const { id, notification } = subscription;
    return {
      next: (result) => {
        if (subscription.ended || this.context.host.faults.mutes(notification)) return;
        const text = JSON.stringify({ jsonrpc: '2.0', method: notification, params: { subscription: id, result } });
        if (subscription.waiting) subscription.waiting.push(text);
        else this.#notify(id, text);
      },
      end: () => {
        this.#stop(id);
      },
    };
  }

  #announce(subscription: Subscription): void {
    const waiting = subscription.waiting ?? [];
    subscription.waiting = null;
    for (const text of waiting) this.#notify(subscription.id, text);
  }

  #notify(id: string, text: string): void {
    if (!this.context.host.faults.settings.reorderSubscriptions) {
      this.#deliver(text);
      return;
    }
    if (this.#held.size === 0) queueMicrotask(() => this.#release());
    this.#held.set(id, [...(this.#held.get(id) ?? []), text]);
  }

  #release(): void {
    const held = [...this.#held].reverse();
    this.#held.clear();
    for (const [, texts] of held) for (const text of texts) this.#deliver(text);
  }

  #stop(id: string): boolean {
    const subscription = this.#subscriptions.get(id);
    if (!subscription) return false;
    this.#subscriptions.delete(id);
    subscription.ended = true;
    subscription.stop();
    return true;
  }

  #encode(response: Response | Response[]): string {
    const { responseSize } = this.context.host.limits;
    const text = JSON.stringify(response);
    if (text.length <= responseSize) return text;
    const id = Array.isArray(response) ? null : (response.id ?? null);
    return JSON.stringify(failure(id, responseTooBig(responseSize)));
  }

  #deliver(text: string): void {
    if (this.#closed) return;
    try {
      this.send(text);
    } catch (error) {
      this.close();
      this.context.host.options.onError?.(error);
    }
  }
}
