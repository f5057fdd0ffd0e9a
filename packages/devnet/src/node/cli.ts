import { createScenario } from '../scenarios/index.js';
import { runCli } from './run.js';

async function main(): Promise<void> {
  const running = await runCli(process.argv.slice(2), createScenario, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
  if (running.exitCode !== undefined) {
    process.exitCode = running.exitCode;
    return;
  }
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void running.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
