import * as jobs from './lib/jobs.mjs';
import { startServer } from './lib/processes.mjs';

const server = await startServer();
const [job, ...variants] = process.argv.slice(2);
const rtts = (process.env.RTT ?? '0').split(',').map(Number);
for (const v of variants)
  for (const rtt of rtts) {
    try {
      console.log(
        v,
        rtt,
        JSON.stringify(
          await (job === 'update'
            ? jobs.update(server, v, Number(process.env.N ?? 20), 5)
            : job === 'load'
              ? jobs.load(server, v, rtt)
              : jobs[job](server, v, rtt)),
          (k, x) => (typeof x === 'number' ? Math.round(x * 100) / 100 : x),
        ),
      );
    } catch (e) {
      console.log(v, String(e.message));
    }
  }
server.stop();
