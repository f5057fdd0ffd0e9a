export { type ErrorParts, InputError, type InputErrorCode, StakePoolKitError } from '../model/error.js';
export {
  type DispatchCode,
  DispatchError,
  type DispatchFailure,
  describeDispatch,
  dispatchCodes,
  type UnknownDispatchFailure,
} from './dispatch.js';
export type { DispatchFailureOf } from './failure.js';
export * from './kit-errors.js';
