import type { PortLike } from '@stakepool-kit/devnet';
import { type HostedChain, hostChain } from './host';
import { type ChainNews, readCommand } from './protocol';
import { browserStore } from './store';

/** What of a worker's own scope is used; the types of the page's window stand in its way. */
interface WorkerScope extends PortLike {
  close(): void;
}
const scope = globalThis as unknown as WorkerScope;

let starting: Promise<HostedChain> | null = null;

/** One chain for all pages; one that failed to start is tried again for the next page. */
function chain(): Promise<HostedChain> {
  starting ??= hostChain(browserStore()).catch((error: unknown) => {
    starting = null;
    throw error;
  });
  return starting;
}

/** `left` is called once a page went and its state is kept. */
function welcome(port: PortLike, left: () => void): void {
  const tell = (news: ChainNews) => port.postMessage(news);
  let stopServing: (() => void) | null = null;

  const serve = async () => {
    tell({ news: 'building' });
    stopServing = (await chain()).serve(port);
    tell({ news: 'ready' });
  };
  const keep = async () => {
    if (starting) await (await starting).save();
  };
  port.addEventListener('message', ({ data }) => {
    const command = readCommand(data);
    if (command === 'leave') stopServing?.();
    if (command === 'save') void keep().catch(() => undefined);
    if (command === 'leave') void keep().then(left, left);
  });
  port.start?.();
  serve().catch((error: unknown) => tell({ news: 'failed', why: error instanceof Error ? error.message : String(error) }));
}

if ('onconnect' in globalThis) {
  globalThis.addEventListener('connect', (event) => {
    for (const port of (event as MessageEvent).ports) welcome(port, () => port.close());
  });
} else {
  welcome(scope, () => scope.close());
}
