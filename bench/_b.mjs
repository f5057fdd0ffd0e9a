import { measureBrowser } from './lib/browser.mjs';
import { startServer } from './lib/processes.mjs';

const server = await startServer();
try {
  console.log(JSON.stringify(await measureBrowser(server, process.argv[2], 1, console.error)));
} finally {
  server.stop();
}
