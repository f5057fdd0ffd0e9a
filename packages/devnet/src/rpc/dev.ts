import { type BuildOptions, type Hex, RpcError } from '../engine/types.js';
import { buildBlocks } from '../producer.js';
import type { SimulatorControl } from '../scenarios/index.js';
import type { FaultChange } from './faults.js';
import { CODE, invalidParams, isObject, type Json, show } from './json.js';
import { checkHex, checkHexList, checkInteger } from './params.js';
import { encodeStorageJson } from './storage-json.js';
import type { Method, Methods, RpcHost } from './types.js';

const MAX_TIME = 8_640_000_000_000_000;

/** Chopsticks' controls (newBlock, timeTravel, setStorage, dryRun) and this chain's own. */
export function devMethods(host: RpcHost): Methods {
  const { chain, options, limits, faults, replaced } = host;

  const newBlock: Method = (params) => {
    const build = buildOptions(params.at(0));
    const count = build.to === undefined ? (build.count ?? 1) : Math.max(1, build.to - chain.head().header.number);
    if (count > limits.blocks) throw invalidParams(`at most ${limits.blocks} blocks at once, got ${count}`);
    return buildBlocks(chain, { count, transactions: build.transactions }, options.onBlock);
  };

  const setStorage: Method = (params) => {
    const at = params.optionalHash(1);
    if (at !== undefined && at !== chain.head().hash) throw invalidParams('only the storage of the head can be set');
    chain.setStorage(storageEntries(params.at(0), (values) => encodeStorageJson(values, chain.stateAt(chain.head().hash))));
    return chain.head().hash;
  };

  const dryRun: Method = (params) => {
    const request = params.at(0);
    if (!isObject(request)) throw invalidParams(`expected {raw: true, extrinsic: hex, at?: hash}, got ${show(request)}`);
    if (request.raw !== true) throw invalidParams('only raw: true is served, which returns the storage difference as [key, value] pairs');
    const at = request.at ?? undefined;
    return chain.dryRun(checkHex(request.extrinsic, 'extrinsic'), at === undefined ? undefined : checkHex(at, 'at', 32));
  };

  /** Tells watchers that the state they know is gone. */
  const announceReplaced = (): Hex => {
    options.simulator?.restart();
    for (const listener of [...replaced]) listener();
    return chain.head().hash;
  };

  return {
    dev_newBlock: newBlock,
    dev_timeTravel: (params) => chain.timeTravel(timestamp(params.at(0))),
    dev_setStorage: setStorage,
    dev_dryRun: dryRun,
    dev_reset: () => {
      chain.reset();
      return announceReplaced();
    },
    dev_exportState: () => chain.exportState(),
    dev_importState: (params) => {
      chain.importState(exportedState(params.at(0)));
      return announceReplaced();
    },
    dev_faults: (params) => {
      if (params.isNull(0)) faults.clear();
      else if (params.has(0)) faults.set(params.at(0) as FaultChange);
      return faults.settings as Json;
    },
    dev_dropConnections: (_params, session) => {
      session.afterResponse(() => faults.dropConnections());
      return true;
    },
    dev_closeSubscriptions: () => {
      faults.closeSubscriptions();
      return true;
    },
    dev_finality: (params) => {
      const { stalled, timeout } = fields(params.at(0), 'finality', '{stalled?: boolean, timeout?: blocks}', ['stalled', 'timeout']);
      faults.set({
        ...(stalled !== undefined && { finalityStalled: stalled as boolean }),
        ...(timeout !== undefined && { finalityTimeout: timeout as number }),
      });
      return chain.finalizedHead().hash;
    },
    dev_reorg: (params) => {
      const names = ['depth', 'blocks', 'empty'];
      const { depth, blocks, empty } = fields(params.at(0), 'reorganisation', '{depth, blocks?: number, empty?: boolean}', names);
      return chain.reorg({
        depth: checkInteger(depth, 'depth', 1, limits.blocks),
        blocks: blocks == null ? undefined : checkInteger(blocks, 'blocks', 1, limits.blocks),
        empty: empty === true,
      });
    },
    dev_upgrade: (params) => {
      const { transactionVersion } = fields(params.at(0) ?? {}, 'upgrade', '{transactionVersion?: boolean}', ['transactionVersion']);
      return chain.upgrade({ transactionVersion: transactionVersion === true });
    },
    dev_simulator: (params) => {
      steer(required(options.simulator), params.at(0));
      return true;
    },
    dev_simulatorState: () => {
      const { payoutRate, paused, offline } = required(options.simulator).settings;
      return { payoutRate, paused, offline: [...offline] };
    },
  };
}

