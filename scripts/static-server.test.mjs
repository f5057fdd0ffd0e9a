import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from './lib/static-server.mjs';

const base = mkdtempSync(join(tmpdir(), 'static-'));
const site = join(base, 'site');
let server;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), 'page');
  writeFileSync(join(site, 'assets', 'a-1.js'), 'code');
  server = await serveFolder(site, 0);
});
afterAll(() => {
  server.close();
  rmSync(base, { recursive: true });
});

/** Sends the path as it is: fetch would tidy it. */
function get(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.address().port, path, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.once('error', reject).end();
  });
}

it('serves the page at every address of the console', async () => {
  for (const path of ['/', '/?endpoint=ws://127.0.0.1:9945', '/pools/12']) {
    const { status, body, headers } = await get(path);
    expect({ status, body, type: headers['content-type'] }).toEqual({ status: 200, body: 'page', type: 'text/html; charset=utf-8' });
  }
});

it('serves scripts with their type, to be kept', async () => {
  const { body, headers } = await get('/assets/a-1.js');
  expect(body).toBe('code');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toContain('immutable');
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/missing.js', '/%00.js', '/%.js'])(
  'answers 404 to %s',
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  },
);

it('only reads', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

it('listens on 127.0.0.1 only, and not on a taken port', async () => {
  expect(server.address().address).toBe('127.0.0.1');
  await expect(serveFolder(site, server.address().port)).rejects.toThrow('EADDRINUSE');
});
