import { connect, createServer } from 'node:net';

const host = '127.0.0.1';

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const done = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first port from `first` upwards on 127.0.0.1 that nobody serves and that is not in `taken`. */
export async function freePort(first, taken = []) {
  for (let port = first; port < Math.min(first + 100, 65_536); port++) {
    if (!taken.includes(port) && !(await answers(port)) && (await canListen(port))) return port;
  }
  throw new Error(`No free port on ${host} from ${first} on: end one of the programs that use them, or name another port.`);
}
