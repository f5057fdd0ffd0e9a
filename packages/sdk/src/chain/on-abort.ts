interface Waiting {
  readonly acts: Set<() => void>;
  readonly stop: () => void;
}

const all = new WeakMap<AbortSignal, Waiting>();

function listen(signal: AbortSignal): Waiting {
  const acts = new Set<() => void>();
  const abort = () => {
    for (const act of [...acts]) act();
    acts.clear();
  };
  const stop = () => {
    signal.removeEventListener('abort', abort);
    all.delete(signal);
  };
  const waiting = { acts, stop };
  all.set(signal, waiting);
  signal.addEventListener('abort', abort, { once: true });
  return waiting;
}

/**
 * Calls back once when the signal aborts; returns the function that leaves it be. However many wait, the signal has one
 * listener: Node warns on stderr of more than ten.
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  if (!signal) return () => undefined;
  const { acts, stop } = all.get(signal) ?? listen(signal);
  // Of its own, so that the same function can wait twice.
  const own = () => act();
  acts.add(own);
  return () => {
    if (acts.delete(own) && acts.size === 0) stop();
  };
}
