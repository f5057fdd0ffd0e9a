import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Chain } from '../engine/types.js';
import { createRpc, type RpcOptions, type RpcServer } from '../rpc/index.js';
import { HostError } from './errors.js';

export interface ServeOptions extends RpcOptions {
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Loopback by default: the chain holds well-known keys and obeys everyone who reaches it. */
  host?: string;
  /** Web origins allowed besides pages on this machine (`http://localhost:*`, `127.0.0.1`, `[::1]`). */
  origins?: readonly string[];
}

export interface DevnetServer {
  /** The address clients connect to, `ws://127.0.0.1:9944`. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** Unsent bytes of one client above which its requests wait, and above which it is cut off. */
const PAUSE_AT = 8 * 1024 * 1024;
const DROP_AT = 512 * 1024 * 1024;
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves a chain by WebSocket and HTTP POST on one port. Throws `HostError` when it cannot listen. */
export async function serve(chain: Chain, options: ServeOptions = {}): Promise<DevnetServer> {
  const { port = 0, host = '127.0.0.1', origins = [] } = options;
  const rpc = createRpc(chain, options);
  const allowed = (origin: string | undefined) => origin === undefined || LOCAL_ORIGIN.test(origin) || origins.includes(origin);

  const http = createServer((request, response) => {
    answerHttp(rpc, request, response, allowed(request.headers.origin)).catch((error: unknown) => {
      options.onError?.(error);
      response.destroy();
    });
  });
  const sockets = new WebSocketServer({
    server: http,
    maxPayload: rpc.limits.messageSize * 3,
    verifyClient: ({ origin }: { origin?: string }, answer: (accepted: boolean, status?: number) => void) => {
      if (!allowed(origin)) answer(false, 401);
      else answer(rpc.accepting, 503);
    },
  });
  sockets.on('connection', (socket) => attach(rpc, socket));
  sockets.on('error', () => {});

  await listen(http, port, host);
  const address = http.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `ws://${host}:${actual}`,
    port: actual,
    async close() {
      rpc.close();
      for (const client of sockets.clients) client.close(1001, 'the dev chain stopped');
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      sockets.close();
      http.closeAllConnections();
      const forced = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, 500);
      await closed;
      clearTimeout(forced);
    },
  };
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(listenError(error, port, host));
    http.once('error', refuse);
    http.listen(port, host, () => {
      http.off('error', refuse);
      resolve();
    });
  });
}

function listenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): HostError {
  if (code === 'EADDRINUSE') {
    return new HostError(
      'PORT_TAKEN',
      `Port ${port} on ${host} is in use, perhaps by another dev chain. Stop that program, or choose another port with --port N (0 takes any free one).`,
    );
  }
  if (code === 'EACCES')
    return new HostError('PORT_FORBIDDEN', `Port ${port} needs rights that this user lacks. Choose a port above 1023 with --port N.`);
  return new HostError('LISTEN_FAILED', `Cannot listen on ${host}:${port}: ${message}. Choose another port with --port N.`);
}

function attach(rpc: RpcServer, socket: WebSocket): void {
  const resume = () => {
    if (socket.isPaused && socket.bufferedAmount < PAUSE_AT) socket.resume();
  };
  const send = (text: string) => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(text, resume);
    if (socket.bufferedAmount > DROP_AT) socket.terminate();
    else if (socket.bufferedAmount > PAUSE_AT) socket.pause();
  };
  const connection = rpc.connect(send, () => socket.terminate());
  socket.on('message', (data) => connection.receive(data.toString()));
  socket.on('close', () => connection.close());
  socket.on('error', () => socket.terminate());
}

async function answerHttp(rpc: RpcServer, request: IncomingMessage, response: ServerResponse, allowed: boolean): Promise<void> {
  const { origin } = request.headers;
  const end = (status: number, body: string, type = 'text/plain; charset=utf-8') => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
  if (!allowed) return end(403, `Pages of ${origin} may not use this dev chain; only pages served from this machine may.\n`);
  if (origin !== undefined) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
  }
  if (!rpc.accepting) return end(503, 'This dev chain refuses connections now (fault refuseConnections).\n');
  if (request.method === 'OPTIONS') {
    response
      .writeHead(204, {
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '86400',
      })
      .end();
    return;
  }
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST, OPTIONS');
    return end(405, 'This is a dev chain: send JSON-RPC by POST, or connect by WebSocket.\n');
  }
  const body = await readBody(request, rpc.limits.messageSize);
  if (body === undefined) {
    request.resume();
    response.setHeader('connection', 'close');
    return end(413, `A request may have at most ${rpc.limits.messageSize} bytes.\n`);
  }
  const answer = await rpc.request(body);
  if (answer === undefined) response.writeHead(204).end();
  else end(200, answer, 'application/json');
}

/** The body as text, or `undefined` when it is larger than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > limit) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
