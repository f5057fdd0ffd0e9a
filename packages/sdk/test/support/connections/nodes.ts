import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from '@stakepool-kit/devnet';
import { type DevnetServer, serve } from '@stakepool-kit/devnet/node';
import { createTestChain } from '@stakepool-kit/devnet/testing';

import { WebSocketServer } from 'ws';

type TestChain = Awaited<ReturnType<typeof createTestChain>>;
type Chain = TestChain['chain'];

/** A dev chain behind a socket, with the switches of what goes wrong there. */
export interface Node {
  readonly url: string;
  readonly port: number;
  readonly chain: Chain;
  readonly test: TestChain;
  readonly faults: Faults;
  /** What its clients have subscribed to, as the chain's own listeners beyond those it has without clients. */
  subscriptions(): number;
  blocks(count?: number): void;
  close(): Promise<void>;
}

/** Counts who listens to a chain from now on. */
function countListeners(chain: Chain): () => number {
  let open = 0;
  const on = chain.on.bind(chain);
  chain.on = ((event: Parameters<Chain['on']>[0], listener: never) => {
    const off = on(event, listener);
    let ended = false;
    open++;
    return () => {
      if (!ended) open--;
      ended = true;
      off();
    };
  }) as Chain['on'];
  return () => open;
}

export async function openNode(): Promise<Node> {
  const test = await createTestChain();
  const faults = createFaults();
  const listeners = countListeners(test.chain);
  const server: DevnetServer = await serve(test.chain, { faults });
  const without = listeners();
  return {
    url: server.url,
    port: server.port,
    chain: test.chain,
    test,
    faults,
    subscriptions: () => listeners() - without,
    blocks: (count = 1) => void test.chain.build({ count }),
    close: () => server.close(),
  };
}

export interface Foreign {
  readonly url: string;
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A node of another chain, far ahead of any. */
export async function openForeign(): Promise<Foreign> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const answers: Readonly<Record<string, unknown>> = { chain_getBlockHash: `0x${'cd'.repeat(32)}`, chain_getHeader: { number: '0xffff' } };
  let connections = 0;
  server.on('connection', (socket) => {
    connections++;
    socket.on('message', (data) => {
      const { id, method } = JSON.parse(String(data)) as { readonly id: number; readonly method: string };
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: answers[method] ?? null }));
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
}

export async function until(condition: () => boolean, ms = 5000): Promise<void> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`It did not come about within ${ms} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Settles with what became of a promise, or with `pending` when nothing did. */
export async function fate(promise: Promise<unknown>, ms: number): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('pending'), ms);
  });
  const told = promise.then(
    () => 'resolved',
    (error: { readonly code?: string }) => error.code ?? `no code: ${String(error)}`,
  );
  try {
    return await Promise.race([told, late]);
  } finally {
    clearTimeout(timer);
  }
}
