import { ConnectionError } from '../errors.js';

/** @throws ConnectionError `connection.endpoint` for what is no WebSocket address */
export function checkEndpoint(input: string): string {
  const text = String(input).trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'ws:' || url.protocol === 'wss:') && url.hostname) return text;
  throw new ConnectionError({
    code: 'connection.endpoint',
    what: `${JSON.stringify(text.slice(0, 100))} is not the address of a node.`,
    why: url ? `It starts with ${url.protocol} where ws: or wss: is needed.` : 'It is no URL.',
    fix: 'Use an address such as ws://127.0.0.1:9944 or wss://host/path.',
    params: { input: text },
  });
}

export const otherChain = (endpoint: string | null, expected: string, found: string): ConnectionError =>
  new ConnectionError({
    code: 'connection.otherChain',
    what: `${endpoint ?? 'The node'} serves another chain.`,
    why: `Its genesis is ${found}, expected was ${expected}.`,
    fix: 'Connect to a node of the expected chain, or expect this one.',
    params: { endpoint, expected, found },
  });

export function failed(
  code: 'connection.unreachable' | 'connection.timeout' | 'connection.notSubstrate',
  endpoint: string,
  why: string,
  cause?: unknown,
): ConnectionError {
  const fix =
    code === 'connection.notSubstrate'
      ? 'Use the WebSocket address of a Substrate node.'
      : 'Check the address, that the node runs, and that your network allows the connection.';
  return new ConnectionError({ code, what: `No connection to ${endpoint}.`, why, fix, params: { endpoint }, cause });
}
