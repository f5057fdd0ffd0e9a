/** Files for times without a network are fetched when the page has long been in use. */
const LATER = 5000;

/** Keeps the console for times without a network. Only of a built page, and where the browser allows it. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    // Private windows and some settings forbid it: then the console needs the network, and nothing else changes.
    navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  }, LATER);
}
