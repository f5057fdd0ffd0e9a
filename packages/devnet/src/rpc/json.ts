import { RpcError } from '../engine/types.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Error codes of JSON-RPC 2.0 and of the server limits that Substrate nodes report since the end of 2022 (jsonrpsee 0.16 and later).
 * Earlier that year a request too big was −32701 and a response −32702; before, there were no such limits.
 */
export const CODE = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  server: -32000,
  tooManySubscriptions: -32006,
  requestTooBig: -32007,
  responseTooBig: -32008,
  batchTooBig: -32010,
  rateLimit: -32999,
  blockRange: 4001,
  countTooBig: 4002,
  client: 4003,
} as const;

export const responseTooBig = (limit: number): RpcError =>
  new RpcError(CODE.responseTooBig, 'Response is too big', `Exceeded max limit of ${limit}`);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const invalidParams = (message: string): RpcError => new RpcError(CODE.invalidParams, `Invalid params: ${message}`);

/** A value as it may stand in an error message: short, one line. */
export function show(value: unknown): string {
  const text =
    typeof value === 'string' ? JSON.stringify(value) : Array.isArray(value) ? 'an array' : isObject(value) ? 'an object' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** The error object a client receives for anything thrown while its request was served. */
export function errorObject(error: unknown): { code: number; message: string; data?: Json } {
  if (!(error instanceof RpcError))
    return { code: CODE.internal, message: `Internal error: ${error instanceof Error ? error.message : String(error)}` };
  const { code, message, data } = error;
  return data === undefined ? { code, message } : { code, message, data: data as Json };
}
