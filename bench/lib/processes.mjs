import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Starts the server; `call(command, argument)` steers it. */
export async function startServer() {
  const server = fork(pathOf('../server/host.mjs'));
  const waiting = new Map();
  let last = 0;
  const answer = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  server.on('message', ({ id, value }) => {
    waiting.get(id).resolve(value);
    waiting.delete(id);
  });
  server.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the bench's server ended with code ${code}`));
  });
  const endpoint = await answer(0);
  return {
    endpoint,
    call(command, argument) {
      const id = ++last;
      server.send({ id, command, argument });
      return answer(id);
    },
    stop: () => server.disconnect(),
  };
}

/**
 * Runs one measurement in a process of its own; `on` handles its events, and what a handler returns is sent back. Throws when the process
 * fails or takes longer than `limit` milliseconds.
 */
export function runClient(job, variant, endpoint, { args = [], on = {}, flags = [], limit = 180_000 } = {}) {
  return new Promise((resolve, reject) => {
    const client = fork(pathOf('measure.mjs'), [job, variant, endpoint, ...args.map(String)], {
      execArgv: [...process.execArgv, ...flags],
    });
    const what = `${job} ${variant}`;
    let result;
    const timer = setTimeout(() => {
      client.kill();
      reject(new Error(`${what} took longer than ${limit / 1000} s`));
    }, limit);
    client.on('message', async (message) => {
      if (message.result) {
        result = message.result;
        return;
      }
      const reply = await on[message.event]?.(message);
      if (reply !== undefined && client.connected) client.send(reply);
    });
    client.on('exit', (code) => {
      clearTimeout(timer);
      if (result) resolve(result);
      else reject(new Error(`${what} ended with code ${code} and no result`));
    });
  });
}
