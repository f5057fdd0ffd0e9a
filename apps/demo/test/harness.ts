import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
import { afterAll, beforeAll, beforeEach } from 'vitest';
import WebSocket from 'ws';
import { chromiumOptions } from '../chromium.ts';
import { ConsolePage, type OpenOptions } from './console';

export const PHA = 10n ** 12n;
const BLOCK_TIME = 250;

export interface Network {
  readonly url: string;
  /** The same chain, read from this side to compare with what the console shows. */
  readonly client: Client;
  readonly simulator: Simulator;
  /** The number of the best block, whether it is served or not. */
  head(): number;
  /** Moves chain time on. */
  advance(seconds: number): void;
  /** Makes no more blocks, until the returned function is called. */
  hold(): () => void;
  /** The endpoint dies; the chain goes on. */
  stopServing(): Promise<void>;
  /** The endpoint is there again, at the same address. */
  serveAgain(): Promise<void>;
  close(): Promise<void>;
}

/** A dev chain in this process with a block every 250 ms. */
export async function startNetwork(scenario: 'bare' | 'demo' = 'bare'): Promise<Network> {
  const { chain } = await createScenario({ scenario, pot: 1000n });
  let server: DevnetServer = await serve(chain);
  const { url, port } = server;
  let held = false;
  const blocks = setInterval(() => {
    if (!held) chain.build();
  }, BLOCK_TIME);
  const rpc: JsonRpcConnection = await connectWs(url, { WebSocket: WebSocket as unknown as WebSocketConstructor });
  const build = async () => void chain.build();
  const simulator = await createSimulator({ rpc, sudo: devKey('//Alice'), relayer: devKey('//Ferdie'), build });
  const client = await createClient({ endpoint: url });
  return {
    url,
    client,
    simulator,
    head: () => chain.head().header.number,
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
    stopServing: () => server.close(),
    serveAgain: async () => {
      server = await serve(chain, { port });
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
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** Not the root, so that a wrong absolute address would show. */
const BASE = '/some/where/';

export interface Site {
  readonly url: string;
  close(): void;
}

/** The files of the console as it was built, compressed. Read once: they may be built again meanwhile. */
let built: ReadonlyMap<string, Buffer> | null = null;

function readBuilt(): ReadonlyMap<string, Buffer> {
  if (!existsSync(join(SITE, 'index.html'))) throw new Error('The console is not built. Run "npx turbo run build" first.');
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(SITE.length + 1), gzipSync(readFileSync(path), { level: 9 })]));
}

/** Serves the built console, compressed as a usual file server does. */
export async function startSite(): Promise<Site> {
  built ??= readBuilt();
  const files = built;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.startsWith(BASE) ? path.slice(BASE.length) || 'index.html' : '';
    const body = files.get(name);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', 'content-encoding': 'gzip' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${BASE}`, close: () => server.close() };
}

export const launchBrowser = (): Promise<Browser> => chromium.launch(chromiumOptions);

export interface Stage {
  readonly network: Network;
  readonly site: Site;
  readonly browser: Browser;
  /** The address of a place of the console on the network, such as `#/pools`. */
  url(route?: string): string;
  /** The console there, past the question whether the endpoint may be used. */
  open(route?: string, options?: OpenOptions): Promise<ConsolePage>;
}

/** A dev chain, the site and a browser for the tests of a file or of a `describe`. */
export function stage(scenario: 'bare' | 'demo' = 'bare'): Stage {
  let parts: readonly [Network, Site, Browser] | null = null;
  const get = () => {
    if (parts === null) throw new Error('The stage is set up before the tests.');
    return parts;
  };
  beforeAll(async () => {
    parts = await Promise.all([startNetwork(scenario), startSite(), launchBrowser()]);
  });
  afterAll(async () => {
    if (parts === null) return;
    const [network, site, browser] = parts;
    await browser.close();
    site.close();
    await network.close();
  });
  const url = (route = '') => `${get()[1].url}?endpoint=${encodeURIComponent(get()[0].url)}${route}`;
  return {
    get network() {
      return get()[0];
    },
    get site() {
      return get()[1];
    },
    get browser() {
      return get()[2];
    },
    url,
    open: async (route, options) => {
      const console = await ConsolePage.open(get()[2], url(route), options);
      await console.approveEndpoint();
      return console;
    },
  };
}

/** For steps that depend on each other: after one that failed the others only say so. */
export function oneAfterTheOther(): void {
  let failed: string | null = null;
  beforeEach(({ task, onTestFailed }) => {
    if (failed !== null) throw new Error(`The step "${failed}" failed, so this one cannot be made.`);
    onTestFailed(() => {
      failed = task.name;
    });
  });
}
