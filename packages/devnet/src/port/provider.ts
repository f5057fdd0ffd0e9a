import { type Connector, InProcessProvider } from '../in-process-provider.js';
import type { RpcConnection } from '../rpc/index.js';
import { type PortLike, type PortMessageKind, readPortMessage } from './messages.js';

interface Link {
  readonly send: (message: string) => void;
  readonly dropped: () => void;
  readonly opened: (connection: RpcConnection) => void;
  readonly refused: (error: Error) => void;
  isOpen: boolean;
}

/** A chain at the other end of a port; any number of connections share it. */
class PortConnector implements Connector {
  readonly #port: PortLike;
  readonly #links = new Map<number, Link>();
  #lastId = 0;
  #closed = false;

  constructor(port: PortLike) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.#receive(data));
    port.addEventListener('close', () => this.#end());
    port.start?.();
  }

  connect(send: (message: string) => void, dropped: () => void): Promise<RpcConnection> {
    if (this.#closed) return Promise.reject(new Error('The port to the dev chain is closed; open another one'));
    const id = ++this.#lastId;
    return new Promise((opened, refused) => {
      this.#links.set(id, { send, dropped, opened, refused, isOpen: false });
      this.#tell('open', id);
    });
  }

  #connection(id: number): RpcConnection {
    return {
      receive: (text) => this.#tell('text', id, text),
      close: () => {
        if (this.#links.delete(id)) this.#tell('close', id);
      },
    };
  }

  #receive(data: unknown): void {
    const message = readPortMessage(data);
    const link = message && this.#links.get(message.connection);
    if (!link) return;
    const { devnet, connection, text } = message;
    if (devnet === 'text') link.send(text);
    else if (devnet === 'opened') {
      link.isOpen = true;
      link.opened(this.#connection(connection));
    } else {
      this.#links.delete(connection);
      if (link.isOpen) link.dropped();
      else link.refused(new Error(text));
    }
  }

  #end(): void {
    this.#closed = true;
    for (const { isOpen, dropped, refused } of this.#links.values()) {
      if (isOpen) dropped();
      else refused(new Error('The port to the dev chain was closed before the chain answered'));
    }
    this.#links.clear();
  }

  #tell(devnet: PortMessageKind, connection: number, text = ''): void {
    this.#port.postMessage({ devnet, connection, text });
  }
}

/**
 * A dev chain in another thread, served there by `serveOnPort`, as a provider for `@polkadot/api` and the SDK. It behaves as
 * one in this thread, but that it is connected only once the other side has answered. One for each port; clones share it.
 */
export function createPortProvider(port: PortLike): InProcessProvider {
  return new InProcessProvider(new PortConnector(port));
}
