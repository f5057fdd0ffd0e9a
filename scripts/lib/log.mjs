const began = Date.now();

/** "12.3 s" or "2 min 05 s". */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

export function log(text) {
  console.log(`[${duration(Date.now() - began)}] ${text}`);
}

/** Says that `work` begins, that it still runs (every 15 s) and how long it took. */
export async function step(title, work) {
  const start = Date.now();
  log(`${title} …`);
  const beat = setInterval(() => log(`${title}: still running after ${duration(Date.now() - start)}`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    log(`${title}: took ${duration(Date.now() - start)}`);
  }
}
