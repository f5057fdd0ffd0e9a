import { WebSocket } from 'ws';

/** JSON-RPC by a bare WebSocket. */
export class Rpc {
  #waiting = new Map();
  #listeners = new Map();
  #early = new Map();
  #id = 0;

  static connect(endpoint) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(endpoint);
      socket.once('open', () => resolve(new Rpc(socket)));
      socket.once('error', reject);
    });
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(data)));
  }

  request(method, params) {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    });
  }

  /** Notifications of a subscription go to `listener`, also those that come before this returns. */
  async subscribe(method, params, listener) {
    const id = await this.request(method, params);
    this.#listeners.set(id, listener);
    for (const result of this.#early.get(id) ?? []) listener(result);
    this.#early.delete(id);
  }

  #receive(message) {
    if (message.id === undefined) {
      const { subscription, result } = message.params;
      const listener = this.#listeners.get(subscription);
      if (listener) listener(result);
      else this.#early.set(subscription, [...(this.#early.get(subscription) ?? []), result]);
      return;
    }
    const { resolve, reject } = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }

  close() {
    this.socket.close();
  }
}
