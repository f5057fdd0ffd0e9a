import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { Call, Extrinsic } from '@polkadot/types/interfaces';
import type { RhalaConsts, RhalaErrors, RhalaEvents, RhalaQueries, RhalaSubmittables } from './generated/index.js';

/** Calls by pallet; also turns an encoded call into an extrinsic. */
export interface PhalaSubmittables extends RhalaSubmittables<'promise'> {
  (extrinsic: Call | Extrinsic | Uint8Array | string): SubmittableExtrinsic<'promise'>;
}

/**
 * polkadot-js' ApiPromise with the types of a StakePool runtime (generated from 1180). Older runtimes of the generation
 * lack some of it: ask the client's capabilities. Your own ApiPromise keeps its own types.
 */
export interface PhalaApi extends Omit<ApiPromise, 'query' | 'tx' | 'consts' | 'errors' | 'events'> {
  readonly query: RhalaQueries<'promise'>;
  readonly tx: PhalaSubmittables;
  readonly consts: RhalaConsts<'promise'>;
  readonly errors: RhalaErrors<'promise'>;
  readonly events: RhalaEvents<'promise'>;
}

/** The same object with the kit's types. It checks nothing; `createClient` does. */
export const typed = (api: ApiPromise): PhalaApi => api as unknown as PhalaApi;
