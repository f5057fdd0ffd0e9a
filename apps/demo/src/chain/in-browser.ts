import { createPortProvider, type InProcessProvider, type PortLike } from '@stakepool-kit/devnet/port';
import { type ChainCommand, type ChainProgress, ChainStartError, readNews } from './protocol';

export interface ChainInBrowser {
  readonly provider: InProcessProvider;
  /** Leaves the chain; it lives on while another tab has it. */
  close(): void;
}

/** Milliseconds within which a worker says that it runs. */
const PATIENCE = 30_000;

interface Thread {
  readonly port: PortLike;
  /** Tells errors that are not the chain's: the code could not be loaded, or the thread ended. */
  readonly source: SharedWorker | Worker;
}

/** One chain for all tabs where the browser has shared workers, else one for this tab. */
function startThread(): Thread {
  if (typeof SharedWorker === 'function') {
    try {
      const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'stakepool-chain' });
      return { port: worker.port, source: worker };
    } catch {
      // Forbidden here; a worker of its own may still be allowed.
    }
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'stakepool-chain' });
  return { port: worker, source: worker };
}

/** Resolves when the chain serves; rejects with a ChainStartError when it does not start. */
function untilReady({ port, source }: Thread, signal: AbortSignal, onProgress: (progress: ChainProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const silent = () => reject(new ChainStartError('silent'));
    let timer = setTimeout(silent, PATIENCE);
    const end = () => clearTimeout(timer);
    port.addEventListener('message', ({ data }) => {
      const message = readNews(data);
      if (!message) return;
      end();
      if (message.news === 'ready') resolve();
      else if (message.news === 'failed') reject(new ChainStartError('broken', message.why));
      else {
        onProgress('building');
        timer = setTimeout(silent, 4 * PATIENCE);
      }
    });
    source.addEventListener('error', () => {
      end();
      reject(new ChainStartError('notLoaded'));
    });
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    port.start?.();
  });
}

/** The demo network in a worker of this page. `signal` gives up while it starts. */
export async function openChain(signal: AbortSignal, onProgress: (progress: ChainProgress) => void): Promise<ChainInBrowser> {
  signal.throwIfAborted();
  const thread = startThread();
  const { port } = thread;
  const tell = (command: ChainCommand['command']) => port.postMessage({ command } satisfies ChainCommand);
  const keep = () => tell('save');
  const keepWhenHidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const leave = () => {
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', keepWhenHidden);
    tell('leave');
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keepWhenHidden);
  try {
    await untilReady(thread, signal, onProgress);
    const provider = createPortProvider(port);
    await provider.connect();
    return { provider, close: () => void provider.disconnect().finally(leave) };
  } catch (error) {
    leave();
    throw error;
  }
}
