import type { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import { isVariant } from '../../chain/scale/decoder.js';
import { type DispatchFailure, describeDispatch } from '../../errors/dispatch.js';

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

/** The failure in a `DispatchResult`; `null` when it is `Ok`. */
export function readDispatchResult(result: unknown, metadata: RuntimeMetadata): DispatchFailure | null {
  return isVariant(result) && result.type === 'Err' ? readDispatchError(result.fields[0], metadata) : null;
}
