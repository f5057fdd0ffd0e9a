// Written by scripts/generate-types.mjs from the runtime metadata. Do not edit.
export type { RhalaConsts } from './consts.js';
export type { RhalaErrors } from './errors.js';
export type { RhalaEvents } from './events.js';
export type { RhalaQueries } from './query.js';
export type { RhalaSubmittables } from './tx.js';
export type * from './lookup.js';
