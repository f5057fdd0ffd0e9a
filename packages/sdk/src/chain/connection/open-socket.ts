import { messageOf } from '../errors.js';
import { failed } from './failures.js';
import type { SocketProvider } from './socket-provider.js';
import { withTimeout } from './timing.js';

/** Resolves once the node has accepted. @throws ConnectionError `connection.unreachable`, `connection.timeout` */
export function openSocket(provider: SocketProvider, index: number, timeout: number): Promise<void> {
  const endpoint = provider.endpoints[index] as string;
  const opening = new Promise<void>((resolve, reject) => {
    const off = [
      provider.on('connected', () => settle(resolve)),
      provider.on('disconnected', () =>
        settle(() => reject(failed('connection.unreachable', endpoint, 'Nothing accepts WebSocket connections there.'))),
      ),
    ];
    const settle = (act: () => void) => {
      for (const stop of off) stop();
      act();
    };
    provider.connectTo(index).catch((error) => settle(() => reject(failed('connection.unreachable', endpoint, messageOf(error), error))));
  });
  const late = () => failed('connection.timeout', endpoint, `It did not accept a connection within ${timeout / 1000} s.`);
  return withTimeout(opening, timeout, late);
}

/** @throws ConnectionError `connection.notSubstrate` */
export async function readGenesis(provider: SocketProvider, endpoint: string, timeout: number): Promise<string> {
  const silent = () => failed('connection.notSubstrate', endpoint, 'It accepted the connection but did not answer a Substrate request.');
  const asking = provider.send<unknown>('chain_getBlockHash', [0]).catch((error) => {
    const why = `It answers, but not as a Substrate node: ${messageOf(error).split('\n')[0]}`;
    throw failed('connection.notSubstrate', endpoint, why, error);
  });
  const genesis = await withTimeout(asking, timeout, silent);
  if (typeof genesis === 'string' && /^0x[0-9a-f]{64}$/i.test(genesis)) return genesis.toLowerCase();
  throw failed('connection.notSubstrate', endpoint, 'It answers, but not as a Substrate node: it gave no genesis hash.');
}
