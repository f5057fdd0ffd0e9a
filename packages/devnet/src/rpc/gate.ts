import { RpcError } from '../engine/types.js';
import type { Faults } from './faults.js';
import { CODE, type Json } from './json.js';

type Result = Json | Promise<Json>;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const never = (): Promise<Json> => new Promise<Json>(() => {});

/** Where the requests of one connection are held up, refused or lost. */
export class Gate {
  /** When the calls served so far are paid for, unix milliseconds. */
  #paidUntil = 0;

  constructor(private readonly faults: Faults) {}

  /** Serves one request as the faults let it. Throws RpcError −32999 over the rate limit. */
  pass(serve: () => Result): Result {
    const { rate, latency, stall } = this.faults.settings;
    if (rate) this.#charge(rate);
    if (stall === true) return never();
    if (stall === 'answers') {
      // Nobody is left to hear what came of it.
      wait(latency ?? 0)
        .then(serve)
        .catch(() => {});
      return never();
    }
    return latency ? wait(latency).then(serve) : serve();
  }

  #charge({ requests, perSeconds }: { readonly requests: number; readonly perSeconds: number }): void {
    const each = (perSeconds * 1000) / requests;
    const now = Date.now();
    const paid = Math.max(this.#paidUntil, now);
    if (paid - now > each * (requests - 1)) throw new RpcError(CODE.rateLimit, 'RPC rate limit exceeded');
    this.#paidUntil = paid + each;
  }
}
