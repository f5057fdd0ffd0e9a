import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { MinerId, PoolId, WorkerKey } from './types.js';

const TAG = new TextEncoder().encode('spm/');

/** Account that keys all mining state of a worker in a pool: `spm/` and 28 bytes of blake2-256(pool id, worker key). */
export function minerAccount(pid: PoolId, worker: WorkerKey): MinerId {
  const id = new Uint8Array(8);
  new DataView(id.buffer).setBigUint64(0, pid, true);
  const hash = blake2b(concatBytes(id, hexToBytes(worker.slice(2))), { dkLen: 32 });
  return `0x${bytesToHex(concatBytes(TAG, hash.subarray(0, 28)))}` as MinerId;
}
