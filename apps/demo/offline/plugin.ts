import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SOURCE = new URL('./service-worker.js', import.meta.url);

/**
 * Adds the service worker that keeps all files of the build. A precache list is all it needs, for which workbox would bring about
 * 290 packages.
 */
export function offline(publicFiles: readonly string[]): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = [...Object.keys(bundle).filter((name) => !name.endsWith('.html')), ...publicFiles].sort();
      const source = readFileSync(SOURCE, 'utf8');
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.html'));
      const version = createHash('sha256')
        .update(source)
        .update(files.join())
        .update(page?.type === 'asset' ? page.source : '')
        .digest('hex')
        .slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: source.replace("'__VERSION__'", JSON.stringify(version)).replace("['__FILES__']", JSON.stringify(files)),
      });
    },
  };
}
