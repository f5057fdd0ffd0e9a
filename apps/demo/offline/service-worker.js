// The console without a network. The build puts the names of its files and a version in the place of the two constants.
const VERSION = '__VERSION__';
const FILES = ['__FILES__'];

const CACHE = `stakepool-console-${VERSION}`;
const OURS = /^stakepool-console-/;
const PAGE = './';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
});

// It takes over when no tab runs the version before, whose parts are then not needed any more.
self.addEventListener('activate', (event) => {
  const drop = (names) => Promise.all(names.filter((name) => OURS.test(name) && name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(drop));
});

const kept = (request) => caches.match(request, { ignoreVary: true });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  // The page is asked for anew, so that a new version is seen at once; its parts are named by their content and never change.
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(async () => (await kept(PAGE)) ?? Response.error()));
  else event.respondWith(kept(request).then((found) => found ?? fetch(request)));
});
