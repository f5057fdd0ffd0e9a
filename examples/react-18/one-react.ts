import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Node's own look-up of what CommonJS code requires; it has no public hook before Node 22. */
interface Lookup {
  _resolveFilename(request: string, ...more: unknown[]): string;
}

const { resolve } = createRequire(import.meta.url);
const folders: Readonly<Record<string, string>> = {
  react: dirname(resolve('react/package.json')),
  'react-dom': dirname(resolve('react-dom/package.json')),
};
const lookup = Module as unknown as Lookup;
const { _resolveFilename: resolveFilename } = lookup;

/** CommonJS libraries outside of this workspace get its React too: an app has only one. */
lookup._resolveFilename = (request, ...more) => {
  const own = request.replace(/^react(-dom)?(?=\/|$)/, (name) => folders[name] ?? name);
  return resolveFilename.call(Module, own, ...more);
};
