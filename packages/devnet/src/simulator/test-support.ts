import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hex } from '../engine/types.js';
import { toHex } from '../scale/hex.js';
import { decodeMetadata } from './metadata.js';
import { Runtime } from './runtime.js';

/** For tests only: recordings and metadata of real runtimes, which lie beside the repository where its developers have them. */
const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
export const hasShared = existsSync(`${shared}metadata/rhala-1180.scale`) && existsSync(`${shared}conformance/trace-v1-1180.json`);
export const needsShared = hasShared ? '' : ' (skipped: ../shared with the real runtimes is absent)';

export const GENESIS: Hex = `0x${'45'.repeat(32)}`;

export const metadataHex = (name: string): Hex => toHex(readFileSync(`${shared}metadata/${name}.scale`));

export const realRuntime = (name: string, specVersion: number, transactionVersion: number): Runtime =>
  new Runtime(decodeMetadata(metadataHex(name)), 'rhala', specVersion, transactionVersion, GENESIS);

export interface TraceTransaction {
  kind: 'tx';
  name: string;
  call: string;
  signer: { publicKey: Hex; address: string };
  callHex: Hex;
  extrinsicHex: Hex;
  /** Absent when the pool refused it. */
  block?: { number: number; hash: Hex } | null;
}

export interface Trace {
  start: { number: number; hash: Hex };
  steps: (TraceTransaction | { kind: 'blocks' | 'time' | 'inject' | 'note' })[];
}

export const readTrace = (): Trace => JSON.parse(readFileSync(`${shared}conformance/trace-v1-1180.json`, 'utf8')) as Trace;
export const transactions = (trace: Trace): TraceTransaction[] =>
  trace.steps.filter((step): step is TraceTransaction => step.kind === 'tx');
