import { WebSocket } from 'ws';

const QUOTE = '"'.charCodeAt(0);
const NULL = 'n'.charCodeAt(0);
const RESULT = Buffer.from('"result":');

/** JSON-RPC without JSON: answers stay bytes. Serves only as the bench's lower bound, its errors end the run. */
export class TextRpc {
  #waiting = new Map();
  #id = 0;

  static connect(endpoint) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(endpoint);
      socket.once('open', () => resolve(new TextRpc(socket)));
      socket.once('error', reject);
    });
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('message', (data) => {
      const start = data.indexOf(RESULT);
      const id = Number(/"id":(\d+)/.exec(data.latin1Slice(0, Math.min(64, data.length)))?.[1]);
      if (start < 0 || !this.#waiting.has(id)) throw new Error(`not an answer: ${data.toString().slice(0, 300)}`);
      this.#waiting.get(id)({ data, start: start + RESULT.length });
      this.#waiting.delete(id);
    });
  }

  /** `params`: JSON text. The answer's bytes, and where its result starts in them. */
  request(method, params) {
    const id = ++this.#id;
    this.socket.send(`{"jsonrpc":"2.0","id":${id},"method":"${method}","params":[${params}]}`);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** JSON text of the result. */
  async text(method, params) {
    const { data, start } = await this.request(method, params);
    return data.latin1Slice(start, data.length - 1);
  }
}

/** Calls `visit(where the key starts)` with the reader at the value, for each entry of `state_queryStorageAt`'s answer that has one. */
export function eachChange({ data, start }, keyLength, reader, visit) {
  reader.bytes = data;
  let at = data.indexOf('[[', start) + 2;
  while (data[at] === QUOTE) {
    const key = at + 1;
    const value = key + keyLength + 2;
    if (data[value] === NULL) {
      at = value + 7;
      continue;
    }
    reader.at = value + 3;
    visit(key);
    at = reader.at + 4;
  }
}
