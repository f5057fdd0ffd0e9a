import type { RpcConnection, RpcServer } from '../rpc/index.js';
import { type PortLike, type PortMessageKind, readPortMessage } from './messages.js';

/**
 * Serves a chain to the other end of a port: in a worker `serveOnPort(createRpc(chain), self)`, in a shared worker once for each
 * port that connects. Messages that are not the provider's are left to others. The returned function ends it, as does the end
 * of the port where the browser tells of that.
 */
export function serveOnPort(server: Pick<RpcServer, 'connect'>, port: PortLike): () => void {
  const connections = new Map<number, RpcConnection>();
  const tell = (devnet: PortMessageKind, connection: number, text = '') => port.postMessage({ devnet, connection, text });

  const open = (id: number) => {
    if (connections.has(id)) return;
    const dropped = () => {
      connections.delete(id);
      tell('closed', id);
    };
    try {
      connections.set(
        id,
        server.connect((text) => tell('text', id, text), dropped),
      );
      tell('opened', id);
    } catch (error) {
      tell('refused', id, error instanceof Error ? error.message : String(error));
    }
  };

  const close = (id: number) => {
    connections.get(id)?.close();
    connections.delete(id);
  };

  const receive = ({ data }: { readonly data: unknown }) => {
    const message = readPortMessage(data);
    if (message?.devnet === 'open') open(message.connection);
    else if (message?.devnet === 'text') connections.get(message.connection)?.receive(message.text);
    else if (message?.devnet === 'close') close(message.connection);
  };

  const stop = () => {
    port.removeEventListener('message', receive);
    port.removeEventListener('close', stop);
    for (const id of [...connections.keys()]) close(id);
  };
  port.addEventListener('message', receive);
  port.addEventListener('close', stop);
  port.start?.();
  return stop;
}
