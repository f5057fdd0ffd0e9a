#!/usr/bin/env node
// npm run walkthrough -- --endpoint ws://127.0.0.1:9944 [--manual]
import { connectWs } from '@stakepool-kit/devnet/simulator';
import { createClient } from '@stakepool-kit/sdk';
import { WebSocket } from 'ws';
import { walk } from './walk.mjs';

const USAGE = `usage: npm run walkthrough -- --endpoint ws://HOST:PORT [--manual]
  --endpoint  a chain with Phala's v1 mining pallets, a sudo key //Alice and dev_timeTravel
              (npx stakepool-devnet --port 9944 --block-time 1500 --scenario bare)
  --manual    the chain builds no blocks by itself: build one with dev_newBlock after each transaction`;

function parse(args) {
  const options = { endpoint: undefined, manual: false };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--manual') options.manual = true;
    else if (args[i] === '--endpoint' && args[i + 1]) options.endpoint = args[++i];
    else throw new Error(`"${args[i]}" is not an option.`);
  }
  if (!options.endpoint) throw new Error('--endpoint is missing.');
  return options;
}

let options;
try {
  options = parse(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exit(2);
}

const started = Date.now();
let client;
let rpc;
try {
  client = await createClient({ endpoint: options.endpoint });
  rpc = await connectWs(options.endpoint, { WebSocket });
  const { passed } = await walk({ client, rpc, manual: options.manual, log: (line) => console.log(line) });
  console.log(
    `\n${passed} checks passed on ${client.network.specName} ${client.network.specVersion} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
} catch (error) {
  console.error(`\nThe walkthrough stopped: ${error?.message ?? error}`);
  if (error?.problems) console.error(error.problems);
  if (!error?.code) console.error(error?.stack);
  process.exitCode = 1;
} finally {
  rpc?.close();
  await client?.disconnect();
}
