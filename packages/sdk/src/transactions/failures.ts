import type { RuntimeMetadata } from '../chain/metadata/runtime-metadata.js';
import type { Variant } from '../chain/scale/decoder.js';
import { type DispatchFailure, describeDispatch } from '../errors/dispatch.js';
import type { OwnEvent } from './types.js';

/** What carried the refused call. */
export type FailureCarrier = 'extrinsic' | 'batch' | 'proxy' | 'multisig' | 'sudo';

export interface LocatedFailure {
  readonly failure: DispatchFailure;
  readonly carrier: FailureCarrier;
  /** Index of the refused call in its batch; `null` outside of a batch or where the runtime does not tell. */
  readonly item: number | null;
}

const isVariant = (value: unknown): value is Exclude<Variant, string> =>
  typeof value === 'object' && value !== null && 'type' in value && 'fields' in value;
const typeOf = (value: unknown): string => (isVariant(value) ? value.type : String(value));

/** One byte before runtime 1140, the first of four since. */
function errorIndex(error: unknown): number {
  return typeof error === 'number' ? error : Number.parseInt(String(error).slice(2, 4), 16);
}

/** A `DispatchError` of any of the runtimes' encodings. */
export function readDispatchError(error: unknown, metadata: RuntimeMetadata): DispatchFailure {
  if (!isVariant(error)) return describeDispatch('Dispatch', String(error));
  if (error.type !== 'Module') return describeDispatch(error.type, typeOf(error.fields[0]));
  const [first, second] = error.fields;
  const module =
    typeof first === 'object' && first !== null
      ? (first as { readonly index: number; readonly error: unknown })
      : { index: Number(first), error: second };
  const index = errorIndex(module.error);
  const found = metadata.findError(module.index, index);
  return describeDispatch(found?.pallet ?? `pallet ${module.index}`, found?.name ?? `error ${index}`);
}

/** Fails of calls that were carried by the transaction; `Result` events are failures only when they hold an error. */
const CARRIERS: Readonly<Record<string, { readonly carrier: FailureCarrier; readonly error: number; readonly item?: number }>> = {
  'System.ExtrinsicFailed': { carrier: 'extrinsic', error: 0 },
  'Utility.BatchInterrupted': { carrier: 'batch', item: 0, error: 1 },
  'Utility.ItemFailed': { carrier: 'batch', error: 0 },
  'Utility.DispatchedAs': { carrier: 'batch', error: 0 },
  'Proxy.ProxyExecuted': { carrier: 'proxy', error: 0 },
  'Multisig.MultisigExecuted': { carrier: 'multisig', error: 4 },
  'Sudo.Sudid': { carrier: 'sudo', error: 0 },
  'Sudo.SudoAsDone': { carrier: 'sudo', error: 0 },
};

/** All refusals among a transaction's own events, in their order. */
export function findFailures(events: readonly OwnEvent[], metadata: RuntimeMetadata): readonly LocatedFailure[] {
  let items = 0;
  return events.flatMap((event) => {
    const id = `${event.pallet}.${event.name}`;
    if (id === 'Utility.ItemCompleted') items++;
    const found = CARRIERS[id];
    if (!found) return [];
    const value = event.fields[found.error];
    const isResult = typeOf(value) === 'Ok' || typeOf(value) === 'Err';
    if (isResult && typeOf(value) === 'Ok') return [];
    const error = isResult && isVariant(value) ? value.fields[0] : value;
    const item = id === 'Utility.ItemFailed' ? items++ : found.item === undefined ? null : Number(event.fields[found.item]);
    return [{ failure: readDispatchError(error, metadata), carrier: found.carrier, item }];
  });
}