/** An object, with none but the known fields. */
function fields(value: unknown, name: string, form: string, known: readonly string[]): Record<string, unknown> {
  if (!isObject(value)) throw invalidParams(`${name}: expected ${form}, got ${show(value)}`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalidParams(`${name}: there is no ${show(unknown)}; expected ${form}`);
  return value;
}

function buildOptions(value: unknown): BuildOptions {
  if (value === undefined) return {};
  if (typeof value === 'number') return { count: checkInteger(value, 'count', 1, Number.MAX_SAFE_INTEGER) };
  if (!isObject(value)) throw invalidParams(`expected {count?, to?, transactions?}, a number or nothing, got ${show(value)}`);
  const unknown = Object.keys(value).find((key) => !['count', 'to', 'transactions'].includes(key) && value[key] !== null);
  if (unknown !== undefined) throw invalidParams(`${show(unknown)} is not supported; use count, to and transactions`);
  const { count, to, transactions } = value;
  return {
    count: count == null ? undefined : checkInteger(count, 'count', 1, Number.MAX_SAFE_INTEGER),
    to: to == null ? undefined : checkInteger(to, 'to', 0, 0xffff_ffff),
    transactions: transactions == null ? undefined : checkHexList(transactions, 'transactions'),
  };
}

function timestamp(value: unknown): number {
  const ms = typeof value === 'string' ? Date.parse(value) : value;
  if (Number.isNaN(ms)) throw invalidParams(`${show(value)} is not a date; give milliseconds or a date such as "2022-06-01T00:00:00Z"`);
  return checkInteger(ms, 'time in milliseconds', 0, MAX_TIME);
}

type Encode = (values: Record<string, Record<string, unknown>>) => [Hex, Hex | null][];

function storageEntries(value: unknown, encode: Encode): [Hex, Hex | null][] {
  if (Array.isArray(value)) return value.map(storageEntry);
  if (!isObject(value)) throw invalidParams(`expected [[key, value | null], ...] or {Pallet: {Item: value}}, got ${show(value)}`);
  const values: Record<string, Record<string, unknown>> = {};
  for (const [pallet, items] of Object.entries(value)) {
    if (!isObject(items)) throw invalidParams(`${show(pallet)} must hold {Item: value}, got ${show(items)}`);
    values[pallet] = items;
  }
  try {
    return encode(values);
  } catch (error) {
    if (error instanceof RpcError) throw error;
    throw invalidParams(`the values cannot be encoded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function storageEntry(entry: unknown, index: number): [Hex, Hex | null] {
  if (!Array.isArray(entry) || entry.length !== 2) throw invalidParams(`entry ${index} must be [key, value | null], got ${show(entry)}`);
  const [key, value]: unknown[] = entry;
  return [checkHex(key, `key of entry ${index}`), value === null ? null : checkHex(value, `value of entry ${index}`)];
}

function exportedState(value: unknown): { number: number; top: Record<Hex, Hex> } {
  if (!isObject(value) || !isObject(value.top))
    throw invalidParams(`expected {number, top: {key: value}} as dev_exportState returns it, got ${show(value)}`);
  const top: Record<Hex, Hex> = {};
  for (const [key, item] of Object.entries(value.top)) top[checkHex(key, 'key')] = checkHex(item, `value of ${key}`);
  return { number: checkInteger(value.number, 'number', 0, 0xffff_ffff), top };
}

const COMMANDS = '{worker: key, online: boolean}, {payoutRate: number} or {paused: boolean}';

function required(simulator: SimulatorControl | undefined): SimulatorControl {
  if (simulator) return simulator;
  throw new RpcError(CODE.server, 'This chain runs no simulated network; start it with --scenario demo or --scenario scale');
}

function steer(simulator: SimulatorControl, command: Json | unknown): void {
  if (!isObject(command)) throw invalidParams(`expected ${COMMANDS}, got ${show(command)}`);
  const { worker, online, payoutRate, paused } = command;
  if (worker !== undefined && typeof online === 'boolean') simulator.setOnline(checkHex(worker, 'worker', 32), online);
  else if (typeof payoutRate === 'number' && payoutRate >= 0) simulator.setPayoutRate(payoutRate);
  else if (typeof paused === 'boolean') simulator.setPaused(paused);
  else throw invalidParams(`expected ${COMMANDS}`);
}
