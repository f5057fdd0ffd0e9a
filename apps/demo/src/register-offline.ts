/** Keeps the console for times without a network. Only of a built page, and where the browser allows it. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Private windows and some settings forbid it: then the console needs the network, and nothing else changes.
    navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  });
}
