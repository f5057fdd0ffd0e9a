import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { log, step } from './log.mjs';
import { freePort } from './ports.mjs';
import { start, stopAll, stopOnSignals } from './processes.mjs';
import { serveFolder } from './static-server.mjs';
import { root, turbo } from './workspace.mjs';

const defaults = { chain: 9944, console: 5173 };
const usage = `npm start [-- --chain-port N --console-port N]
  --chain-port    where the dev chain serves (default ${defaults.chain}, the next free one when taken)
  --console-port  where the console serves (default ${defaults.console}, the next free one when taken)`;

class StartError extends Error {}

function portOf(text, name, fallback) {
  if (text === undefined) return fallback;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new StartError(`--${name} must be a port between 1 and 65535, not "${text}".\n${usage}`);
  }
  return port;
}

function options(args) {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({ args, options: { 'chain-port': text, 'console-port': text, help: { type: 'boolean' } } }));
  } catch (error) {
    throw new StartError(`${error.message}\n${usage}`);
  }
  return {
    help: values.help,
    chain: portOf(values['chain-port'], 'chain-port', defaults.chain),
    console: portOf(values['console-port'], 'console-port', defaults.console),
  };
}

async function choosePort(what, wanted, taken) {
  const port = await freePort(wanted, taken);
  if (port !== wanted) log(`Port ${wanted} is taken: ${what} uses ${port} instead.`);
  return port;
}

/** The address that a line of the dev chain's standard output announces, if it is that line. */
export function readyAddress(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const { ready } = JSON.parse(line);
    return typeof ready === 'string' ? ready : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the dev chain; `ready` resolves to its address or rejects when it ends before. */
export function startChain(port) {
  const bin = join(root, 'packages', 'devnet', 'bin', 'stakepool-devnet.mjs');
  const args = [bin, '--port', String(port), '--scenario', 'demo', '--block-time', '3000'];
  const { child, ended } = start(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = readyAddress(line);
      if (address) resolve(address);
      else console.log(`[dev chain] ${line}`);
    });
    ended.then((end) => reject(new StartError(`The dev chain did not start (${howItEnded(end)}); its messages are above.`)));
  });
  return { ready, ended };
}

function howItEnded({ code, signal, error }) {
  if (error) return error.message;
  return signal ? `signal ${signal}` : `exit code ${code}`;
}

/** What to open: the console knows the default chain address, any other has to be told. */
export function consoleUrl(consolePort, chainAddress) {
  const page = `http://127.0.0.1:${consolePort}/`;
  return chainAddress === `ws://127.0.0.1:${defaults.chain}` ? page : `${page}?endpoint=${chainAddress}`;
}

async function bringUp(ports) {
  if (!(await ensureInstalled())) throw new StartError('Nothing was started.');
  const built = await step('Building the dev chain, the SDK and the console (cached after the first time)', () =>
    turbo(['build'], ['@stakepool-kit/demo...', '@stakepool-kit/devnet']),
  );
  if (built !== 0) throw new StartError('The build failed (see above): nothing was started.');
  const site = join(root, 'apps', 'demo', 'dist');
  if (!existsSync(join(site, 'index.html')))
    throw new StartError(`The build left no console in ${site}: run "npm run build" and look for errors.`);

  const chainPort = await choosePort('the dev chain', ports.chain, []);
  const consolePort = await choosePort('the console', ports.console, [chainPort]);
  const chain = startChain(chainPort);
  const address = await step('Starting the dev chain', () => chain.ready);
  await serveFolder(site, consolePort);
  console.log(
    `\n  Console    ${consoleUrl(consolePort, address)}\n  Dev chain  ${address}\n\n  Open the console in a browser. Ctrl-C ends both.\n`,
  );
  throw new StartError(`The dev chain ended (${howItEnded(await chain.ended)}): the console is stopped too. Run npm start again.`);
}

export async function startAll(args) {
  stopOnSignals(() => log('Stopping the dev chain and the console.'));
  try {
    const ports = options(args);
    if (ports.help) console.log(usage);
    else await bringUp(ports);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    await stopAll();
    process.exit(1);
  }
}
