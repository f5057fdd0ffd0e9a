import { SimulatorError } from './errors.js';

/** Any way to ask a node: a WebSocket, an HTTP client, an in-process dev chain. Rejects when the node answers with an error. */
export interface JsonRpc {
  request(method: string, params: readonly unknown[]): Promise<unknown>;
}

export interface JsonRpcConnection extends JsonRpc {
  /** Ends the connection; what is still unanswered rejects with `rpc-closed`. */
  close(): void;
}

/** The part of the standard WebSocket that is used; the `ws` package's class has it too. */
export interface WebSocketLike {
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  send(text: string): void;
  close(): void;
}
export type WebSocketConstructor = new (url: string) => WebSocketLike;

export interface ConnectOptions {
  /** Needed where there is no global WebSocket (Node 20): the class of the `ws` package. */
  WebSocket?: WebSocketConstructor;
  /** Milliseconds for connecting and for each answer; default 60,000. */
  timeoutMs?: number;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

interface Answer {
  id?: unknown;
  result?: unknown;
  error?: { code?: number; message?: string; data?: unknown };
}

/**
 * Opens a JSON-RPC connection over WebSocket.
 * @throws SimulatorError `rpc-unreachable`, `rpc-timeout`; requests reject with `rpc-refused`, `rpc-timeout` or `rpc-closed`.
 */
export async function connectWs(url: string, options: ConnectOptions = {}): Promise<JsonRpcConnection> {
  const Socket = options.WebSocket ?? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket;
  if (!Socket) {
    throw new SimulatorError(
      'rpc-unreachable',
      `Cannot connect to ${url}: this JavaScript runtime has no WebSocket. Pass one: connectWs(url, { WebSocket }) with the class of the "ws" package.`,
    );
  }
  const timeoutMs = options.timeoutMs ?? 60_000;
  const socket = new Socket(url);
  const pending = new Map<number, Pending>();
  let closed = false;
  let lastId = 0;

  const end = () => {
    closed = true;
    for (const { reject, timer } of pending.values()) {
      clearTimeout(timer);
      reject(new SimulatorError('rpc-closed', `The connection to ${url} was closed before the node answered. Connect again and repeat.`));
    }
    pending.clear();
  };

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new SimulatorError('rpc-timeout', `${url} did not accept a connection within ${timeoutMs} ms. Is the node running?`));
      socket.close();
    }, timeoutMs);
    const refuse = () => {
      clearTimeout(timer);
      reject(new SimulatorError('rpc-unreachable', `Cannot connect to ${url}. Start the node, or check host and port.`));
      end();
    };
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.addEventListener('error', refuse);
    socket.addEventListener('close', refuse);
  });

  socket.addEventListener('message', ({ data }) => {
    const answer = parseAnswer(data);
    const waiting = typeof answer?.id === 'number' ? pending.get(answer.id) : undefined;
    if (!answer || !waiting) return;
    pending.delete(answer.id as number);
    clearTimeout(waiting.timer);
    if (answer.error) {
      const { code, message, data: detail } = answer.error;
      const text = `${message ?? 'unknown error'}${typeof detail === 'string' ? `: ${detail}` : ''}`;
      waiting.reject(new SimulatorError('rpc-refused', `The node refused: ${text}`, { code, data: detail }));
    } else waiting.resolve(answer.result);
  });

  return {
    request(method, params) {
      if (closed) return Promise.reject(new SimulatorError('rpc-closed', `The connection to ${url} is closed. Connect again.`));
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          pending.delete(id);
          reject(new SimulatorError('rpc-timeout', `${url} did not answer ${method} within ${timeoutMs} ms.`));
        }, timeoutMs);
        pending.set(id, { resolve, reject, timer });
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      });
    },
    close() {
      end();
      socket.close();
    },
  };
}

function parseAnswer(data: unknown): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(String(data));
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}
