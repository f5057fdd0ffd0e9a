// One measurement in a fresh process: node measure.mjs <job> <variant> <endpoint> [blocks] [warm-up blocks]
const [job, name, endpoint, blocks, warmUp] = process.argv.slice(2);
const { cpuSince, now } = await import('./clock.mjs');
const { checksum, totals } = await import('./checksum.mjs');

const importing = process.cpuUsage();
const variant = await import(`../variants/${name}.mjs`);
const peakMemory = () => process.resourceUsage().maxRSS / 1024;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ask = (message) => new Promise((resolve) => process.send(message, resolve));

/** Sends `message` to the runner and waits for its answer. */
const exchange = (message) =>
  new Promise((resolve) => {
    process.once('message', resolve);
    process.send(message);
  });

/** Milliseconds in which the first messages of all subscriptions are worked off. */
const SETTLING = 3000;
const jobs = { load, update, memory, cold };
await ask({ result: await jobs[job]() });
process.exit();

/** Time starts once connected. */
async function load() {
  const session = await variant.connect(endpoint);
  await exchange({ event: 'connected' });
  const startedAt = now();
  const cpu = process.cpuUsage();
  const data = await session.load();
  if (data.rows) totals(data);
  const result = { wall: now() - startedAt, cpu: cpuSince(cpu), rss: peakMemory() };
  await exchange({ event: 'loaded' });
  return { ...result, checksum: data.rows && checksum(data) };
}

/** Follows blocks in lockstep: the next one is built when the variant's own store shows the one before. */
async function update() {
  const session = await variant.connect(endpoint);
  const cpu = process.cpuUsage();
  let changed = () => {};
  const live = await session.watch(() => changed());
  const setup = cpuSince(cpu);
  const shown = (n) =>
    new Promise((resolve, reject) => {
      changed = () => {
        try {
          if (live.shows(n)) resolve(now());
        } catch (error) {
          reject(error);
        }
      };
    });
  const next = async (n) => {
    const arrival = shown(n);
    process.send({ event: 'block' });
    const at = await arrival;
    process.send({ event: 'shown', at });
  };
  await pause(500);
  for (let n = 1; n <= warmUp; n++) await next(n);
  await exchange({ event: 'warm' });
  const start = process.cpuUsage();
  for (let n = 1; n <= blocks; n++) await next(Number(warmUp) + n);
  const cpuPerBlock = cpuSince(start) / blocks;
  await exchange({ event: 'updated' });
  return { setup, cpu: cpuPerBlock, rss: peakMemory(), checksum: checksum(live.data()) };
}

/** What stays in memory, after garbage collection, while all rows are held and kept up to date. Needs --expose-gc. */
async function memory() {
  const held = async () => {
    for (let i = 0; i < 4; i++) {
      await pause(200);
      globalThis.gc();
    }
    const { heapUsed, external } = process.memoryUsage();
    return { heap: heapUsed / 1e6, external: external / 1e6 };
  };
  const session = await variant.connect(endpoint);
  // Compiled code is no data: a load that is let go again has it compiled before the first look.
  await session.load?.();
  const before = await held();
  const live = await session.watch(() => {});
  await pause(SETTLING);
  const after = await held();
  const result = { heap: after.heap - before.heap, external: after.external - before.external };
  return { ...result, checksum: checksum(live.data()) };
}

/** From nothing to the first pool read: the library's import, the connection and one read. */
async function cold() {
  const startedAt = now();
  await variant.first(endpoint);
  return { wall: now() - startedAt, cpu: cpuSince(importing) };
}
