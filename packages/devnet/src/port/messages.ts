/** The part of a MessagePort, a Worker or a worker's own scope that is used. */
export interface PortLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'close', listener: () => void): void;
  start?(): void;
}

/** To the chain: `open`, `text`, `close`. From it: `opened`, `refused` (text: why), `text`, `closed`. */
const KINDS = ['open', 'text', 'close', 'opened', 'refused', 'closed'] as const;
export type PortMessageKind = (typeof KINDS)[number];

/** One step of one of the connections that share a port; `text` is JSON-RPC. */
export interface PortMessage {
  readonly devnet: PortMessageKind;
  readonly connection: number;
  readonly text: string;
}

/** `null` for anything else that goes over the same port. */
export function readPortMessage(data: unknown): PortMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { devnet, connection, text } = data as Record<string, unknown>;
  const kind = KINDS.find((known) => known === devnet);
  if (kind === undefined || typeof connection !== 'number' || typeof text !== 'string') return null;
  return { devnet: kind, connection, text };
}
