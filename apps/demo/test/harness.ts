import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScenario } from '@stakepool-kit/devnet';
import { type DevnetServer, serve } from '@stakepool-kit/devnet/node';
import {
  connectWs,
  createSimulator,
  devKey,
  type JsonRpcConnection,
  type Simulator,
  type WebSocketConstructor,
} from '@stakepool-kit/devnet/simulator';
import { type Client, createClient } from '@stakepool-kit/sdk';
import { type Browser, chromium } from 'playwright-core';
import WebSocket from 'ws';
import { chromiumOptions } from '../chromium.ts';

export const PHA = 10n ** 12n;
const BLOCK_TIME = 250;

export interface Network {
  readonly url: string;
  /** The same chain, read from this side to compare with what the console shows. */
  readonly client: Client;
  readonly simulator: Simulator;
  /** Moves chain time on. */
  advance(seconds: number): void;
  /** Makes no more blocks, until the returned function is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** A dev chain in this process with a block every 250 ms. */
export async function startNetwork(scenario: 'bare' | 'demo' = 'bare'): Promise<Network> {
  const { chain } = await createScenario({ scenario, pot: 1000n });
  const server: DevnetServer = await serve(chain);
  let held = false;
  const blocks = setInterval(() => {
    if (!held) chain.build();
  }, BLOCK_TIME);
  const rpc: JsonRpcConnection = await connectWs(server.url, { WebSocket: WebSocket as unknown as WebSocketConstructor });
  const build = async () => void chain.build();
  const simulator = await createSimulator({ rpc, sudo: devKey('//Alice'), relayer: devKey('//Ferdie'), build });
  const client = await createClient({ endpoint: server.url });
  return {
    url: server.url,
    client,
    simulator,
    advance: (seconds) => {
      chain.timeTravel(chain.time() + seconds * 1000);
      chain.build();
    },
    hold: () => {
      held = true;
      return () => {
        held = false;
      };
    },
    close: async () => {
      clearInterval(blocks);
      await client.disconnect();
      rpc.close();
      await server.close();
    },
  };
}

const SITE = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
/** Not the root, so that a wrong absolute address would show. */
const BASE = '/some/where/';

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves the built console. */
export async function startSite(): Promise<Site> {
  if (!existsSync(join(SITE, 'index.html'))) throw new Error('The console is not built. Run "npx turbo run build" first.');
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.startsWith(BASE) ? path.slice(BASE.length) || 'index.html' : '';
    const body = /^[\w./-]+$/.test(name) && !name.includes('..') ? await readFile(join(SITE, name)).catch(() => null) : null;
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${BASE}`, close: () => server.close() };
}

export const launchBrowser = (): Promise<Browser> => chromium.launch(chromiumOptions);
