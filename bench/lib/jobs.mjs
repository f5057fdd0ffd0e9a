import { runClient } from './processes.mjs';

/** The state's checksum as the server computes it, by the number of blocks built. */
const expected = new Map();

/** Throws when a variant has read something else than the server holds after that many blocks. */
export async function verify(server, what, blocks, found) {
  if (!expected.has(blocks)) expected.set(blocks, await server.call('checksum'));
  if (found !== expected.get(blocks)) throw new Error(`${what} read something else: checksum ${found}, expected ${expected.get(blocks)}`);
}

const traffic = ({ requests, messages, up, down, cpu }) => ({ requests, messages, upMB: up / 1e6, downMB: down / 1e6, serverCpu: cpu });

export async function load(server, variant, rtt) {
  await server.call('reset', rtt);
  let taken;
  const result = await runClient('load', variant, server.endpoint, {
    on: {
      connected: async () => Boolean(await server.call('traffic')),
      loaded: async () => {
        taken = await server.call('traffic');
        return true;
      },
    },
  });
  if (result.checksum) await verify(server, `load ${variant}`, 0, result.checksum);
  return { ...result, ...traffic(taken) };
}

export async function update(server, variant, blocks, warmUp) {
  await server.call('reset', 0);
  let built = Promise.resolve();
  let taken;
  const latencies = [];
  const result = await runClient('update', variant, server.endpoint, {
    args: [blocks, warmUp],
    on: {
      block: () => {
        built = server.call('build');
      },
      shown: async ({ at }) => {
        const { toldAt } = await built;
        latencies.push(at - toldAt);
      },
      warm: async () => Boolean(await server.call('traffic')),
      updated: async () => {
        taken = await server.call('traffic');
        return true;
      },
    },
  });
  await verify(server, `update ${variant}`, blocks + warmUp, result.checksum);
  const measured = latencies.slice(warmUp).sort((a, b) => a - b);
  return {
    ...result,
    blocks,
    latency: measured[measured.length >> 1],
    requests: taken.requests / blocks,
    messages: taken.messages / blocks,
    downKB: taken.down / blocks / 1000,
  };
}

export async function memory(server, variant) {
  await server.call('reset', 0);
  const result = await runClient('memory', variant, server.endpoint, { flags: ['--expose-gc'] });
  await verify(server, `memory ${variant}`, 0, result.checksum);
  return { ...result, per10k: (result.heap + result.external) / 3 };
}

export async function cold(server, variant, rtt) {
  await server.call('reset', rtt);
  await server.call('traffic');
  const result = await runClient('cold', variant, server.endpoint);
  return { ...result, ...traffic(await server.call('traffic')) };
}
