import { compact } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import { fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import type { MessageQueue } from './messages.js';
import type { JsonRpc } from './rpc.js';
import type { Runtime } from './runtime.js';

/** For tests only, a node without a runtime: it includes what it has, counts nonces, and counts the gatekeeper's messages. */
export class FakeNode implements JsonRpc {
  readonly storage = new Map<string, Uint8Array>();
  blocks: string[][] = [[], []];
  pool: string[] = [];
  /** How many of the next transactions get lost on the way. */
  losing = 0;
  refuse: ((nonce: number) => Error | undefined) | undefined;
  readonly #nonceKey: Hex;
  readonly #ingressKey: Hex;

  constructor(runtime: Runtime, queue: MessageQueue, signer: Hex) {
    this.#nonceKey = runtime.storageKey('System.Account', fromHex(signer));
    this.#ingressKey = queue.ingressKey('gatekeeper');
  }

  get nonce(): number {
    return Number(readLittleEndian(this.storage.get(this.#nonceKey)?.slice(0, 4) ?? new Uint8Array()));
  }

  set nonce(value: number) {
    this.storage.set(this.#nonceKey, Uint8Array.from([...littleEndian(value, 4), ...new Uint8Array(44)]));
  }

  sequence(): bigint {
    return readLittleEndian(this.storage.get(this.#ingressKey) ?? new Uint8Array());
  }

  build(): void {
    for (const extrinsic of this.pool) {
      this.nonce = this.nonce + 1;
      if (extrinsic.includes('550005')) this.storage.set(this.#ingressKey, littleEndian(this.sequence() + 1n, 8));
    }
    this.blocks.push(this.pool);
    this.pool = [];
  }

  async request(method: string, params: readonly unknown[]): Promise<unknown> {
    switch (method) {
      case 'chain_getHeader':
        return { number: `0x${(this.blocks.length - 1).toString(16)}` };
      case 'chain_getBlockHash':
        return toHex(littleEndian(params[0] as number, 32));
      case 'chain_getBlock':
        return { block: { extrinsics: this.blocks[Number(readLittleEndian(fromHex(params[0] as string)))] } };
      case 'state_queryStorageAt':
        return [
          {
            changes: (params[0] as string[]).map((key) => [key, this.storage.has(key) ? toHex(this.storage.get(key) as Uint8Array) : null]),
          },
        ];
      case 'state_getKeysPaged': {
        const [prefix, count, start] = params as [string, number, string | null];
        const keys = [...this.storage.keys()].filter((key) => key.startsWith(prefix) && (start === null || key > start)).sort();
        return keys.slice(0, count);
      }
      case 'system_accountNextIndex':
        return this.nonce + this.pool.length;
      case 'author_submitExtrinsic': {
        const extrinsic = params[0] as string;
        const error = this.refuse?.(nonceOf(extrinsic));
        if (error) throw error;
        if (this.losing > 0) this.losing--;
        else this.pool.push(extrinsic);
        return '0x00';
      }
      default:
        throw new Error(`unexpected ${method}`);
    }
  }
}

/** After length, version, account, signature and a mortal era. */
export function nonceOf(extrinsic: string): number {
  const bytes = fromHex(extrinsic);
  const prefix = compact.enc(compact.dec(bytes)).length;
  return Number(compact.dec(bytes.slice(prefix + 1 + 33 + 65 + 2)));
}
