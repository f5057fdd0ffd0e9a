export * from './decimal.js';
export { type ErrorParts, InputError, type InputErrorCode, StakePoolKitError } from './error.js';
export { DUST_LIMIT, fromFixed, isDust, MAX_U128, ONE, UNLIMITED_CAP } from './fixed.js';
export { accountId, poolId, workerKey } from './ids.js';
export { SUBSIDY_POT } from './pots.js';
export { type SanitizeOptions, sanitizeText } from './sanitize.js';
export type * from './types.js';
