import { version as sdkVersion } from '../../package.json';
import { withTimeout } from '../chain/connection/timing.js';
import type { Connection } from '../chain/connection/types.js';
import { messageOf } from '../chain/errors.js';
import { numberOf, readFinalized } from '../chain/heads.js';
import type { Rpc } from '../chain/rpc.js';
import type { Runtime } from '../chain/runtime.js';
import type { Verb } from '../rules/facts.js';
import { definitions } from '../transactions/verbs/index.js';
import type { CurrentApi } from './current-api.js';
import { hideAddresses, publicAddress } from './public-address.js';

/** In place of what could not be had in time, with the reason. */
export interface Unavailable {
  readonly unavailable: string;
}

export interface ReportEndpoint {
  /** Without credentials, path and query. */
  readonly endpoint: string;
  readonly status: string;
  readonly headNumber: number | null;
  readonly lastError: { readonly code: string | null; readonly message: string } | null;
}

/** A client as a bug report describes it: plain data, safe to publish. Amounts are decimal strings, times unix milliseconds. */
export interface Report {
  readonly createdAt: string;
  readonly sdk: string;
  readonly environment: string;
  readonly chain: { readonly name: string; readonly genesis: string; readonly spec: string; readonly transactionVersion: number };
  readonly node: { readonly name: string; readonly version: string } | Unavailable;
  readonly head: { readonly number: number; readonly ageMs: number } | Unavailable;
  readonly finalized: { readonly number: number } | Unavailable;
  readonly connection: {
    readonly status: string;
    readonly endpoint: string | null;
    readonly health: string | null;
    readonly sinceMs: number | null;
    readonly endpoints: readonly ReportEndpoint[];
  };
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly verbsAbsent: readonly Verb[];
  readonly constants: Readonly<Record<string, unknown>>;
  /** Versions of the @polkadot packages, once they are loaded. */
  readonly polkadot: Readonly<Record<string, string>> | Unavailable;
}

interface Subject {
  readonly rpc: Rpc;
  readonly runtime: Runtime;
  readonly connection: Connection;
  readonly api: CurrentApi;
}

/** Milliseconds that each part may take. */
const PATIENCE = 4000;

async function part<T>(work: () => Promise<T>): Promise<T | Unavailable> {
  try {
    return await withTimeout(work(), PATIENCE, () => new Error(`no answer within ${PATIENCE / 1000} s`));
  } catch (error) {
    return { unavailable: hideAddresses(messageOf(error)) };
  }
}

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Set ? [...value] : value;
};
const plainFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));

function environment(): string {
  const { process, navigator } = globalThis as {
    readonly process?: { readonly version?: string; readonly platform?: string };
    readonly navigator?: { readonly userAgent?: string };
  };
  if (process?.version) return `Node ${process.version} on ${process.platform ?? 'an unknown platform'}`;
  return navigator?.userAgent ?? 'unknown';
}

const text = (value: unknown): string => String(value).slice(0, 100);

async function readHead(rpc: Rpc, { schema }: Runtime): Promise<{ number: number; ageMs: number }> {
  const [number, raw] = await Promise.all([numberOf(rpc), rpc.send<string | null>('state_getStorage', [schema.key('timestamp', [])])]);
  return { number, ageMs: Date.now() - Number(schema.decode('timestamp', raw)) };
}

async function polkadotVersions(): Promise<Record<string, string>> {
  const packages = [import('@polkadot/api'), import('@polkadot/types'), import('@polkadot/api-base')];
  const loaded = (await Promise.all(packages)) as readonly { readonly packageInfo?: { readonly name: string; readonly version: string } }[];
  return Object.fromEntries(loaded.flatMap(({ packageInfo }) => (packageInfo ? [[packageInfo.name, packageInfo.version]] : [])));
}

function describeConnection({ state, endpoints }: Connection): Report['connection'] {
  const address = 'endpoint' in state ? state.endpoint : null;
  return {
    status: state.status,
    endpoint: address === null ? null : publicAddress(address),
    health: state.status === 'connected' ? state.health : null,
    sinceMs: state.status === 'connected' ? Date.now() - state.since : null,
    endpoints: endpoints.map(({ endpoint, status, head, lastError }) => ({
      endpoint: publicAddress(endpoint),
      status,
      headNumber: head?.number ?? null,
      lastError: lastError && {
        code: 'code' in lastError ? String(lastError.code) : null,
        message: hideAddresses(lastError.message),
      },
    })),
  };
}

/** Never rejects: what cannot be had says so. */
export async function createReport({ rpc, runtime, connection, api }: Subject): Promise<Report> {
  const { chainName, genesisHash, specName, specVersion, transactionVersion, capabilities, constants } = runtime.network;
  const [node, head, finalized, polkadot] = await Promise.all([
    part(async () => {
      const [name, version] = await Promise.all([rpc.send<unknown>('system_name'), rpc.send<unknown>('system_version')]);
      return { name: text(name), version: text(version) };
    }),
    part(() => readHead(rpc, runtime)),
    part(async () => ({ number: (await readFinalized(rpc)).number })),
    part(async () => (api.isOpen ? polkadotVersions() : { unavailable: 'not loaded' })),
  ]);
  const verbs = Object.keys(definitions) as Verb[];
  return {
    createdAt: new Date().toISOString(),
    sdk: sdkVersion,
    environment: environment(),
    chain: { name: chainName, genesis: genesisHash, spec: `${specName}/${specVersion}`, transactionVersion },
    node,
    head,
    finalized,
    connection: describeConnection(connection),
    capabilities: plainFields(capabilities),
    verbsAbsent: verbs.filter((verb) => !capabilities.verbs.has(verb)),
    constants: plainFields(constants),
    polkadot,
  };
}
